package org.junheng.pack.measure;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.plan.Measure;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.CsvTable;

/** Reads measures.csv of a pack and its ancestors: which columns may be changed, by what step and at what price. */
public final class MeasureReader {
    public static final String FILE = "measures.csv";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");
    private static final Map<String, Measure.Way> WAYS = ways();
    private static final Map<String, Boolean> VERIFIED = Map.of("yes", true, "是", true, "no", false, "否", false);

    private final Pack pack;
    private final Texts texts;
    private final String file;
    private final List<PackFault.Fault> faults;
    private final Map<MeasureColumn, Integer> columns = new EnumMap<>(MeasureColumn.class);
    private final Map<String, Integer> lines = new HashMap<>();

    private MeasureReader(Pack pack, Texts texts, String file, List<PackFault.Fault> faults) {
        this.pack = pack;
        this.texts = texts;
        this.file = file;
        this.faults = faults;
    }

    private static Map<String, Measure.Way> ways() {
        Map<String, Measure.Way> ways = new HashMap<>();
        ways.put("增", Measure.Way.UP);
        ways.put("减", Measure.Way.DOWN);
        ways.put("增减", Measure.Way.BOTH);
        ways.put("调", Measure.Way.SHIFT);
        ways.put("随", Measure.Way.FOLLOW);
        for (Measure.Way way : Measure.Way.values()) {
            ways.put(way.name().toLowerCase(Locale.ROOT), way);
        }
        return Map.copyOf(ways);
    }

    /**
     * The rows of all packs that one is made of; a row of the pack takes the place of an ancestor's on the same column.
     *
     * @param folder of the pack itself, its ancestors beside it
     * @throws PackFault with every fault found
     */
    public static List<Measure> read(Path folder, Pack pack, String language) throws PackFault {
        return rows(folder, pack, language).stream().map(MeasureRow::measure).toList();
    }

    /**
     * The same, each with the place where it stands.
     *
     * @throws PackFault with every fault found
     */
    public static List<MeasureRow> rows(Path folder, Pack pack, String language) throws PackFault {
        Map<String, MeasureRow> found = new LinkedHashMap<>();
        List<PackFault.Fault> faults = new ArrayList<>();
        for (String id : pack.lineage()) {
            Path file = folder.toAbsolutePath().normalize().resolveSibling(id).resolve(FILE);
            if (id.equals(pack.id())) {
                file = folder.resolve(FILE);
            }
            if (Files.exists(file)) {
                String path = id + "/" + FILE;
                Table table = CsvTable.read(file, path, language);
                new MeasureReader(pack, Texts.of("pack.measure", language), path, faults).read(table, found);
            }
        }
        if (!faults.isEmpty()) {
            throw new PackFault(faults);
        }
        return List.copyOf(found.values());
    }

    private void read(Table table, Map<String, MeasureRow> found) {
        SheetRow header = table.rows().get(0);
        header.cells().forEach(cell -> header(header, cell));
        for (MeasureColumn column : MeasureColumn.values()) {
            if (!columns.containsKey(column)) {
                fault(header, "missingColumn", column);
                return;
            }
        }
        table.rows().stream().skip(1).forEach(row -> measure(row, found));
    }

    private void header(SheetRow header, Cell cell) {
        Optional<MeasureColumn> column = MeasureColumn.of(cell.shown().strip());
        if (column.isEmpty()) {
            fault(header, "unknownColumn", cell.shown(), MeasureColumn.all());
        } else if (columns.putIfAbsent(column.get(), cell.column()) != null) {
            fault(header, "columnTwice", column.get());
        }
    }

    private void measure(SheetRow row, Map<String, MeasureRow> found) {
        int before = faults.size();
        Optional<FactType> type = type(row, cell(row, MeasureColumn.SHEET));
        String column = cell(row, MeasureColumn.COLUMN);
        Optional<Field> field = type.flatMap(one -> field(row, one, column));
        Measure.Way way = word(row, MeasureColumn.WAY, WAYS, "way");
        Boolean verified = word(row, MeasureColumn.VERIFIED, VERIFIED, "verified");
        BigDecimal step = step(row);
        Optional<BigDecimal> price = number(row, MeasureColumn.PRICE);
        field.ifPresent(one -> fits(row, type.orElseThrow(), one));
        if (faults.size() == before) {
            String sheet = type.orElseThrow().name();
            String key = key(type.get(), column);
            String payer = cell(row, MeasureColumn.PAYER);
            String source = cell(row, MeasureColumn.SOURCE);
            int rank = found.containsKey(key) ? found.get(key).measure().rank() : found.size();
            Measure measure = new Measure(sheet, column, step, price, way, payer, source, verified, rank);
            found.put(key, new MeasureRow(measure, file, row.number()));
        }
    }

    private BigDecimal step(SheetRow row) {
        int before = faults.size();
        BigDecimal step = number(row, MeasureColumn.STEP).orElse(BigDecimal.ZERO);
        if (step.signum() == 0 && faults.size() == before) {
            fault(row, "step", cell(row, MeasureColumn.STEP));
        }
        return step;
    }

    private static String key(FactType type, String column) {
        return type.name() + "\n" + column;
    }

    /** Whether a column can be changed as the row says, and no other row of the file says it. */
    private void fits(SheetRow row, FactType type, Field field) {
        String unit = cell(row, MeasureColumn.UNIT);
        if (!field.unit().equals(unit)) {
            fault(row, "unit", unit, field.name(), field.unit());
        }
        if (field.key()) {
            fault(row, "key", field.name(), type.name());
        }
        Integer earlier = lines.putIfAbsent(key(type, field.name()), row.number());
        if (earlier != null) {
            fault(row, "twice", type.name(), field.name(), String.valueOf(earlier));
        }
    }

    private <T> T word(SheetRow row, MeasureColumn column, Map<String, T> words, String key) {
        String word = cell(row, column);
        T meaning = words.get(word.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            fault(row, key, word);
        }
        return meaning;
    }

    /** The type of a sheet, by its name or by that of the sheet. */
    private Optional<FactType> type(SheetRow row, String sheet) {
        List<FactType> bound =
                pack.types().stream().filter(one -> one.sheet().isPresent()).toList();
        Optional<FactType> type = bound.stream()
                .filter(one -> one.name().equals(sheet) || one.sheet().get().equals(sheet))
                .findFirst();
        if (type.isEmpty()) {
            List<String> known = bound.stream().map(one -> one.sheet().get()).toList();
            fault(row, "noSheet", sheet, nearest(sheet, known));
        }
        return type;
    }

    private Optional<Field> field(SheetRow row, FactType type, String column) {
        Optional<Field> field = type.field(column);
        if (field.isEmpty()) {
            List<String> known = type.fields().stream().map(Field::name).toList();
            fault(row, "noColumn", type.name(), column, nearest(column, known));
        }
        return field;
    }

    private String nearest(String word, List<String> known) {
        String nearest = Nearest.to(word, known);
        return nearest.isEmpty() ? "" : texts.get("nearest", nearest);
    }

    private Optional<BigDecimal> number(SheetRow row, MeasureColumn column) {
        String word = cell(row, column);
        if (word.isEmpty() || NUMBER.matcher(word).matches()) {
            return word.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(word));
        }
        fault(row, "number", column, word);
        return Optional.empty();
    }

    private String cell(SheetRow row, MeasureColumn column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == columns.get(column))
                .map(cell -> cell.shown().strip())
                .findFirst()
                .orElse("");
    }

    private void fault(SheetRow row, String key, Object... values) {
        faults.add(new PackFault.Fault(file, row.number(), 0, texts.get(key, values)));
    }
}
