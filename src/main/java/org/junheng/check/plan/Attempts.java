package org.junheng.check.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Field;
import org.junheng.model.plan.Measure;
import org.junheng.model.plan.Move;
import org.junheng.model.sheet.CellValue;

/** Which cells behind a judgement could be changed, and how? */
final class Attempts {
    /** Of the cells of one column that count alike, so many are tried. */
    private static final int MOST_OF_A_COLUMN = 12;

    private static final String YES = "是";
    private static final String NO = "否";

    private final Grid grid;
    private final Map<String, Measure> measures = new HashMap<>();
    private final LocalDate day;
    private final Judged base;

    Attempts(Grid grid, List<Measure> measures, Judged base, LocalDate day) {
        this.grid = grid;
        this.base = base;
        this.day = day;
        measures.forEach(measure -> this.measures.put(key(measure.sheet(), measure.column()), measure));
    }

    private static String key(String sheet, String column) {
        return sheet + "\n" + column;
    }

    Optional<Measure> measure(Grid.Known cell) {
        return Optional.ofNullable(
                measures.get(key(cell.type().name(), cell.field().name())));
    }

    /** The cells of the workbook behind a judgement, apart from those behind the judgements that it rests on. */
    List<Grid.Known> cells(Judgement judgement) {
        Set<At> places = places(judgement);
        judgement.restsOn().stream().flatMap(id -> base.at(id).stream()).forEach(one -> places.removeAll(places(one)));
        return places.stream().flatMap(at -> grid.at(at).stream()).toList();
    }

    /** Every cell of the workbook behind a judgement. */
    static Set<At> places(Judgement judgement) {
        Set<At> places = new LinkedHashSet<>();
        judgement.evidence().stream()
                .map(Evidence::place)
                .filter(place -> !place.table() && !place.address().isWhole())
                .forEach(place -> places.add(At.of(place)));
        return places;
    }

    /** Everything that could be tried on the cells behind a judgement. */
    List<Attempt> of(Judgement judgement) {
        List<Attempt> all = new ArrayList<>();
        List<Grid.Known> cells = cells(judgement);
        Map<String, Integer> used = new HashMap<>();
        for (Grid.Known cell : cells) {
            String column = key(cell.type().name(), cell.field().name());
            if (used.merge(column, 1, Integer::sum) <= MOST_OF_A_COLUMN) {
                all.addAll(of(cell, cells, judgement));
            }
        }
        blanks(cells).forEach(cell -> all.addAll(of(cell, cells, judgement)));
        return all;
    }

    /** What is blank in the rows behind a judgement of one or two rows: a condition may have asked for it. */
    private List<Grid.Known> blanks(List<Grid.Known> cells) {
        Set<At> rows = new LinkedHashSet<>();
        cells.forEach(cell -> rows.add(new At(cell.at().sheet(), cell.at().row(), 0)));
        if (rows.size() > 2) {
            return List.of();
        }
        return rows.stream()
                .flatMap(
                        row -> grid.columns(row.sheet()).stream().map(column -> new At(row.sheet(), row.row(), column)))
                .flatMap(at -> grid.at(at).stream())
                .filter(cell -> cell.cell().isEmpty()
                        && cells.stream().noneMatch(other -> other.at().equals(cell.at())))
                .toList();
    }

    private List<Attempt> of(Grid.Known cell, List<Grid.Known> beside, Judgement judgement) {
        Optional<Measure> measure = measure(cell);
        if (cell.field().key()
                || measure.filter(one -> one.way() == Measure.Way.FOLLOW).isPresent()) {
            return List.of();
        }
        if (cell.cell().isEmpty()) {
            return List.of(new Attempt(cell, measure, Move.Kind.FILL, 0, fillings(cell, judgement)));
        }
        if (measure.isPresent() && Steps.number(cell, Edits.NONE).isPresent()) {
            List<Attempt> both = new ArrayList<>();
            if (measure.get().up()) {
                both.add(new Attempt(cell, measure, Move.Kind.CHANGE, 1, List.of()));
            }
            if (measure.get().down()) {
                both.add(new Attempt(cell, measure, Move.Kind.CHANGE, -1, List.of()));
            }
            return both;
        }
        List<CellValue> others = others(cell, beside, judgement);
        return others.isEmpty() ? List.of() : List.of(new Attempt(cell, measure, Move.Kind.DO, 0, others));
    }

    /** What else could stand in a cell that holds no number; a word only where the word itself is judged. */
    private List<CellValue> others(Grid.Known cell, List<Grid.Known> beside, Judgement judgement) {
        Field field = cell.field();
        return switch (field.type()) {
            case FLAG -> words(cell, List.of(YES, NO));
            case TEXT -> cell.shown().equals(judgement.actual()) ? words(cell, field.oneOf()) : List.of();
            case DATE ->
                beside.stream()
                        .filter(other ->
                                other.type().equals(cell.type()) && !other.at().equals(cell.at()))
                        .flatMap(other -> other.cell().stream())
                        .filter(other -> other.value() instanceof CellValue.Date)
                        .map(other -> other.value())
                        .toList();
            default -> List.of();
        };
    }

    private static List<CellValue> words(Grid.Known cell, List<String> words) {
        return words.stream()
                .filter(word -> !word.equals(cell.shown()))
                .<CellValue>map(CellValue.Text::new)
                .toList();
    }

    private List<CellValue> fillings(Grid.Known cell, Judgement judgement) {
        return switch (cell.field().type()) {
            case FLAG -> words(cell, List.of(YES, NO));
            case TEXT -> words(cell, cell.field().oneOf());
            case DATE -> List.of(new CellValue.Date(day));
            case DECIMAL ->
                Stream.concat(judgement.requiredNumber().stream(), Stream.of(BigDecimal.ZERO, BigDecimal.ONE))
                        .<CellValue>map(number -> new CellValue.Number(number, false))
                        .toList();
            default -> List.of();
        };
    }
}
