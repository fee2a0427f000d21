package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Dealing;
import org.junheng.check.run.JoinedCheck;
import org.junheng.check.run.RunFiles;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of a batch is a check about, by how many workers, and does it go on with a stopped one? */
final class BatchOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--workers", paramLabel = "N", descriptionKey = "workers")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--shard", paramLabel = "i/n", descriptionKey = "shard")
    private String shard;

    @Option(names = "--no-pages", descriptionKey = "noPages")
    private boolean noPages;

    @Option(names = "--resume", descriptionKey = "resume")
    private boolean resume;

    @Option(names = "--as-one", descriptionKey = "asOne")
    private boolean asOne;

    /**
     * What the county is called that all workbooks are together; empty if each is one.
     *
     * @param pack that may say that a folder is a county
     * @throws ParameterException if the call asks for something that only a county of one workbook can have
     */
    Optional<String> county(List<Path> named, Path pack, boolean watch, boolean profile, Texts texts) throws PackFault {
        boolean folder = named.size() == 1 && Files.isDirectory(named.get(0));
        boolean joined = asOne || folder && JoinedCheck.isAskedBy(pack, texts.language());
        if (!joined || named.size() == 1 && !folder) {
            return Optional.empty();
        }
        List<String> alone = alone(watch, profile);
        if (!alone.isEmpty()) {
            throw wrong(refusal(alone, texts));
        }
        Path place = named.get(0).toAbsolutePath().normalize();
        Path county = folder ? place : place.getParent();
        return Optional.of(String.valueOf(county == null ? place : county.getFileName()));
    }

    /** What the call asks for and only a county of one workbook can have. */
    private List<String> alone(boolean watch, boolean profile) {
        return Stream.of(
                        watch ? "--watch" : "",
                        profile ? "--profile" : "",
                        shard == null ? "" : "--shard",
                        resume ? "--resume" : "")
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private String refusal(List<String> options, Texts texts) {
        return texts.get(
                "asOne.alone",
                String.join(texts.get("asOne.and"), options),
                texts.get(asOne ? "asOne.asked" : "asOne.declared"),
                options.stream()
                        .map(option -> texts.get("asOne" + option))
                        .collect(Collectors.joining(texts.get("asOne.also"))));
    }

    /**
     * The part that the call names, if it names one.
     *
     * @param workbooks that are to be checked
     * @param out where the reports go; null if that is not said
     */
    Optional<Dealing> part(List<Path> workbooks, Path out, boolean watch, Texts texts) {
        if (workers < 1) {
            throw wrong(texts.get("noWorkers", workers));
        }
        if (resume && (out == null || watch)) {
            throw wrong(texts.get("resume.where"));
        }
        if (shard == null) {
            return Optional.empty();
        }
        if (watch || workbooks.size() != 1 || !Files.isDirectory(workbooks.get(0))) {
            throw wrong(texts.get("shard.notAFolder"));
        }
        return Optional.of(Dealing.parse(shard).orElseThrow(() -> wrong(texts.get("shard.bad", shard))));
    }

    /** Whether each of several counties gets a page of its own. */
    boolean pages() {
        return !noPages;
    }

    /** How many workbooks are judged at once. */
    int workers() {
        return workers;
    }

    /** What belongs to the part. */
    WorkbookFiles of(Optional<Dealing> part, WorkbookFiles all, Texts texts) {
        WorkbookFiles own = part.map(one -> one.of(all)).orElse(all);
        if (own.size() == 0) {
            throw wrong(texts.get("shard.tooMany", shard, all.size()));
        }
        return own;
    }

    /** What a stopped run left is taken over if that is asked for, and else told before it is lost. */
    void goOn(RunFiles files, Texts texts) throws IOException {
        int left = resume ? files.resume() : files.left();
        if (left > 0 || resume) {
            spec.commandLine().getErr().println(texts.get(resume ? "resume.goesOn" : "resume.possible", left));
            spec.commandLine().getErr().flush();
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
