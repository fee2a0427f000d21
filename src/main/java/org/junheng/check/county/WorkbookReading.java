package org.junheng.check.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.audit.whole.WholeFile;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.draft.WorkbookDraft;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Waiver;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.PackLoader;
import org.junheng.workbook.read.WorkbookReader;

/** Writes a pack that reads a workbook, and says what it still does not read. */
public final class WorkbookReading {
    private static final String CLAUSES = "id,document,article,text,verified,how\n";

    private WorkbookReading() {}

    /**
     * Writes pack.yaml, facts.drl and an empty clauses.csv, all of them or none.
     *
     * @param folder that does not exist yet; its name becomes the pack's id
     * @return what is wrong with the workbook by that pack, a sentence each; none if it is read as a whole
     * @throws UnreadableInput if the workbook cannot be read
     * @throws PackFault if the draft is no pack
     * @throws IOException if it cannot be written
     */
    public static List<String> write(Path workbook, Path folder, String language)
            throws UnreadableInput, PackFault, IOException {
        WorkbookDraft draft = new WorkbookDraft(language, WorkbookReading::isAside);
        WorkbookReader.read(workbook, language, draft);
        String id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String title = Texts.of("check", language).get("draft.title", workbook.getFileName());
        Map<String, WholeFile.Content> files = new LinkedHashMap<>();
        files.put("pack.yaml", text("id: " + id + "\ntitle: " + title + "\n"));
        files.put("facts.drl", text(draft.facts()));
        files.put("clauses.csv", text(CLAUSES));
        WholeFile.folder(folder, files);
        Rulebook rulebook = Rulebook.compile(PackLoader.load(folder, language), language);
        County county = County.of(rulebook, String.valueOf(workbook.getFileName()));
        WorkbookReader.read(workbook, language, new WaiverSheets(county.sheets()).sink());
        return county.judge().problems().stream()
                .filter(Problem::blocking)
                .map(Problem::message)
                .toList();
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAside(String sheet) {
        return Stream.of(Waiver.Kind.values()).anyMatch(kind -> WaiverWords.isSheet(kind, sheet));
    }
}
