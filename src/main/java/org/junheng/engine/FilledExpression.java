package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.WrittenPack;

/** Puts values into an expression as its author wrote it. */
final class FilledExpression {
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"]*\"|(?<![\\p{L}\\p{N}_$.])[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*(\\s*\\()?");
    private static final int MOST_CALLS = 100;
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_.$]+|\\d+-\\d\\d-\\d\\d");

    private final Map<String, WrittenPack.Function> functions;
    private final UnaryOperator<String> values;

    /**
     * A filling.
     *
     * @param functions the pack's own, which are written out
     * @param values what stands for a word; the word itself if it stands for nothing
     */
    FilledExpression(Map<String, WrittenPack.Function> functions, UnaryOperator<String> values) {
        this.functions = functions;
        this.values = values;
    }

    /** The words in an expression that may stand for a value, in order and each once. */
    static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(expression);
        while (found.find()) {
            String word = found.group();
            boolean value = !word.startsWith("\"") && found.group(1) == null;
            if (value && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    String fill(String expression) {
        String open = writtenOut(expression);
        return WORD.matcher(open).replaceAll(word -> Matcher.quoteReplacement(value(word.group(), word.group(1))));
    }

    private String value(String word, String call) {
        return word.startsWith("\"") || call != null ? word : values.apply(word);
    }

    /** The expression with calls of the pack's own functions replaced by what they compute. */
    String writtenOut(String expression) {
        String text = expression;
        for (int step = 0; step < MOST_CALLS; step++) {
            String before = text;
            for (Map.Entry<String, WrittenPack.Function> function : functions.entrySet()) {
                text = writtenOut(text, function.getKey(), function.getValue());
            }
            if (text.equals(before)) {
                return text;
            }
        }
        return text;
    }

    /** The first call of one function written out, with calls in its arguments as they are. */
    private static String writtenOut(String text, String name, WrittenPack.Function function) {
        Matcher call = Pattern.compile("(?<![\\p{L}\\p{N}_$.])" + Pattern.quote(name) + "\\s*\\(")
                .matcher(text);
        if (!call.find()) {
            return text;
        }
        List<String> arguments = new ArrayList<>();
        int end = arguments(text, call.end(), arguments);
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < function.parameters().size() && i < arguments.size(); i++) {
            given.put(function.parameters().get(i), enclosed(arguments.get(i)));
        }
        String body =
                new FilledExpression(Map.of(), word -> given.getOrDefault(word, word)).fill(function.expression());
        return text.substring(0, call.start()) + "( " + body + " )" + text.substring(end);
    }

    /** Splits the arguments from an opening bracket on; returns where the closing one ends. */
    private static int arguments(String text, int from, List<String> arguments) {
        int depth = 1;
        int begin = from;
        int at = from;
        boolean quoted = false;
        while (depth > 0 && at < text.length()) {
            char sign = text.charAt(at);
            quoted ^= sign == '"';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            boolean ends = depth == 0 || !quoted && depth == 1 && sign == ',';
            if (ends) {
                arguments.add(text.substring(begin, at).strip());
                begin = at + 1;
            }
            at++;
        }
        return at;
    }

    /** In brackets unless it is one word or number. */
    static String enclosed(String text) {
        return SIMPLE.matcher(text).matches() ? text : "( " + text + " )";
    }
}
