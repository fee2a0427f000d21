package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;

/** The data problems of one workbook, in the order in which they were found. */
public final class Problems {
    private static final Pattern QUALIFIED = Pattern.compile("\\[\\[([^\\[\\]]+)\\]([^\\[\\]]+)\\]");

    private final String workbook;
    private final Texts texts;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String workbook, Texts texts) {
        this.workbook = workbook;
        this.texts = texts;
    }

    /** Something that keeps the run from being complete. */
    public void add(Problem.Kind kind, Optional<Place> place, String value, String key, Object... values) {
        found.add(new Problem(kind, worded(key, values), place, book(place), value, true));
    }

    /** Something worth knowing that leaves the run complete. */
    public void remark(Problem.Kind kind, Optional<Place> place, String value, String key, Object... values) {
        found.add(new Problem(kind, worded(key, values), place, book(place), value, false));
    }

    /** Makes a remark of what is wrong with a cell; {@code key} is told the cell, what stands in it and the values. */
    public void settle(Place cell, String key, String header) {
        found.replaceAll(problem -> problem.place().filter(cell::equals).isPresent()
                ? new Problem(
                        problem.kind(),
                        texts.get(key, cell, problem.value(), header),
                        problem.place(),
                        problem.workbook(),
                        problem.value(),
                        false)
                : problem);
    }

    /** Something missing that keeps the run from being complete, with what looks most like it; empty if nothing does. */
    public void addNear(
            Problem.Kind kind, Optional<Place> place, String value, String nearest, String key, Object... values) {
        found.add(new Problem(
                kind,
                worded(key, values),
                place,
                book(place),
                value,
                true,
                Optional.of(nearest).filter(word -> !word.isEmpty()),
                Problem.Consequences.NONE));
    }

    /** The workbook of a place; where nothing has one, the county's. */
    private String book(Optional<Place> place) {
        return place.filter(cell -> !cell.table()).map(Place::source).orElse(workbook);
    }

    /** A sheet with its workbook has brackets of its own and needs none around it. */
    private String worded(String key, Object... values) {
        return QUALIFIED.matcher(texts.get(key, values)).replaceAll("[$1]$2");
    }

    /** Part of a sentence. */
    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    /** What a field expects, in words. */
    public String expectation(Field field) {
        String kind = texts.get("expect." + field.type().name());
        String whole = field.whole() ? texts.get("expect.whole") : "";
        return kind
                + whole
                + field.min()
                        .map(min -> texts.get("expect.min", min.toPlainString()))
                        .orElse("");
    }

    /** A problem whose sentence is already worded. */
    public void addWorded(Problem.Kind kind, Optional<Place> place, String value, String sentence) {
        found.add(new Problem(kind, sentence, place, book(place), value, true));
    }

    public Problems copy() {
        Problems copy = new Problems(workbook, texts);
        copy.found.addAll(found);
        return copy;
    }

    /** Those that keep the run from being complete first; each sentence once. */
    public List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem problem) -> !problem.blocking()))
                .toList();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
