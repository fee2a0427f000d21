package org.junheng.check.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.check.change.CellBook.Shown;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.text.Texts;

/** The cells and rows that differ between two workbooks, among those that a judgement rests on. */
final class DataCauses {
    private final RunSide before;
    private final RunSide after;
    private final CellBook old;
    private final CellBook now;
    private final Texts texts;

    DataCauses(RunSide before, RunSide after, Texts texts) {
        boolean byKey = before.kept() && after.kept();
        this.before = before;
        this.after = after;
        this.old = before.cells(byKey);
        this.now = after.cells(byKey);
        this.texts = texts;
    }

    /** The changed cells behind a judgement, its exclusion or inclusion among them. */
    List<Cause> of(Optional<Judgement> earlier, Optional<Judgement> later) {
        Set<String> cells = new LinkedHashSet<>();
        later.ifPresent(judgement -> identities(judgement.evidence(), now, cells));
        earlier.ifPresent(judgement -> identities(judgement.evidence(), old, cells));
        Set<String> rows = cells.stream().map(CellBook::rowOf).collect(Collectors.toCollection(LinkedHashSet::new));
        excluded(after, before, now, rows, cells);
        excluded(before, after, old, rows, cells);
        List<Cause> causes = changed(cells);
        return causes.isEmpty() ? changed(wholeRows(rows)) : causes;
    }

    private static void identities(Collection<Evidence> evidence, CellBook book, Set<String> cells) {
        evidence.stream().filter(cell -> !cell.place().table()).forEach(cell -> cells.add(book.identity(cell)));
    }

    /** A subject that only one run keeps out moves whatever rests on its row. */
    private static void excluded(RunSide one, RunSide other, CellBook book, Set<String> rows, Set<String> cells) {
        Set<String> known =
                other.report().exclusions().stream().map(DataCauses::name).collect(Collectors.toSet());
        one.report().exclusions().stream()
                .filter(exclusion -> !known.contains(name(exclusion)))
                .filter(exclusion -> exclusion.evidence().stream()
                        .map(book::identity)
                        .map(CellBook::rowOf)
                        .anyMatch(rows::contains))
                .forEach(exclusion -> identities(exclusion.evidence(), book, cells));
    }

    private static String name(Exclusion exclusion) {
        return String.join("\n", exclusion.subject().key(), exclusion.scope(), exclusion.reason());
    }

    private Set<String> wholeRows(Set<String> rows) {
        Set<String> cells = new LinkedHashSet<>();
        rows.forEach(row -> Stream.of(old, now).map(book -> book.inRow(row)).forEach(cells::addAll));
        return cells;
    }

    private List<Cause> changed(Set<String> cells) {
        List<Cause> causes = new ArrayList<>();
        Set<String> rows = new LinkedHashSet<>();
        for (String cell : cells) {
            String row = CellBook.rowOf(cell);
            if (old.hasRow(row) && now.hasRow(row)) {
                changed(cell).ifPresent(causes::add);
            } else if (rows.add(row)) {
                wholeRow(row, cell).ifPresent(causes::add);
            }
        }
        return causes;
    }

    private Optional<Cause> changed(String identity) {
        Optional<Shown> left = old.at(identity);
        Optional<Shown> right = now.at(identity);
        Function<Optional<Shown>, String> value =
                shown -> shown.map(Shown::value).filter(text -> !text.isEmpty()).orElse(texts.get("diff.blank"));
        if (value.apply(left).equals(value.apply(right))) {
            return Optional.empty();
        }
        Shown shown = right.or(() -> left).orElseThrow();
        String words = texts.get("diff.cell", shown.place(), shown.header(), value.apply(left), value.apply(right));
        return Optional.of(new Cause(Cause.Kind.DATA, shown.place().toString(), words));
    }

    private Optional<Cause> wholeRow(String row, String cell) {
        boolean added = now.hasRow(row);
        CellBook book = added ? now : old;
        return book.at(cell).map(shown -> {
            String place = shown.place().row() + ":" + shown.place().address().row();
            return new Cause(
                    book.isNamed(shown.place()) ? Cause.Kind.SUBJECT : Cause.Kind.DATA,
                    place,
                    texts.get(added ? "diff.rowAdded" : "diff.rowGone", place, shown.row()));
        });
    }
}
