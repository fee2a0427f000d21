package org.junheng.workbook.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.workbook.read.WorkbookReader;

/** What stands in a workbook that was handed in as a ledger, notes at its cells among it? */
public final class LedgerReader {
    private static final int LAST_HEADER_ROW = 20;
    private static final int LEAST_COLUMNS = 3;
    private static final int REMARK_COLUMNS = 5;
    private static final String BOOK_OF_FINDINGS = "sheet.overview";

    private final String source;
    private final Texts texts;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<LedgerRemark> remarks = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /** The rows of a sheet, and which of its cells are one. */
    private record Sheet(List<SheetRow> rows, List<MergedRegion> merged) {}

    private LedgerReader(String source, Texts texts) {
        this.source = source;
        this.texts = texts;
    }

    /**
     * Reads a file.
     *
     * @param source by which name people know it
     * @throws UnreadableInput if it cannot be read, or no sheet of it is a ledger
     */
    public static HandedLedger read(Path file, String source, String language) throws UnreadableInput {
        LedgerReader reader = new LedgerReader(source, Texts.of("workbook.findings", language));
        WorkbookReader.read(file, source, language, reader.new Sheets());
        Map<String, Map<String, String>> notes = LedgerNotes.of(file, source, reader.texts);
        boolean found = false;
        for (Map.Entry<String, Sheet> sheet : reader.sheets.entrySet()) {
            found |= reader.read(sheet.getKey(), sheet.getValue(), notes.getOrDefault(sheet.getKey(), Map.of()));
        }
        if (!found) {
            throw new UnreadableInput(reader.texts.get("ledger.none", source, reader.texts.get("header.id")));
        }
        return new HandedLedger(reader.rows, reader.remarks, reader.others());
    }

    /** Everything that the program writes beside a ledger is written anew; only sheets of other people are told of. */
    private List<String> others() {
        boolean own = sheets.keySet().stream()
                .anyMatch(sheet -> List.of("zh", "en").stream()
                        .anyMatch(each -> Texts.of("workbook.findings", each)
                                .get(BOOK_OF_FINDINGS)
                                .equals(sheet)));
        return own ? List.of() : others;
    }

    /** Keeps the rows of every sheet; a ledger is no large thing. */
    private final class Sheets implements RowSink {
        private List<SheetRow> current = List.of();

        @Override
        public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
            current = new ArrayList<>();
            sheets.put(sheet, new Sheet(current, merged));
        }

        @Override
        public void row(SheetRow row) {
            current.add(row);
        }

        @Override
        public void endSheet() {
            current = List.of();
        }
    }

    /** Whether the sheet is a ledger. */
    private boolean read(String name, Sheet sheet, Map<String, String> notes) {
        if (LedgerColumn.isRemarks(name)) {
            sheet.rows().forEach(row -> remark(name, row));
            return false;
        }
        Optional<SheetRow> header = sheet.rows().stream()
                .filter(row -> row.number() <= LAST_HEADER_ROW)
                .filter(LedgerReader::isHeader)
                .findFirst();
        if (header.isEmpty()) {
            others.addAll(sheet.rows().isEmpty() ? List.of() : List.of(name));
            return false;
        }
        read(name, sheet, header.get(), notes);
        return true;
    }

    private void read(String name, Sheet sheet, SheetRow header, Map<String, String> notes) {
        Map<Integer, String> headers = headers(header);
        Map<Integer, String> ids = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            if (row.number() > header.number()) {
                ids.put(row.number(), row(name, row, filled(sheet, row), headers));
            } else if (row.number() < header.number()) {
                strays(name, row, headers);
            }
        }
        notes.forEach((place, note) -> {
            String id = ids.getOrDefault(Address.of(place).row(), "");
            remarks.add(new LedgerRemark(source, name + "!" + place, id, texts.get("ledger.note"), note));
        });
    }

    /** The cells of a row by column; of merged ones each shows what their first says. */
    private static Map<Integer, String> filled(Sheet sheet, SheetRow row) {
        Map<Integer, String> cells = new TreeMap<>();
        for (MergedRegion region : sheet.merged()) {
            if (row.number() > region.firstRow() && row.number() <= region.lastRow()) {
                sheet.rows().stream()
                        .filter(first -> first.number() == region.firstRow())
                        .flatMap(first -> first.cells().stream())
                        .filter(cell -> cell.column() == region.firstColumn())
                        .forEach(cell -> cells.put(cell.column(), cell.shown().strip()));
            }
        }
        row.cells().forEach(cell -> cells.put(cell.column(), cell.shown().strip()));
        return cells;
    }

    private static boolean isHeader(SheetRow row) {
        List<LedgerColumn> known = row.cells().stream()
                .flatMap(cell -> LedgerColumn.of(cell.shown()).stream())
                .toList();
        return known.contains(LedgerColumn.ID)
                && known.stream().filter(LedgerColumn::isFilledIn).count() >= LEAST_COLUMNS;
    }

    /** By column; two of one name are told apart. */
    private static Map<Integer, String> headers(SheetRow row) {
        Map<Integer, String> headers = new TreeMap<>();
        row.cells().forEach(cell -> {
            String name = cell.shown().strip();
            String free = name;
            for (int i = 2; headers.containsValue(free); i++) {
                free = name + "(" + i + ")";
            }
            headers.put(cell.column(), free);
        });
        return headers;
    }

    /** The id of a row; empty if it has none, and its words are kept as remarks then. */
    private String row(String sheet, SheetRow row, Map<Integer, String> cells, Map<Integer, String> headers) {
        Map<LedgerColumn, String> known = new EnumMap<>(LedgerColumn.class);
        Map<String, String> more = new LinkedHashMap<>();
        cells.forEach((at, text) -> {
            String header = headers.getOrDefault(at, unnamed(at));
            Optional<LedgerColumn> column = LedgerColumn.of(header);
            if (column.isPresent()) {
                known.put(column.get(), text);
            } else if (!text.isEmpty()) {
                more.put(header, text);
            }
        });
        String id = known.getOrDefault(LedgerColumn.ID, "");
        if (id.isEmpty()) {
            strays(sheet, row, headers);
        } else {
            rows.add(new LedgerRow(source, sheet + "!" + row.number(), id, known, more));
        }
        return id;
    }

    private String unnamed(int column) {
        return texts.get("ledger.unnamed", Place.letters(column));
    }

    private void strays(String sheet, SheetRow row, Map<Integer, String> headers) {
        for (Cell cell : row.cells()) {
            String text = cell.shown().strip();
            if (!text.isEmpty() && !LedgerColumn.isOwnLine(cell.shown())) {
                String header = headers.getOrDefault(cell.column(), unnamed(cell.column()));
                String place = sheet + "!" + Place.letters(cell.column()) + row.number();
                remarks.add(new LedgerRemark(source, place, "", header, text));
            }
        }
    }

    /** Those that came over from ledgers before keep the names of their first files. */
    private void remark(String sheet, SheetRow row) {
        String[] cells = new String[REMARK_COLUMNS];
        Arrays.fill(cells, "");
        row.cells().stream()
                .filter(cell -> cell.column() < REMARK_COLUMNS)
                .forEach(cell -> cells[cell.column()] = cell.shown().strip());
        if (LedgerColumn.isHeaderOfRemarks(cells[0])) {
            return;
        }
        boolean whole = !cells[REMARK_COLUMNS - 1].isEmpty() && row.cells().size() > 1;
        if (whole) {
            remarks.add(new LedgerRemark(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
        List<Cell> left = row.cells().stream()
                .filter(cell -> !whole || cell.column() >= REMARK_COLUMNS)
                .toList();
        strays(sheet, new SheetRow(row.number(), row.hidden(), left), Map.of());
    }
}
