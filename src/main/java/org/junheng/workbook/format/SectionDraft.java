package org.junheng.workbook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.workbook.format.Token.Kind;

/** What has been read of a section so far? */
final class SectionDraft {
    private static final List<Token> SYSTEM_DATE = List.of(
            new Token(Kind.DATE, "yyyy"),
            new Token(Kind.LITERAL, "年"),
            new Token(Kind.DATE, "m"),
            new Token(Kind.LITERAL, "月"),
            new Token(Kind.DATE, "d"),
            new Token(Kind.LITERAL, "日"));
    private static final List<Token> SYSTEM_TIME = List.of(
            new Token(Kind.DATE, "h"),
            new Token(Kind.LITERAL, ":"),
            new Token(Kind.DATE, "mm"),
            new Token(Kind.LITERAL, ":"),
            new Token(Kind.DATE, "ss"));

    private final List<Token> tokens = new ArrayList<>();
    private Optional<Condition> condition = Optional.empty();
    private Numerals numerals = Numerals.PLAIN;
    private List<Token> system = List.of();
    private boolean chinese;

    void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    /** Takes what stands between brackets: a condition, numerals, a currency or a language; a colour shows nothing. */
    void bracket(String inside) {
        if (inside.startsWith("$")) {
            currencyOrLanguage(inside.substring(1));
        } else if (Condition.of(inside).isPresent()) {
            condition = Condition.of(inside);
        } else {
            numerals = Numerals.of(inside).orElse(numerals);
        }
    }

    private void currencyOrLanguage(String inside) {
        int dash = inside.indexOf('-');
        String currency = dash < 0 ? inside : inside.substring(0, dash);
        if (!currency.isEmpty()) {
            add(Kind.LITERAL, currency);
        }
        String language = dash < 0 ? "" : inside.substring(dash + 1).toUpperCase(Locale.ROOT);
        chinese |= language.endsWith("804") || language.startsWith("ZH-CN");
        switch (language) {
            case "F800", "X-SYSDATE" -> system = SYSTEM_DATE;
            case "F400", "X-SYSTIME" -> system = SYSTEM_TIME;
            default -> {
                // Any other language changes only the names of months and days.
            }
        }
    }

    Section finished() {
        return new Section(condition, numerals, chinese, withMinutes(system.isEmpty() ? tokens : system));
    }

    /** An {@code m} after an hour or before a second counts minutes; they are written {@code n} from here on. */
    private static List<Token> withMinutes(List<Token> tokens) {
        List<Token> times = tokens.stream()
                .filter(token -> token.is(Kind.DATE) || token.is(Kind.ELAPSED))
                .toList();
        List<Token> told = new ArrayList<>();
        int time = 0;
        for (Token token : tokens) {
            boolean counted = token.is(Kind.DATE) || token.is(Kind.ELAPSED);
            boolean minute = token.isDate('m') && token.text().length() <= 2 && isBesideTime(times, time);
            told.add(minute ? new Token(Kind.DATE, token.text().replace('m', 'n')) : token);
            time += counted ? 1 : 0;
        }
        return told;
    }

    private static boolean isBesideTime(List<Token> times, int at) {
        boolean afterHour = at > 0 && times.get(at - 1).text().startsWith("h");
        boolean beforeSecond = at + 1 < times.size() && times.get(at + 1).text().startsWith("s");
        return afterHour || beforeSecond;
    }
}
