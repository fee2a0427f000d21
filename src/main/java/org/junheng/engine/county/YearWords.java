package org.junheng.engine.county;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;

/**
 * Does every text that names one of the last years begin with the year, all of a sheet alike?
 *
 * <p>Rules find the newest by comparing the texts, in which 1.2026 comes before 2025, and a year of entry before one of
 * leaving.
 */
final class YearWords {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("[12]\\d{3}(?:(\\D)\\D*(?:\\d{1,3}\\D+)*\\d{0,3})?", Pattern.DOTALL);

    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Problems problems;

    YearWords(Rulebook rulebook, Map<String, List<Row>> facts, Problems problems) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.problems = problems;
    }

    /** Names those that do not. */
    void check() {
        for (FactType type : rulebook.pack().types()) {
            type.yearTexts().forEach(field -> check(type, field));
        }
    }

    private void check(FactType type, Field field) {
        int at = type.fields().indexOf(field);
        List<Row> rows = facts.get(type.name()).stream()
                .filter(row -> rulebook.values(row)[at] != null)
                .toList();
        String usual = usual(rows, at);
        for (Row row : rows) {
            String text = rulebook.values(row)[at].toString();
            Optional<String> behind = behind(text);
            if (behind.filter(sign -> sign.isEmpty() || sign.equals(usual)).isEmpty()) {
                Place place = ((RowOrigin) row.origin()).cell(at).place();
                problems.add(Problem.Kind.NOT_LISTED, Optional.of(place), text, "yearWords", place, text, field.name());
            }
        }
    }

    /** The sign that most rows have behind the year. */
    private String usual(List<Row> rows, int at) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> behind(rulebook.values(row)[at].toString())
                .filter(sign -> !sign.isEmpty())
                .ifPresent(sign -> counts.merge(sign, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> each) -> each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The sign behind a year with which a text begins, the only one in it; empty if it does not begin so. */
    private static Optional<String> behind(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        return matcher.matches()
                ? Optional.of(Optional.ofNullable(matcher.group(1)).orElse(""))
                : Optional.empty();
    }
}
