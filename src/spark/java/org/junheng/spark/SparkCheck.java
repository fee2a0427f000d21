package org.junheng.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.RunFiles;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * The driver: {@code SparkCheck PACK OUT DATE FOLDER…}.
 *
 * <p>Judges every workbook in the folders, and in folders inside of them, by the pack in the folder PACK. All paths must
 * be the same on every machine. Leaves in OUT a run folder for each county, and {@code counties.csv} with a line for each.
 */
public final class SparkCheck {
    static final String LIST = "counties.csv";
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
        return lines;
    }

    /** Each with a folder of its own, named as a check of them all would name it. */
    private static List<CountyTask.County> counties(WorkbookFiles found) {
        FreeNames names = new FreeNames(List.of("inputs", RunFiles.REPORT, LIST));
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
