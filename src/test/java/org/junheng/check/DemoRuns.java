package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.pack.load.PackLoader;

/** Runs of the demonstration district in one folder, each with one thing changed; each is made once for all tests. */
public final class DemoRuns {
    public static final String BASE = "1-原样";
    public static final String CELL = "2-改一格";
    public static final String LIMIT = "3-改一个数";
    public static final String TABLE = "4-改表的一行";

    private static final Map<String, Path> MADE = new LinkedHashMap<>();
    private static Path folder;
    private static Pack pack;
    private static Rulebook rulebook;

    private DemoRuns() {}

    /** The folder in which the runs stand that were asked for so far. */
    static synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "runs-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> KeptRun.remove(folder)));
        }
        return folder;
    }

    public static synchronized Path get(String name) throws Exception {
        if (!MADE.containsKey(name)) {
            MADE.put(name, make(name, folder().resolve("runs").resolve(name)));
        }
        return MADE.get(name);
    }

    private static Path make(String name, Path place) throws Exception {
        switch (name) {
            case BASE -> keep(judged(Shipped.DEMO), Shipped.PACK, Shipped.DEMO, place);
            case CELL -> {
                Path workbook = smallerClass(Files.createDirectories(folder().resolve("cell")));
                keep(judged(workbook), Shipped.PACK, workbook, place);
            }
            case LIMIT -> {
                PackCopy copy = PackCopy.in(folder().resolve("limit"))
                        .replace("retention.drl", "atLeast( 98 )", "atLeast( 97 )");
                keep(Judged.by(copy.pack(), Shipped.DEMO), copy.pack(), Shipped.DEMO, place);
            }
            case TABLE -> {
                PackCopy copy = PackCopy.in(folder().resolve("table"))
                        .replace("tables/校舍分档.csv", "小学,12,18,5.8,5.0", "小学,12,18,5.4,4.6");
                keep(Judged.by(copy.pack(), Shipped.DEMO), copy.pack(), Shipped.DEMO, place);
            }
            default -> throw new IllegalArgumentException(name);
        }
        return place;
    }

    /** The class of 49 pupils in QL101, the first of its school, has 45. */
    static Path smallerClass(Path folder) throws IOException {
        return WorkbookCopy.of(Shipped.DEMO).set("班级", "QL101", "学生数", 45).save(folder);
    }

    /** A workbook judged by the pack as it is shipped, which is compiled once. */
    static synchronized Report judged(Path workbook) throws Exception {
        if (rulebook == null) {
            pack = PackLoader.load(Shipped.PACK, "zh");
            rulebook = ShippedPacks.rulebook(Shipped.PACK);
        }
        return new Assessment(pack, rulebook, Shipped.DAY, "zh").of(workbook);
    }

    private static void keep(Report report, Path packFolder, Path workbook, Path place) throws Exception {
        KeptRun.of(report, packFolder, workbook, place);
    }
}
