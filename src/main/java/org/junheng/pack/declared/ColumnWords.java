package org.junheng.pack.declared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Are the words behind a declared column known, complete, fit for its kind, and without contradiction? */
public final class ColumnWords {
    private static final List<String> KNOWN = List.of(
            "key",
            "required",
            "label",
            "whole",
            "min",
            "oneOf",
            "column",
            "unit",
            "refers",
            "nil",
            "yes",
            "no",
            "from",
            "until",
            "unique",
            "alike",
            "section",
            "side",
            "across",
            "blank",
            "unheld",
            "zero");
    private static final List<String> WITH_VALUES =
            List.of("min", "oneOf", "column", "unit", "refers", "nil", "yes", "no", "blank", "zero");
    private static final List<String> OF_NUMBERS = List.of("whole", "min", "unit", "zero");
    private static final List<String> OF_TIMES = List.of("from", "until");
    private static final List<String> OF_FLAGS = List.of("yes", "no");

    /** Lists of which no word may stand in two. */
    private static final List<List<String>> APART =
            List.of(List.of("yes", "no"), List.of("nil", "yes"), List.of("nil", "no"), List.of("nil", "oneOf"));

    private final RuleFaults faults;

    ColumnWords(RuleFaults faults) {
        this.faults = faults;
    }

    void check(SourceFile file, int line, Field.Type type, Map<String, List<String>> words) {
        check(file, line, words, KNOWN, WITH_VALUES);
        if (words.getOrDefault("refers", List.of()).size() > 1) {
            faults.addAt(file, line, 0, "refersOne", String.join(", ", words.get("refers")));
        }
        if (type != Field.Type.DECIMAL) {
            OF_NUMBERS.stream()
                    .filter(words::containsKey)
                    .forEach(word -> faults.addAt(file, line, 0, "onlyForNumbers", word, type.word()));
        }
        if (words.containsKey("unique") && words.containsKey("alike")) {
            faults.addAt(file, line, 0, "uniqueAndAlike");
        }
        if (type != Field.Type.FLAG) {
            OF_FLAGS.stream()
                    .filter(words::containsKey)
                    .forEach(word -> faults.addAt(file, line, 0, "onlyForFlags", word, type.word()));
        }
        if (type != Field.Type.DECIMAL && type != Field.Type.DATE) {
            OF_TIMES.stream()
                    .filter(words::containsKey)
                    .forEach(word -> faults.addAt(file, line, 0, "onlyForTimes", word, type.word()));
        }
        APART.forEach(lists -> apart(file, line, words, lists.get(0), lists.get(1)));
    }

    /** Annotations as their reader finds them: {@code @code、@basis}. */
    public static String listed(List<String> words) {
        return words.stream().map(word -> "@" + word).collect(Collectors.joining("、"));
    }

    /** Checks the words of any declaration: that each is known, and that those which need values have some. */
    void check(
            SourceFile file, int line, Map<String, List<String>> words, List<String> known, List<String> withValues) {
        words.forEach((word, values) -> {
            if (!known.contains(word)) {
                faults.addAt(file, line, 0, "unknownAnnotation", word, Nearest.to(word, known), listed(known));
            } else if (withValues.contains(word) && values.stream().allMatch(String::isBlank)) {
                faults.addAt(file, line, 0, "annotationEmpty", word);
            }
        });
    }

    private void apart(SourceFile file, int line, Map<String, List<String>> words, String one, String other) {
        words.getOrDefault(one, List.of()).stream()
                .filter(words.getOrDefault(other, List.of())::contains)
                .forEach(twice -> faults.addAt(file, line, 0, "wordTwice", twice, one, other));
    }
}
