package org.junheng.check.change;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.answer.Impact;
import org.junheng.report.ImpactJson;
import org.junheng.workbook.write.ImpactWorkbook;

/** Writes what a change of the rules does to files, each whole or not at all. */
public final class ImpactFiles {
    private ImpactFiles() {}

    /**
     * Writes JSON.
     *
     * @throws IOException if it could not be written
     */
    public static void json(Impact impact, Path file) throws IOException {
        WholeFile.write(file, out -> ImpactJson.write(impact, out));
    }

    /**
     * Writes a workbook.
     *
     * @throws IOException if it could not be written
     */
    public static void workbook(Impact impact, String language, Path file) throws IOException {
        WholeFile.write(file, out -> ImpactWorkbook.write(impact, language, out));
    }
}
