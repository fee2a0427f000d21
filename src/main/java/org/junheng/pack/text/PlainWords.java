package org.junheng.pack.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What does a rule write for a comparison that people write in words or in other signs? */
public final class PlainWords {
    private static final Map<String, String> SIGNS = signs();
    private static final Map<String, String> VERBS = Map.of(
            ">=",
            "atLeast",
            "≥",
            "atLeast",
            "<=",
            "atMost",
            "≤",
            "atMost",
            ">",
            "moreThan",
            "<",
            "lessThan",
            "==",
            "equalTo",
            "=",
            "equalTo");

    private PlainWords() {}

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        put(signs, ">=", "大于等于 不低于 不少于 不小于 不短于 至少 达到 高于等于");
        put(signs, "<=", "小于等于 不高于 不超过 不大于 不多于 不长于 至多 最多 低于等于");
        put(signs, ">", "大于 高于 超过 多于");
        put(signs, "<", "小于 低于 少于 不足 不满 不到");
        put(signs, "==", "等于 是 为 相等 就是");
        put(signs, "!=", "不等于 不是 不为 <> >< =! !==");
        put(signs, "&&", "且 并且 同时 而且 和 与 and &");
        put(signs, "||", "或 或者 or |");
        put(signs, "in", "属于 之一");
        put(signs, "contains", "包含 含有");
        put(signs, "*", "x 乘 乘以 times");
        put(signs, "/", "除以 除");
        put(signs, "+", "加 加上");
        put(signs, "-", "减 减去 – — ― ‐ ‑ ﹣");
        return Map.copyOf(signs);
    }

    private static void put(Map<String, String> signs, String sign, String words) {
        for (String word : words.split(" ")) {
            signs.put(word, sign);
        }
    }

    /** The sign for a word, empty if there is none. */
    static Optional<String> sign(String word) {
        return Optional.ofNullable(SIGNS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The word of a judgement for a sign or for a word in Chinese. */
    public static Optional<String> verb(String typed) {
        return switch (typed) {
            case "介于", "在" -> Optional.of("between");
            case "属于", "之一" -> Optional.of("oneOf");
            case "成立", "为真", "是否" -> Optional.of("holds");
            default -> Optional.ofNullable(VERBS.get(sign(typed).orElse(typed)));
        };
    }
}
