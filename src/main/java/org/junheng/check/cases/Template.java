package org.junheng.check.cases;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junheng.workbook.blank.TemplateWorkbook;

/** The blank workbook of a pack. */
public final class Template {
    private Template() {}

    /**
     * Writes it, whole or not at all.
     *
     * @throws PackFault if the pack cannot be used
     * @throws IOException if the file could not be written
     */
    public static void write(Path packFolder, String language, Path file) throws PackFault, IOException {
        Pack pack = PackLoader.load(packFolder, language);
        WholeFile.write(file, out -> TemplateWorkbook.write(pack, language, out));
    }
}
