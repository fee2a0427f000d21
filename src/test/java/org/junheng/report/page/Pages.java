package org.junheng.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;

/** Pages of the shipped districts. */
final class Pages {
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Path FUJIAN = Path.of("rules", "fujian-basic-balance");
    static final Path DEMO = Path.of("fixtures", "demo-district.xlsx");

    private Pages() {}

    static Report judged(Path workbook, Path pack) throws Exception {
        Rulebook rulebook = ShippedPacks.rulebook(pack);
        return new Assessment(rulebook.pack(), rulebook, DAY, "zh").of(workbook);
    }

    static Path write(Report report, Pack pack, String language, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new HtmlReport(pack, language).write(report, new ReportFile(report), out);
        }
        return file;
    }

    static Path write(Path workbook, Path pack, String language, Path file) throws Exception {
        return write(judged(workbook, pack), ShippedPacks.rulebook(pack).pack(), language, file);
    }
}
