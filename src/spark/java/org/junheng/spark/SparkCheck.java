package org.junheng.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.check.county.Attempt;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.Parts;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * The driver: {@code SparkCheck PACK OUT DATE FOLDER…}.
 *
 * <p>Judges every workbook in the folders, and in folders inside of them, by the pack in the folder PACK. All paths must
 * be the same on every machine. Leaves in OUT a run folder for each county, {@code counties.csv} with a line for each,
 * and in {@code rollup} what a check of them all would leave.
 */
public final class SparkCheck {
    static final String LIST = "counties.csv";
    static final String ALL = "rollup";
    private static final String LANGUAGE = "zh";
    private static final String HEADER = "workbook,folder,verdict,met,not met,undetermined,error,refused";

    private SparkCheck() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 4) {
            throw new IllegalArgumentException("SparkCheck PACK OUT DATE FOLDER…");
        }
        List<Path> folders = new ArrayList<>();
        for (String folder : List.of(arguments).subList(3, arguments.length)) {
            folders.add(Path.of(folder).toAbsolutePath());
        }
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
            List<CountyLine> lines = judge(
                    spark,
                    Path.of(arguments[0]).toAbsolutePath(),
                    Path.of(arguments[1]).toAbsolutePath(),
                    LocalDate.parse(arguments[2]),
                    folders);
            tell(lines, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    /**
     * Judges on the cluster, a task a county, for counties take unequally long.
     *
     * @return a line for each, in order, those first that were refused before
     */
    static List<CountyLine> judge(JavaSparkContext spark, Path pack, Path out, LocalDate date, List<Path> folders)
            throws PackFault, UnreadableInput, IOException {
        WorkbookFiles found = Check.workbooks(folders, true, LANGUAGE);
        List<CountyLine> lines = new ArrayList<>();
        found.refused().forEach(file -> lines.add(CountyLine.refused(file.input().name(), file.sentence())));
        List<CountyTask.County> counties = counties(found);
        if (!counties.isEmpty()) {
            String sha256 = PackHolder.load(pack, LANGUAGE).pack().sha256();
            CountyTask task = new CountyTask(pack.toString(), sha256, date, LANGUAGE, out.toString());
            lines.addAll(spark.parallelize(counties, counties.size()).map(task).collect());
        }
        Files.createDirectories(out);
        List<String> table = new ArrayList<>(List.of(HEADER));
        lines.forEach(line -> table.add(line.csv()));
        Files.write(out.resolve(LIST), table);
        addUp(found, lines, out);
        return lines;
    }

    /** As one run over all; what was refused stands in it, and keeps it from being complete. */
    private static void addUp(WorkbookFiles found, List<CountyLine> lines, Path out)
            throws IOException, UnreadableInput {
        List<Path> runs = lines.stream()
                .filter(CountyLine::isJudged)
                .map(line -> out.resolve(line.folder()))
                .toList();
        if (runs.isEmpty()) {
            return;
        }
        Map<String, CountyLine> failed = new HashMap<>();
        lines.stream().filter(line -> !line.isJudged()).forEach(line -> failed.put(line.workbook(), line));
        Parts parts = Parts.of(runs, LANGUAGE);
        RunCall call = parts.call(Optional.empty()).over(lines.size());
        try (RunFiles files = RunFiles.begin(out.resolve(ALL), call)) {
            parts.into(files);
            for (WorkbookFiles.Refused file : found.refused()) {
                files.refused(file);
            }
            for (WorkbookFiles.Named file : found.files()) {
                if (failed.containsKey(file.name())) {
                    files.refused(Attempt.refusal(file, failed.get(file.name()).refused()));
                }
            }
            files.keep();
        }
    }

    /** Each with a folder of its own, named as a check of them all would name it. */
    private static List<CountyTask.County> counties(WorkbookFiles found) {
        FreeNames names = new FreeNames(List.of("inputs", RunFiles.REPORT, LIST, ALL));
        List<CountyTask.County> counties = new ArrayList<>();
        for (WorkbookFiles.Named file : found.files()) {
            String folder = names.take(FreeNames.stem(file.name()).replace('/', '-'), "");
            counties.add(new CountyTask.County(file.file().toString(), file.name(), folder));
        }
        return counties;
    }

    private static void tell(List<CountyLine> lines, PrintStream out) {
        long judged = lines.stream().filter(CountyLine::isJudged).count();
        lines.forEach(line -> out.println(line.csv()));
        out.println(judged + " of " + lines.size() + " workbooks judged");
    }
}
