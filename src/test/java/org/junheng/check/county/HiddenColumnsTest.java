package org.junheng.check.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.trial.EditedSheets;
import org.junheng.check.trial.Edits;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Texts;
import org.junheng.workbook.read.TinyWorkbook;
import org.junheng.workbook.read.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nobody sees a column is told to everybody who takes the rows, through whatever hands they go. */
class HiddenColumnsTest {
    private static final String HEAD = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
    private static final String ROW =
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row></sheetData>";

    @TempDir
    private Path folder;

    /** Notes which columns of which sheet are hidden. */
    private static final class Noting implements RowSink {
        private final List<String> hidden = new ArrayList<>();
        private String open = "";

        @Override
        public void beginSheet(String sheet, boolean isHidden, List<MergedRegion> merged) {
            open = sheet;
        }

        @Override
        public void row(SheetRow row) {}

        @Override
        public void hiddenColumns(List<Integer> columns) {
            hidden.add(open + columns);
        }

        @Override
        public void endSheet() {}
    }

    private Path workbook(String sheet) throws Exception {
        return new TinyWorkbook()
                .sheet(sheet, "")
                .part("xl/worksheets/sheet1.xml", "<worksheet>" + HEAD + ROW + "</worksheet>")
                .write(folder.resolve("甲.xlsx"));
    }

    @Test
    void kept_edited_and_joined_sheets_tell_it_on() throws Exception {
        KeptSheets kept = KeptSheets.read(new WorkbookFiles.Named(workbook("学校"), "甲.xlsx"), "zh");
        Noting noting = new Noting();
        kept.send(BookSheet.naming("甲.xlsx", new EditedSheets(Edits.NONE, new WaiverSheets(noting).sink())));
        assertEquals(List.of("[甲.xlsx]学校[1]"), noting.hidden);
    }

    @Test
    void waivers_in_a_hidden_column_are_said_to_be_hidden() throws Exception {
        Noting noting = new Noting();
        WaiverSheets waivers = new WaiverSheets(noting);
        WorkbookReader.read(workbook("例外认可"), "zh", waivers.sink());
        assertEquals(List.of(), noting.hidden);
        List<Problem> told = waivers.waivers("甲.xlsx", Texts.of("check", "zh")).stream()
                .flatMap(list -> list.problems().stream())
                .toList();
        assertTrue(told.stream().anyMatch(problem -> problem.kind() == Problem.Kind.HIDDEN), told.toString());
    }
}
