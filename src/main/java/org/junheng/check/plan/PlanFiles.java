package org.junheng.check.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.WholeFile;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.report.PlanJson;
import org.junheng.workbook.plan.ChangedWorkbook;

/** Writes a plan to files, each whole or not at all. */
public final class PlanFiles {
    public static final String JSON = "plan.json";
    public static final String WORKBOOK = "plan.xlsx";

    private PlanFiles() {}

    /**
     * Writes the plan as JSON and as a workbook.
     *
     * @throws IOException if it could not be written
     */
    public static void write(Plan plan, String language, Path folder) throws IOException {
        WholeFile.write(folder.resolve(JSON), out -> PlanJson.write(plan, out));
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
