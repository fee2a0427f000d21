package org.junheng.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.judged.Report;

/** How does one report.json over several counties come about, which do not fit into memory together? */
public final class CountiesFile implements AutoCloseable {
    /** A list of report.json, and an entry inside of it, stand so deep. */
    private static final int LIST_DEPTH = 2;

    private final List<Spool> spools = new ArrayList<>();
    private final Spool findings;
    private final Spool queries;
    private final Spool waived;
    private final Spool exclusions;
    private final Spool problems;
    private final Spool remarks;
    private final Spool readings;

    /** {@link WrittenReport}, its long lists from files. */
    private record Page(
            int format,
            WrittenReport.Run run,
            List<WrittenReport.Criterion> criteria,
            List<WrittenReport.Clause> clauses,
            Spool findings,
            Spool queries,
            Spool waived,
            List<WrittenReport.DataCheck> dataChecks,
            Spool exclusions,
            Spool problems,
            Spool remarks,
            List<WrittenReport.Proof> proofs,
            Spool readings) {}

    /**
     * Begins with no county.
     *
     * @param folder where the lists wait until the file is written
     * @throws IOException if nothing can be written there
     */
    public CountiesFile(Path folder) throws IOException {
        this.findings = spool(folder, "findings");
        this.queries = spool(folder, "queries");
        this.waived = spool(folder, "waived");
        this.exclusions = spool(folder, "exclusions");
        this.problems = spool(folder, "problems");
        this.remarks = spool(folder, "remarks");
        this.readings = spool(folder, "readings");
    }

    private Spool spool(Path folder, String name) throws IOException {
        Spool spool = new Spool(folder.resolve(name));
        spools.add(spool);
        return spool;
    }

    /**
     * Adds what one county's report lists.
     *
     * @param county without judgements
     * @throws IOException if it cannot be written
     */
    public void add(Report county) throws IOException {
        WrittenReport written = new ReportWriter(county, new Cells(), new UsualFigures(county)).report();
        add(written.findings(), findings);
        add(written.queries(), queries);
        add(written.waived(), waived);
        add(written.exclusions(), exclusions);
        add(written.problems(), problems);
        add(written.remarks(), remarks);
        add(written.readings(), readings);
    }

    private static void add(List<? extends Record> entries, Spool spool) throws IOException {
        for (Record entry : entries) {
            spool.add(RecordJson.entry(entry, ReportFile.layout().within(LIST_DEPTH)));
        }
    }

    /**
     * Writes report.json over all and leaves the stream open.
     *
     * @param all its run, criteria and data checks, and its queries
     * @throws IOException if the stream cannot be written to
     */
    public void write(Report all, OutputStream out) throws IOException {
        WrittenReport head = new ReportWriter(all, new Cells(), new UsualFigures(all)).report();
        Page page = new Page(
                head.format(),
                head.run(),
                head.criteria(),
                head.clauses(),
                findings,
                queries,
                waived,
                head.dataChecks(),
                exclusions,
                problems,
                remarks,
                head.proofs(),
                readings);
        RecordJson.write(page, ReportFile.layout(), out);
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.close();
        }
    }

    /** Where do the entries of a long list wait until their turn comes? In a file, so that memory does not grow with them. */
    static final class Spool implements AutoCloseable {
        private final Path file;
        private final DataOutputStream out;
        private int entries;

        /** @param file that is made, and removed in the end */
        Spool(Path file) throws IOException {
            this.file = file;
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        /** Takes one entry. */
        @FunctionalInterface
        interface Taker {
            void take(String entry) throws IOException;
        }

        void add(String entry) throws IOException {
            byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            entries++;
        }

        /** Hands over all entries in the order in which they came. */
        void send(Taker taker) throws IOException {
            out.flush();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int i = 0; i < entries; i++) {
                    taker.take(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
