package org.junheng.check.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.check.county.KeptSheets;
import org.junheng.engine.bind.LayoutReader;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Layout;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.word.Folding;

/** What stands in each cell of the workbook, and which field of which type it is. */
final class Grid {
    private final Layout layout;
    private final Map<String, FactType> types = new HashMap<>();
    private final Map<String, TreeMap<Integer, SheetRow>> sheets = new HashMap<>();

    /**
     * One cell, which may be blank.
     *
     * @param header as the workbook words it
     * @param unit of the header, else of the field
     */
    record Known(At at, Optional<Cell> cell, FactType type, Field field, String header, Subject row) {
        String shown() {
            return cell.map(Cell::shown).orElse("");
        }

        /** In which unit the cell counts. */
        String unit() {
            return HeaderText.of(header).unit().orElse(field.unit());
        }
    }

    Grid(KeptSheets kept, Pack pack) {
        LayoutReader reader = new LayoutReader(pack);
        kept.send(reader);
        layout = reader.layout();
        pack.types().stream().filter(type -> type.sheet().isPresent()).forEach(type -> types.put(type.name(), type));
        kept.send(new Rows());
    }

    Optional<Known> at(At at) {
        Subject subject = layout.row(at.sheet(), at.row()).orElse(null);
        if (subject == null || !types.containsKey(subject.type())) {
            return Optional.empty();
        }
        FactType type = types.get(subject.type());
        String header = layout.header(at.sheet(), Place.letters(at.column()));
        return field(type, header)
                .map(field -> new Known(at, cell(at.sheet(), at.row(), at.column()), type, field, header, subject));
    }

    private static Optional<Field> field(FactType type, String header) {
        String whole = Folding.folded(header);
        String bare = Folding.folded(HeaderText.of(header).name());
        return type.fields().stream()
                .filter(field -> field.columns().stream().map(Folding::folded).anyMatch(whole::equals))
                .findFirst()
                .or(() -> type.fields().stream()
                        .filter(field ->
                                field.columns().stream().map(Folding::folded).anyMatch(bare::equals))
                        .findFirst());
    }

    private Optional<Cell> cell(String sheet, int row, int column) {
        return Optional.ofNullable(sheets.getOrDefault(sheet, new TreeMap<>()).get(row)).stream()
                .flatMap(cells -> cells.cells().stream())
                .filter(cell -> cell.column() == column)
                .findFirst();
    }

    /** The header above a cell as the workbook words it. */
    String header(At at) {
        return layout.header(at.sheet(), Place.letters(at.column()));
    }

    /** The columns of a sheet that have a header. */
    List<Integer> columns(String sheet) {
        return layout.headers().keySet().stream()
                .filter(place -> place.substring(0, place.lastIndexOf('!')).equals(sheet))
                .map(place -> Address.of(place.substring(place.lastIndexOf('!') + 1) + 1)
                        .column())
                .toList();
    }

    /** The cells of a row that hold something. */
    List<Cell> row(String sheet, int row) {
        SheetRow found = sheets.getOrDefault(sheet, new TreeMap<>()).get(row);
        return found == null ? List.of() : found.cells();
    }

    /** The records of a sheet in its order. */
    List<Integer> records(String sheet) {
        return sheets.getOrDefault(sheet, new TreeMap<>()).keySet().stream()
                .filter(row -> layout.row(sheet, row).isPresent())
                .toList();
    }

    /** The sheets that hold records. */
    List<String> sheets() {
        return List.copyOf(layout.headerRows().keySet());
    }

    /** The number of the last row that holds something. */
    int last(String sheet) {
        return sheets.get(sheet).lastKey();
    }

    /** Takes the rows. */
    private final class Rows implements RowSink {
        private TreeMap<Integer, SheetRow> open = new TreeMap<>();

        @Override
        public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
            open = new TreeMap<>();
            sheets.put(sheet, open);
        }

        @Override
        public void row(SheetRow row) {
            open.put(row.number(), row);
        }

        @Override
        public void endSheet() {
            // the rows are kept already
        }
    }
}
