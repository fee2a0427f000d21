package org.junheng.engine.bind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.layout.Columns;
import org.junheng.engine.layout.Likeness;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Shape;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;

/** Says what is wrong with the header and the rows of one block. */
final class BlockProblems {
    private final Rulebook rulebook;
    private final BoundSheet sheet;
    private final List<Field> fields;
    private final Problems problems;

    BlockProblems(Rulebook rulebook, BoundSheet sheet, Problems problems) {
        this.rulebook = rulebook;
        this.sheet = sheet;
        this.fields = sheet.type().fields();
        this.problems = problems;
    }

    /** Columns that are missing, doubled or unknown. */
    void header() {
        Columns columns = sheet.columns();
        List<String> unknown =
                columns.others().stream().map(Columns.Other::shown).toList();
        for (int i = 0; i < fields.size(); i++) {
            Columns.Column column = columns.fields().get(i);
            if (!column.doubled().isEmpty()) {
                doubled(fields.get(i), column.doubled());
            } else if (column.slipped().isPresent()) {
                slipped(fields.get(i), column.slipped().get());
            } else if (!column.isGiven()
                    && fields.get(i).end().isEmpty()
                    && !fields.get(i).stands(Stand.Spot.UNHELD)) {
                missing(fields.get(i), unknown);
            }
        }
        columns.others().forEach(this::unknown);
    }

    private void missing(Field field, List<String> unknown) {
        String wanted = wanted(field);
        String nearest = Likeness.nearest(field.name(), unknown)
                .or(() -> Likeness.nearest(wanted, unknown))
                .orElse("");
        int row = sheet.columns().headerRow();
        problems.addNear(
                Problem.Kind.MISSING_COLUMN,
                Optional.of(sheet.at(row + ":" + row)),
                field.name(),
                nearest,
                missingKey() + (nearest.isEmpty() ? "" : "Near"),
                sheet.name(),
                wanted,
                nearest);
    }

    /** By which words somebody will look for what is missing. */
    private String wanted(Field field) {
        boolean sentence = sheet.type().shape().is(Shape.Kind.SENTENCES);
        int index = fields.indexOf(field);
        return sentence ? sheet.header(index) : String.join(" / ", field.columns());
    }

    private String missingKey() {
        return switch (sheet.type().shape().kind()) {
            case FORM -> "missingLabel";
            case SENTENCES -> "missingSentence";
            default -> "missingColumn";
        };
    }

    private void doubled(Field field, List<Address> places) {
        String cells = places.stream().map(Address::toString).collect(Collectors.joining("、"));
        Place second = sheet.at(places.get(1).toString());
        problems.add(
                Problem.Kind.DUPLICATE_COLUMN,
                Optional.of(second),
                field.name(),
                sheet.type().shape().isSpread() ? "duplicateLabel" : "duplicateColumn",
                sheet.name(),
                field.name(),
                cells);
    }

    private void slipped(Field field, Columns.Slip slip) {
        String figures = slip.figures().stream()
                .map(figure -> figure.at() + " [" + figure.shown() + "]")
                .collect(Collectors.joining("、"));
        problems.add(
                Problem.Kind.DUPLICATE_COLUMN,
                Optional.of(sheet.at(slip.figures().get(0).at().toString())),
                field.name(),
                "slippedValue",
                sheet.name(),
                field.name(),
                slip.place(),
                figures);
    }

    private void unknown(Columns.Other other) {
        Place place = sheet.at(other.at().toString());
        problems.remark(
                Problem.Kind.UNKNOWN_COLUMN,
                Optional.of(place),
                other.shown(),
                sheet.type().shape().isSpread() ? "unknownLabel" : "unknownColumn",
                sheet.name(),
                other.shown());
    }

    /** A cell that gives no value: unreadable, or blank where something is needed. */
    void cell(PendingRecord record, int index, Place place, Optional<PendingRecord.Fault> fault) {
        Field field = fields.get(index);
        String shown = record.shown(index);
        if (fault.isPresent()) {
            problems.add(
                    fault.get().kind(),
                    Optional.of(place),
                    shown,
                    fault.get().key(),
                    place,
                    shown,
                    field.name(),
                    expected(field));
        } else if (field.required()
                || field.key()
                || rulebook.selects(sheet.type().name(), field.name())) {
            problems.add(Problem.Kind.BLANK, Optional.of(place), shown, "blank", place, field.name());
        }
    }

    private String expected(Field field) {
        return field.oneOf().isEmpty() ? problems.expectation(field) : String.join("、", field.oneOf());
    }

    void hiddenRows(List<Integer> rows) {
        if (!rows.isEmpty()) {
            int first = rows.get(0);
            problems.remark(
                    Problem.Kind.HIDDEN,
                    Optional.of(sheet.at(first + ":" + first)),
                    "",
                    "hiddenRows",
                    sheet.name(),
                    rows.size(),
                    first);
        }
    }
}
