package org.junheng.pack.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.text.Magnitude;
import org.junheng.pack.file.SourceFile;
import org.junheng.tree.Span;

/**
 * Is a rule file larger, deeper or longer anywhere than rules are? What reads and compiles it after this needs time,
 * memory or stack by its size, nesting and alternatives, so that one hostile line could keep it busy for ever.
 */
final class Excess {
    /** Brackets inside each other; what ships has at most 5. */
    private static final int DEEPEST = 40;

    /** Words and signs of a rule or a declaration; what ships has at most 341. */
    private static final int MOST_WORDS = 8000;

    /** Signs of one operator in a rule, such as in a product of many; what ships has below 10. */
    private static final int MOST_OPERATORS = 150;

    /** Conditions joined by {@code or}: each doubles the rule; what ships has none. */
    private static final int MOST_ALTERNATIVES = 6;

    /** Conditions on facts in a rule; what ships has at most 9. */
    private static final int MOST_CONDITIONS = 40;

    /** Letters of a name; what ships has at most 16. */
    private static final int LONGEST_NAME = 120;

    /** Letters of a text; what ships has at most 47. */
    private static final int LONGEST_TEXT = 1000;

    /** Rules and declarations in a file; what ships has at most 32. */
    private static final int MOST_PARTS = 400;

    private static final Set<String> OPERATORS = Set.of("*", "/", "+", "-", "&&", "||");
    private static final Set<String> BEGINNINGS = Set.of("rule", "declare", "function");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9._]*(?:[eE][+-]?[0-9]+)?");

    private final SourceFile file;
    private int depth;
    private int parts;
    private int words;
    private int operators;
    private int alternatives;
    private int conditions;
    private boolean named;
    private boolean asking;

    private Excess(SourceFile file) {
        this.file = file;
    }

    /** Books the first excess of a file; whether there is one. */
    static boolean book(SourceFile file, RuleFaults faults) {
        Tokens tokens = new Tokens(file.text(), 0);
        Excess excess = new Excess(file);
        for (Span token = tokens.next(); token.to() > token.from(); token = tokens.next()) {
            Optional<String> key = excess.after(token);
            if (key.isPresent()) {
                faults.add(file, token.from(), key.get(), excess.bound(key.get()));
                return true;
            }
        }
        return false;
    }

    /** What is too much once a word, number, text or sign has been read. */
    private Optional<String> after(Span token) {
        String word = token.words();
        char first = word.charAt(0);
        if (first == '"' || first == '\'') {
            return when(word.length() > LONGEST_TEXT, "excess.text");
        }
        if (Character.isDigit(first)) {
            return when(isOutOfBounds(token.from()), "excess.number");
        }
        if (Character.isJavaIdentifierStart(first)) {
            return name(word);
        }
        return sign(word);
    }

    private Optional<String> name(String word) {
        boolean begins = depth == 0 && BEGINNINGS.contains(word);
        if (begins) {
            parts++;
            words = 0;
            operators = 0;
            alternatives = 0;
            conditions = 0;
        }
        asking = !begins && (asking || word.equals("when")) && !word.equals("then");
        words++;
        named = true;
        alternatives += word.equals("or") ? 1 : 0;
        return when(word.length() > LONGEST_NAME, "excess.name")
                .or(() -> when(parts > MOST_PARTS, "excess.parts"))
                .or(() -> when(alternatives > MOST_ALTERNATIVES, "excess.alternatives"));
    }

    private Optional<String> sign(String word) {
        words++;
        operators += OPERATORS.contains(word) ? 1 : 0;
        conditions += word.equals("(") && named && asking ? 1 : 0;
        depth += "([{".contains(word) ? 1 : ")]}".contains(word) ? -1 : 0;
        named = false;
        return when(depth > DEEPEST, "excess.depth")
                .or(() -> when(operators > MOST_OPERATORS, "excess.operators"))
                .or(() -> when(conditions > MOST_CONDITIONS, "excess.conditions"))
                .or(() -> when(words > MOST_WORDS, "excess.words"));
    }

    private boolean isOutOfBounds(int from) {
        Matcher number = NUMBER.matcher(file.text()).region(from, file.text().length());
        return number.lookingAt()
                && Magnitude.read(number.group().replace("_", "")).isEmpty()
                && !number.group().matches(".*[.].*[.].*");
    }

    private static Optional<String> when(boolean tooMuch, String key) {
        return tooMuch ? Optional.of(key) : Optional.empty();
    }

    private int bound(String key) {
        return switch (key) {
            case "excess.text" -> LONGEST_TEXT;
            case "excess.name" -> LONGEST_NAME;
            case "excess.parts" -> MOST_PARTS;
            case "excess.alternatives" -> MOST_ALTERNATIVES;
            case "excess.operators" -> MOST_OPERATORS;
            case "excess.conditions" -> MOST_CONDITIONS;
            case "excess.words" -> MOST_WORDS;
            default -> DEEPEST;
        };
    }
}
