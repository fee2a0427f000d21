package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where does a judgement compare with a sign, where a word such as {@code atLeast} is needed? */
final class VerdictSlips {
    private static final String SIGNS = "(?<sign>>=|<=|==|=|>|<|≥|≤)";
    private static final Pattern MEASURE = Pattern.compile("\\.measure\\s*\\(");
    private static final Pattern COMPARED = Pattern.compile("\\s*" + SIGNS + "\\s*(?<limit>[^;\\n]*)");
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "\\.(?:atLeast|atMost|moreThan|lessThan|equalTo)\\s*\\(\\s*" + SIGNS + "\\s*(?<limit>[^()]*?)\\s*\\)");

    private VerdictSlips() {}

    /** @param code rules without texts and comments */
    static List<Slip> in(String code) {
        List<Slip> slips = new ArrayList<>();
        Matcher bracketed = IN_BRACKETS.matcher(code);
        while (bracketed.find()) {
            slips.add(slip(bracketed, "slip.signInBrackets", ""));
        }
        Matcher measure = MEASURE.matcher(code);
        while (measure.find()) {
            Matcher compared = COMPARED.matcher(code).region(closing(code, measure.end()), code.length());
            if (compared.lookingAt()) {
                slips.add(slip(compared, "slip.signForWord", "."));
            }
        }
        return slips;
    }

    private static Slip slip(Matcher found, String key, String before) {
        String limit = found.group("limit").strip();
        return new Slip(
                found.start("sign"),
                found.end("sign"),
                key,
                PlainWords.verb(found.group("sign")).map(verb -> before + verb + "( " + limit + " )"));
    }

    /** Offset after the bracket that closes the one before an offset. */
    private static int closing(String code, int from) {
        int depth = 1;
        int at = from;
        while (at < code.length() && depth > 0) {
            char c = code.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }
}
