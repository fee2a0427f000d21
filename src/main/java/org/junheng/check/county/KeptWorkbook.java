package org.junheng.check.county;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.engine.bind.LayoutReader;
import org.junheng.model.pack.Layout;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.WorkbookReader;

/**
 * The copy of a workbook that a run kept: every cell that holds something, and how the sheets are laid out.
 *
 * @param cells by sheet in workbook order, column counted from 0 and row number, the text shown
 */
public record KeptWorkbook(Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> cells, Layout layout) {
    /**
     * Reads the copy.
     *
     * @param taker takes the rows as well
     * @throws UnreadableInput if it can no longer be read
     */
    public static KeptWorkbook read(Path file, Pack pack, String language, RowSink taker) throws UnreadableInput {
        LayoutReader layout = new LayoutReader(pack);
        Noting cells = new Noting(List.of(layout, taker));
        WorkbookReader.read(file, language, cells);
        return new KeptWorkbook(cells.sheets, layout.layout());
    }

    /**
     * Reads the copies of several workbooks that are one county.
     *
     * @param files by the names that they were given by
     */
    public static KeptWorkbook read(Map<String, Path> files, Pack pack, String language, RowSink taker)
            throws UnreadableInput {
        LayoutReader layout = new LayoutReader(pack);
        Noting cells = new Noting(List.of(layout, taker));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            WorkbookReader.read(file.getValue(), language, BookSheet.naming(file.getKey(), cells));
        }
        return new KeptWorkbook(cells.sheets, layout.layout());
    }

    /** The same where nobody else wants the rows. */
    public static KeptWorkbook read(Map<String, Path> files, Pack pack, String language) throws UnreadableInput {
        return read(files, pack, language, new Noting(List.of()));
    }

    /** The same where nobody else wants the rows. */
    public static KeptWorkbook read(Path file, Pack pack, String language) throws UnreadableInput {
        return read(file, pack, language, new Noting(List.of()));
    }

    /** Notes every cell and passes the rows on. */
    private static final class Noting implements RowSink {
        private final List<RowSink> takers;
        private final Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> sheets = new LinkedHashMap<>();
        private SortedMap<Integer, NavigableMap<Integer, String>> columns = new TreeMap<>();

        Noting(List<RowSink> takers) {
            this.takers = takers;
        }

        @Override
        public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
            columns = new TreeMap<>();
            sheets.put(sheet, columns);
            takers.forEach(taker -> taker.beginSheet(sheet, hidden, merged));
        }

        @Override
        public void row(SheetRow row) {
            for (Cell cell : row.cells()) {
                columns.computeIfAbsent(cell.column(), column -> new TreeMap<>())
                        .put(row.number(), cell.shown());
            }
            takers.forEach(taker -> taker.row(row));
        }

        @Override
        public void hiddenColumns(List<Integer> hidden) {
            takers.forEach(taker -> taker.hiddenColumns(hidden));
        }

        @Override
        public void endSheet() {
            takers.forEach(RowSink::endSheet);
        }
    }
}
