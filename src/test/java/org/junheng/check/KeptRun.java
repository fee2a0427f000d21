package org.junheng.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junheng.audit.RecordedRun;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;

/** A run's folder with the copies that it keeps, made as {@code check} lays it out. */
public final class KeptRun {
    private static RecordedRun demo;
    private static Report judged;

    private KeptRun() {}

    /** The demonstration district, judged and read back once for all tests. */
    public static synchronized RecordedRun demo() throws Exception {
        if (demo == null) {
            judged = DemoRuns.judged(Shipped.DEMO);
            demo = RecordedRun.read(DemoRuns.get(DemoRuns.BASE), "zh");
        }
        return demo;
    }

    /** What the demonstration district was judged to be, as it was before it was written. */
    public static Report judgedDemo() throws Exception {
        demo();
        return judged;
    }

    public static RecordedRun of(Report report, Path pack, Path workbook, Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve(ReportFile.REPORT), Judged.json(report));
        try (OutputStream out = Files.newOutputStream(folder.resolve(ReportFile.JUDGEMENTS))) {
            new ReportFile(report).writeJudgements(out);
        }
        Path packs = folder.resolve("inputs").resolve("packs");
        copy(pack.resolveSibling(""), packs);
        Path workbooks = Files.createDirectories(folder.resolve("inputs").resolve("workbooks"));
        Files.copy(workbook, workbooks.resolve(workbook.getFileName()));
        return RecordedRun.read(folder, "zh");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
