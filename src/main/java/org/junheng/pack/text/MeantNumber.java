package org.junheng.pack.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which number was meant by a figure that is written as people write it, with words, units or marks? */
public final class MeantNumber {
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,，][0-9]{3})+");
    private static final Pattern POINTED = Pattern.compile("([0-9]+)[,，。·・．]([0-9]+)");
    private static final Pattern APART = Pattern.compile("[0-9.]+([ \\t]+[0-9.]+)+");
    private static final Pattern LOOKALIKE = Pattern.compile("[0-9OolI.]*[0-9.][0-9OolI.]*");
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([万亿]?)[\\p{L}%％‰㎡℃/]*");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:百分之)?([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+))?\\p{L}{0,2}");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> POWERS = Map.of('十', 10, '百', 100, '千', 1_000);
    private static final Map<Character, Long> GROUPS = Map.of('万', 10_000L, '亿', 100_000_000L);

    private MeantNumber() {}

    /** Empty if nobody can tell. */
    public static Optional<String> of(String typed) {
        String text = typed.strip();
        if (GROUPED.matcher(text).matches()) {
            return plain(text.replaceAll("[,，]", ""));
        }
        Matcher pointed = POINTED.matcher(text);
        if (pointed.matches()) {
            return plain(pointed.group(1) + "." + pointed.group(2));
        }
        if (APART.matcher(text).matches()) {
            return plain(text.replaceAll("[ \\t]", ""));
        }
        if (LOOKALIKE.matcher(text).matches()) {
            return plain(text.replaceAll("[Oo]", "0").replaceAll("[lI]", "1"));
        }
        return withUnit(text).or(() -> inWords(text));
    }

    private static Optional<String> withUnit(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long factor =
                matcher.group(2).isEmpty() ? 1 : GROUPS.get(matcher.group(2).charAt(0));
        BigDecimal number = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor));
        return Optional.of(
                factor == 1 ? matcher.group(1) : number.stripTrailingZeros().toPlainString());
    }

    private static Optional<String> plain(String digits) {
        String shorter = digits.replaceFirst("^0+(?=[0-9])", "");
        return PLAIN.matcher(shorter).matches() ? Optional.of(shorter) : Optional.empty();
    }

    private static Optional<String> inWords(String text) {
        Matcher matcher = IN_WORDS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1).replace('〇', '零').replace('两', '二');
        boolean spelled = whole.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        String digits = spelled ? spelled(whole) : String.valueOf(value(whole));
        String part =
                matcher.group(2) == null ? "" : "." + spelled(matcher.group(2).replace('〇', '零'));
        return plain(digits + part);
    }

    private static String spelled(String words) {
        StringBuilder digits = new StringBuilder();
        words.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }

    private static long value(String words) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : words.toCharArray()) {
            if (GROUPS.containsKey(c)) {
                long before = c == '亿' ? total : 0;
                total += (before + section + digit) * GROUPS.get(c) - before;
                section = 0;
                digit = 0;
            } else if (POWERS.containsKey(c)) {
                section += (digit == 0 ? 1 : digit) * POWERS.get(c);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return total + section + digit;
    }
}
