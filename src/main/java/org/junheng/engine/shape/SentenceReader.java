package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.junheng.engine.layout.Columns;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;

/** Which blanks of which sentences on a sheet give which fields? */
final class SentenceReader {
    private static final String PATH = "/";

    private final FactType type;
    private final Grid grid;
    private final List<SaidSentence> sentences;
    private final Map<String, List<Said>> said = new HashMap<>();
    private final Set<Integer> rows = new LinkedHashSet<>();

    /** What stands in a blank, and in which cell. */
    private record Said(Address at, String header, Optional<Cell> cell) {}

    private SentenceReader(FactType type, Grid grid) {
        this.type = type;
        this.grid = grid;
        this.sentences = type.shape().words().stream()
                .map(words -> new SaidSentence(words, type))
                .toList();
    }

    /** The fact of a sheet; none if none of its sentences stands there. */
    static List<Laid> read(FactType type, Grid grid) {
        return new SentenceReader(type, grid).all();
    }

    private List<Laid> all() {
        List<Columns.Other> others = new ArrayList<>();
        for (SheetRow row : grid.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.value() instanceof CellValue.Text && !take(row, cell)) {
                    others.add(new Columns.Other(new Address(row.number(), cell.column()), cell.shown()));
                }
            }
        }
        return rows.isEmpty() ? List.of() : List.of(laid(others));
    }

    private boolean take(SheetRow row, Cell cell) {
        for (SaidSentence sentence : sentences) {
            Optional<Matcher> match = sentence.match(cell.shown());
            if (match.isPresent()) {
                rows.add(row.number());
                take(row, cell, sentence, match.get());
                return true;
            }
        }
        return false;
    }

    private void take(SheetRow row, Cell cell, SaidSentence sentence, Matcher match) {
        String beside = String.join(PATH, grid.before(row.number(), cell.column()));
        for (int i = 0; i < sentence.fields().size(); i++) {
            String field = sentence.fields().get(i);
            Optional<Cell> value =
                    sentence.value(match, i).map(text -> new Cell(cell.column(), new CellValue.Text(text), text));
            String header = beside.isEmpty() ? field : beside + PATH + field;
            said.computeIfAbsent(field, first -> new ArrayList<>())
                    .add(new Said(new Address(row.number(), cell.column()), header, value));
        }
    }

    /** Texts beside sentences are no news; only one that looks like a missing sentence is asked for later. */
    private Laid laid(List<Columns.Other> others) {
        List<Columns.Column> columns = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Field field : type.fields()) {
            List<Said> own = said.getOrDefault(field.name(), List.of());
            boolean once = own.size() == 1;
            List<Address> all = own.stream().map(Said::at).toList();
            columns.add(once ? column(own.get(0)) : Columns.Column.none(words(field), all));
            spots.add(
                    once
                            ? new Spot(own.get(0).at(), own.get(0).cell())
                            : new Spot(new Address(first(), Address.WHOLE), Optional.empty()));
        }
        List<Columns.Other> alike = others.stream()
                .filter(other -> sentences.stream().anyMatch(sentence -> sentence.isLike(other.shown())))
                .toList();
        return new Laid(first(), new Columns(first(), columns, alike), spots, rows);
    }

    private int first() {
        return rows.iterator().next();
    }

    private static Columns.Column column(Said own) {
        Address at = own.at();
        return new Columns.Column(at.column(), at.column(), own.header(), Optional.empty(), Optional.of(at));
    }

    /** The sentence that would give a field, as its blank form has it. */
    private String words(Field field) {
        return sentences.stream()
                .filter(sentence -> sentence.fields().contains(field.name()))
                .map(SaidSentence::empty)
                .findFirst()
                .orElse(field.name());
    }
}
