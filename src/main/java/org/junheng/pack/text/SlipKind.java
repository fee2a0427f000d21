package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of slip that can be told by its signs alone.
 *
 * @param pattern what is wrong stands in its group {@code typed}
 * @param meant what should stand there, given what was typed; empty if nobody can tell
 */
record SlipKind(String key, Pattern pattern, Function<String, Optional<String>> meant) {
    private static final String NOT_IN_A_WORD = "(?<![\\p{L}\\p{N}_$.])";
    private static final String GAP = "[ \\t]+";
    private static final String NAME = "\\p{L}[\\p{L}\\p{N}_]*";

    /** After one of these stands a name, even if it looks like an operator. */
    private static final String NO_KEYWORD = "(?!(?:new|rule|declare|function|return|extends|not|exists|and|or|in|from"
            + "|when|then|end|else)(?![\\p{L}\\p{N}_]))";

    private static final String ATTRIBUTES = "salience|no-loop|agenda-group|activation-group|ruleflow-group|auto-focus"
            + "|lock-on-active|date-effective|date-expires|enabled|duration|timer|calendars|dialect|优先级|次序";

    private static final String TYPES = "(?:String|BigDecimal|Boolean|LocalDate)\\b";

    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /** A place belongs to the first kind that finds it. */
    static final List<SlipKind> ALL = List.of(
            of("outline.afterEnd", "^[ \\t]*end[ \\t]*\\n\\s*(?<typed>end)\\b", Optional::of),
            of("outline.word", "^[ \\t]*(?<typed>end[ \\t]*。)", typed -> Optional.of("end")),
            of(
                    "outline.word",
                    "^[ \\t]*(?<typed>(?:when|then|end)[ \\t]*:)",
                    typed -> Optional.of(typed.replaceAll("\\W", ""))),
            of("slip.comment", "^[ \\t]*(?<typed>注[ \\t]*:)", typed -> Optional.of("//")),
            of("slip.digitFirst", "^[ \\t]*(?<typed>[0-9]+" + NAME + ")(?=[ \\t]*:)", SlipKind::digitsLast),
            of("noAttributes", "^[ \\t]*(?<typed>" + ATTRIBUTES + ")\\b(?![ \\t]*[:(])", Optional::of),
            of("slip.comment", "(?<typed>#)", typed -> Optional.of("//")),
            of("slip.comment", "^[ \\t]*(?<typed>--)", typed -> Optional.of("//")),
            of("slip.percent", NOT_IN_A_WORD + "(?<typed>[0-9][0-9.]*[ \\t]?%)(?=[ \\t]*([),;&|]|$))", MeantNumber::of),
            of("slip.number", NOT_IN_A_WORD + "(?<typed>[0-9][0-9.]*[。·・][0-9]+)", MeantNumber::of),
            of(
                    "slip.comma",
                    "\\.(?:atLeast|atMost|moreThan|lessThan|equalTo)\\s*\\(\\s*(?<typed>[0-9]+(?:,[0-9]+)+)\\s*\\)",
                    MeantNumber::of),
            of("slip.comma", "(?:[<>≥≤≠]|[<>=!]=)\\s*(?<typed>[0-9]+(?:,[0-9]+)+)(?=\\s*[),&|])", MeantNumber::of),
            of("slip.number", NOT_IN_A_WORD + "(?<typed>[0-9][0-9.]*(?:" + GAP + "[0-9.]+)+)", MeantNumber::of),
            of("slip.number", NOT_IN_A_WORD + "(?<typed>[0-9][\\p{L}\\p{N}_.㎡‰℃]*)", MeantNumber::of),
            of("slip.number", NOT_IN_A_WORD + "(?<typed>[Oo]\\.[0-9]+)", MeantNumber::of),
            of("slip.sign", "(?<=\\))[ \\t]*(?<typed>。)", typed -> Optional.of(";")),
            of("slip.sign", "(?<typed>。)", typed -> Optional.of(".")),
            of("slip.sign", "(?<![<>=!])(?<typed><>|><|=!|=>|=<|===|!==)(?![<>=])", SlipKind::comparison),
            of("slip.sign", "(?<![&|])(?<typed>[&|])(?![&|])", PlainWords::sign),
            of("slip.sign", "(?<typed>[–—―‐‑﹣]+)", typed -> Optional.of("-")),
            of(
                    "slip.sign",
                    NOT_IN_A_WORD + NO_KEYWORD + "(?:[\\p{L}\\p{N}_$.]+|(?<=[)\"]))" + GAP
                            + "(?<typed>[xX]|乘以?|除以?|加上?|减去?)" + GAP + "(?=[$\\p{L}\\p{N}(\"])",
                    PlainWords::sign),
            of("slip.annotation", "(?<typed>@\\p{L}+)[ \\t]*:?[ \\t]*\"", typed -> Optional.of(typed + "( \"…\" )")),
            of(
                    "slip.bracket",
                    NOT_IN_A_WORD + "(?<typed>" + NAME + "\\([\\p{L}\\p{N}_㎡%]+\\))[ \\t]*\\(",
                    SlipKind::withoutBrackets),
            of(
                    "slip.bracket",
                    "^[ \\t]*(?<typed>\\p{L}[\\p{L}\\p{N}_]*" + GAP + "[\\p{L}\\p{N}_]+)(?=[ \\t]*:[ \\t]*" + TYPES
                            + ")",
                    SlipKind::withoutBrackets),
            of(
                    "slip.bracket",
                    "^[ \\t]*(?:declare[ \\t]+)?(?<typed>" + NAME + "\\([^()\\n]*\\))(?=[ \\t]*:|[ \\t]+extends\\b)",
                    SlipKind::withoutBrackets));

    private static SlipKind of(String key, String pattern, Function<String, Optional<String>> meant) {
        return new SlipKind(key, Pattern.compile(pattern, Pattern.MULTILINE), meant);
    }

    /** @param code rules without texts and comments */
    List<Slip> in(String code) {
        List<Slip> slips = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            String typed = matcher.group("typed");
            if (!NUMBER.matcher(typed).matches()) {
                slips.add(new Slip(matcher.start("typed"), matcher.end("typed"), key, meant.apply(typed)));
            }
        }
        return slips;
    }

    private static Optional<String> comparison(String typed) {
        return switch (typed) {
            case "=>" -> Optional.of(">=");
            case "=<" -> Optional.of("<=");
            case "===" -> Optional.of("==");
            default -> Optional.of("!=");
        };
    }

    private static Optional<String> digitsLast(String typed) {
        return Optional.of(typed.replaceFirst("^([0-9]+)(.*)$", "$2$1"));
    }

    private static Optional<String> withoutBrackets(String typed) {
        return Optional.of(typed.replaceAll("[^\\p{L}\\p{N}_]", ""));
    }
}
