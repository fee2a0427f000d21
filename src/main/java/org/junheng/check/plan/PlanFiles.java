package org.junheng.check.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.report.PlanJson;
import org.junheng.workbook.plan.ChangedWorkbook;
import org.junheng.workbook.plan.PlanWorkbook;

/** Writes a plan to files, both whole or none. */
public final class PlanFiles {
    public static final String JSON = "plan.json";
    public static final String WORKBOOK = "plan.xlsx";

    private PlanFiles() {}

    /**
     * Writes the plan as JSON and as a workbook, which are of one plan whatever fails.
     *
     * @throws IOException if it could not be written
     */
    public static void write(Plan plan, String language, Path folder) throws IOException {
        Map<String, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(JSON, out -> PlanJson.write(plan, out));
        files.put(WORKBOOK, out -> PlanWorkbook.write(plan, language, out));
        WholeFile.write(folder, files);
    }

    /**
     * Writes a copy of the run's workbook with some cells changed.
     *
     * @throws IOException if it could not be written
     */
    public static void apply(RecordedRun run, List<Move> moves, Path file) throws IOException {
        Path workbook = run.workbook().orElseThrow();
        WholeFile.write(file, out -> ChangedWorkbook.write(workbook, moves, out));
    }
}
