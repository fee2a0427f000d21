package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.HeaderText;
import org.junheng.word.Folding;

/**
 * By which names may what stands above a column be known, and how well do they fit a field?
 *
 * @param leaf its lowest text, as written
 * @param folded the same, folded
 * @param bare the same without marks
 * @param name the same without its unit and marks
 * @param joined the lowest text after one or several of those above it; after all of them first
 * @param wide the same where a blank above takes the text to its left
 * @param elsewhen whether a text above it says that its figures are of another time, or not yet any
 */
record ColumnNames(
        String leaf,
        String folded,
        String bare,
        String name,
        List<String> joined,
        List<String> wide,
        boolean elsewhen) {
    /** Alone above a column; as part of a longer text such words may mean anything. */
    private static final Pattern ELSEWHEN =
            Pattern.compile("(?:上|去|前|往|次|明|下|上一|前一|下一)个?(?:学?年度?|届|学期|期)(?:末|底|初)?(?:数|值|情况)?"
                    + "|(?:拟|应|计划|规划|预计|预测|预算|目标|原|变动|增减|新增|减少)(?:数|值|情况)?");

    private static final Pattern AROUND = Pattern.compile("[\\s\\u3000()（）\\[\\]［］【】]+");

    private static final int OTHER_WORD = 100;

    /** The most that a column known by its own name alone has. */
    static final int BY_NAME = 2;

    private static final int WHOLE_PATH = 9;
    private static final int JOINED = 10;
    private static final int WIDE = 20;

    static ColumnNames of(HeaderColumn column) {
        String leaf = column.shown();
        return new ColumnNames(
                leaf,
                Folding.folded(leaf),
                Folding.bare(leaf),
                name(leaf),
                joined(column.path()),
                joined(column.widePath()),
                column.path().subList(0, column.path().size() - 1).stream().anyMatch(ColumnNames::isElsewhen));
    }

    private static boolean isElsewhen(String above) {
        return Stream.of(above, name(above))
                .map(words -> AROUND.matcher(words).replaceAll(""))
                .anyMatch(words -> ELSEWHEN.matcher(words).matches());
    }

    /** How well they fit a field, the smaller the better; empty if they do not. */
    Optional<Integer> rank(Field field) {
        Integer best = null;
        for (int i = 0; i < field.columns().size(); i++) {
            int base = i == 0 ? 0 : OTHER_WORD;
            Optional<Integer> rank = rank(field.columns().get(i), field.unit());
            if (rank.isPresent() && (best == null || base + rank.get() < best)) {
                best = base + rank.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Integer> rank(String word, String declared) {
        String wanted = Folding.folded(word);
        Optional<Integer> alone = elsewhen ? Optional.empty() : alone(word, wanted, declared);
        if (alone.isPresent()) {
            return alone;
        }
        if (!joined.isEmpty() && joined.get(0).equals(wanted)) {
            return Optional.of(WHOLE_PATH);
        }
        if (joined.contains(wanted)) {
            return Optional.of(JOINED);
        }
        return wide.contains(wanted) ? Optional.of(WIDE) : Optional.empty();
    }

    private Optional<Integer> alone(String word, String wanted, String declared) {
        if (leaf.equals(word)) {
            return Optional.of(0);
        }
        if (folded.equals(wanted)) {
            return Optional.of(1);
        }
        boolean named = bare.equals(wanted)
                || name.equals(wanted)
                || withoutUnit(declared).equals(wanted);
        return named ? Optional.of(BY_NAME) : Optional.empty();
    }

    /** Without the unit of the declaration, which may be one that only the pack knows. */
    private String withoutUnit(String declared) {
        String bracket = "(" + Folding.folded(declared) + ")";
        boolean ends = !declared.isEmpty() && bare.endsWith(bracket);
        return ends ? bare.substring(0, bare.length() - bracket.length()) : bare;
    }

    private static String name(String text) {
        return Folding.bare(HeaderText.of(text).name());
    }

    private static List<String> joined(List<String> path) {
        List<String> names = path.stream().map(ColumnNames::name).toList();
        int last = names.size() - 1;
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            joined.add(names.subList(i, names.size()).stream().collect(Collectors.joining()));
            joined.add(names.get(i) + names.get(last));
        }
        return joined;
    }
}
