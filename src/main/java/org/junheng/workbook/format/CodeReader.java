package org.junheng.workbook.format;

import static org.junheng.workbook.format.Token.Kind.COMMA;
import static org.junheng.workbook.format.Token.Kind.DATE;
import static org.junheng.workbook.format.Token.Kind.DIGIT;
import static org.junheng.workbook.format.Token.Kind.ELAPSED;
import static org.junheng.workbook.format.Token.Kind.EXPONENT;
import static org.junheng.workbook.format.Token.Kind.GENERAL;
import static org.junheng.workbook.format.Token.Kind.HALF_DAY;
import static org.junheng.workbook.format.Token.Kind.LITERAL;
import static org.junheng.workbook.format.Token.Kind.PERCENT;
import static org.junheng.workbook.format.Token.Kind.POINT;
import static org.junheng.workbook.format.Token.Kind.SLASH;
import static org.junheng.workbook.format.Token.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sections does a format code have, and which signs stand in them? */
final class CodeReader {
    /** WPS and Chinese Excel may write the name of the general format in Chinese. */
    private static final Pattern WORD = Pattern.compile(
            "(?<general>General|G/通用格式)|(?<noon>AM/PM|A/P|上午/下午)|(?<power>E[+-])" + "|(?<date>y+|m+|d+|h+|s+|a{3,}|e+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ELAPSED_TIME = Pattern.compile("h+|m+|s+", Pattern.CASE_INSENSITIVE);
    private static final Map<Character, Token.Kind> SIGNS =
            Map.of('0', DIGIT, '#', DIGIT, '?', DIGIT, '.', POINT, ',', COMMA, '%', PERCENT, '/', SLASH, '@', TEXT);

    private final String code;
    private final List<SectionDraft> sections = new ArrayList<>(List.of(new SectionDraft()));
    private int at;

    private CodeReader(String code) {
        this.code = code;
    }

    static List<SectionDraft> read(String code) {
        CodeReader reader = new CodeReader(code);
        while (reader.at < code.length()) {
            reader.step();
        }
        return reader.sections;
    }

    private SectionDraft section() {
        return sections.get(sections.size() - 1);
    }

    private void step() {
        char c = code.charAt(at);
        switch (c) {
            case '"' -> quoted();
            // The exclamation mark escapes like the backslash wherever Excel speaks Chinese.
            case '\\', '!' -> escaped(LITERAL);
            case '_' -> width();
            case '*' -> at += 2;
            case '[' -> bracketed();
            case ';' -> {
                sections.add(new SectionDraft());
                at++;
            }
            default -> wordOrSign(c);
        }
    }

    private void quoted() {
        int end = code.indexOf('"', at + 1);
        int stop = end < 0 ? code.length() : end;
        section().add(LITERAL, code.substring(at + 1, stop));
        at = stop + 1;
    }

    private void escaped(Token.Kind kind) {
        if (at + 1 < code.length()) {
            section().add(kind, code.substring(at + 1, at + 2));
        }
        at += 2;
    }

    /** A gap as wide as the next sign. */
    private void width() {
        section().add(LITERAL, " ");
        at += 2;
    }

    private void bracketed() {
        int end = code.indexOf(']', at);
        String inside = code.substring(at + 1, end < 0 ? code.length() : end);
        at += inside.length() + 2;
        if (ELAPSED_TIME.matcher(inside).matches()) {
            section().add(ELAPSED, inside.toLowerCase(Locale.ROOT));
        } else {
            section().bracket(inside);
        }
    }

    private void wordOrSign(char c) {
        Matcher word = WORD.matcher(code).region(at, code.length());
        if (word.lookingAt()) {
            section().add(kind(word), word.group().toLowerCase(Locale.ROOT));
            at = word.end();
        } else {
            section().add(SIGNS.getOrDefault(c, LITERAL), String.valueOf(c));
            at++;
        }
    }

    private static Token.Kind kind(Matcher word) {
        if (word.group("general") != null) {
            return GENERAL;
        }
        if (word.group("noon") != null) {
            return HALF_DAY;
        }
        return word.group("power") != null ? EXPONENT : DATE;
    }
}
