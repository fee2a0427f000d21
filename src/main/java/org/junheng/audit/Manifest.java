package org.junheng.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * What a run was made of and what it left, as run.json says it.
 *
 * @param options what the call asked for
 * @param workbooks in the order of the call; those that could not be read are left out
 * @param inputs every file that the run was made from, by path inside the run, whether kept there or not
 * @param outputs every report
 * @param previous the run before it in the same folder of runs, empty for the first
 * @param signature whose run it is, if signed
 */
public record Manifest(
        Product program,
        Product engine,
        Java java,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        Options options,
        PackEntry pack,
        List<WorkbookEntry> workbooks,
        List<RefusedEntry> refused,
        List<FileEntry> inputs,
        List<FileEntry> outputs,
        Optional<Previous> previous,
        Optional<Signature> signature) {
    /** The file in a run's folder that holds the manifest. */
    public static final String FILE = "run.json";

    /** Where a run keeps what it was made from. */
    public static final String INPUTS = "inputs/";

    public Manifest {
        workbooks = List.copyOf(workbooks);
        refused = List.copyOf(refused);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** A program by name and version. */
    public record Product(String name, String version) {}

    /** The Java that ran it. */
    public record Java(String version, String vendor) {}

    /**
     * What the call asked for.
     *
     * @param pack as the call named it
     * @param date the day the assessment speaks for
     * @param language {@code zh} or {@code en}
     * @param copied whether the inputs are kept inside the run, or their hashes alone
     * @param county what the county is called that all workbooks are together; none if each is one
     * @param shard which part of a folder it was about; none if it was about all that the call named
     */
    public record Options(
            String pack,
            LocalDate date,
            String language,
            boolean copied,
            Optional<Shard> shard,
            Optional<String> county) {
        /** Of a run over all that was named. */
        public Options(String pack, LocalDate date, String language, boolean copied) {
            this(pack, date, language, copied, Optional.empty(), Optional.empty());
        }
    }

    /**
     * One of the parts into which the workbooks of a folder were dealt out.
     *
     * @param number of the part, from 1
     * @param of how many parts
     * @param unread how many of the refused files, the first ones, were refused by their names
     */
    public record Shard(int number, int of, int unread) {
        private static final int MOST = 1_000_000;

        public Shard {
            if (number < 1 || number > of || of > MOST || unread < 0) {
                throw new IllegalArgumentException("no part: " + number + "/" + of);
            }
        }

        @Override
        public String toString() {
            return number + "/" + of;
        }
    }

    /**
     * The rule pack.
     *
     * @param sha256 the hash of the pack as report.json names it
     * @param folder inside the run, with its ancestors beside it
     */
    public record PackEntry(String id, String title, String sha256, String folder) {}

    /**
     * One county.
     *
     * @param name file name as given
     * @param kept path inside the run
     * @param report path of its report.json inside the run
     */
    public record WorkbookEntry(String name, String sha256, String kept, String report) {}

    /**
     * One file and its hash.
     *
     * @param path inside the run, with {@code /}
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record FileEntry(String path, String sha256) {}

    /**
     * The run before this one.
     *
     * @param run name of its folder, beside this run's
     * @param sha256 of its run.json
     */
    public record Previous(String run, String sha256) {}

    /**
     * Whose run it is; the signature itself stands in a file of its own, over run.json.
     *
     * @param publicKey X.509 in Base64
     * @param file inside the run
     */
    public record Signature(String algorithm, String publicKey, String file) {}

    Manifest signedBy(Signature whose) {
        return new Manifest(
                program,
                engine,
                java,
                startedAt,
                finishedAt,
                options,
                pack,
                workbooks,
                refused,
                inputs,
                outputs,
                previous,
                Optional.of(whose));
    }

    /**
     * What could have been a county and was not judged.
     *
     * @param kept where it stands inside the run; empty if it does not
     */
    public record RefusedEntry(RunInfo.Input input, String kept) {}

    /** Whether every workbook has a folder of its own beside a report over all. */
    public boolean several() {
        return workbooks.stream().anyMatch(workbook -> workbook.report().indexOf('/') >= 0);
    }

    /**
     * The manifest of a run.
     *
     * @param folder of the run
     * @param language of the sentence when it is refused
     * @throws UnreadableInput if that is not the folder of a run, or its run.json cannot be read
     */
    public static Manifest read(Path folder, String language) throws UnreadableInput {
        return ManifestReader.read(folder, language);
    }

    /**
     * The manifest of a run, if its seal holds.
     *
     * @throws UnreadableInput if that is not the folder of a run, or its run.json cannot be read or was changed
     */
    public static Manifest sealed(Path folder, String language) throws UnreadableInput {
        Texts texts = Texts.of("audit", language);
        if (!Seal.holds(ManifestReader.bytes(folder, texts))) {
            throw new UnreadableInput(texts.get("badManifest", folder.resolve(FILE)));
        }
        return ManifestReader.read(folder, language);
    }
}
