package org.junheng.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.workbook.format.Token.Kind;

/** How does a section show a number in its places for digits? */
final class DigitText {
    private static final int THOUSAND = 3;

    private final List<Token> tokens;
    private final Numerals numerals;
    private final int point;
    private final int wholePlaces;
    private final int decimals;
    private final boolean grouped;
    private final StringBuilder text = new StringBuilder();
    private String whole = "";
    private String fraction = "";
    private String general = "";

    private DigitText(Section section) {
        this.tokens = section.tokens();
        this.numerals = section.numerals();
        int found = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(Kind.POINT))
                .findFirst()
                .orElse(tokens.size());
        this.point = found;
        this.wholePlaces = count(Kind.DIGIT, 0, found);
        this.decimals = count(Kind.DIGIT, found, tokens.size());
        this.grouped = IntStream.range(0, found).anyMatch(i -> tokens.get(i).is(Kind.COMMA) && isBetweenDigits(i));
    }

    /** @param magnitude the number without its sign */
    static String of(Section section, BigDecimal magnitude) {
        return new DigitText(section).shown(magnitude);
    }

    private int count(Kind kind, int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.is(kind))
                .count();
    }

    private boolean isBetweenDigits(int comma) {
        return count(Kind.DIGIT, 0, comma) > 0 && count(Kind.DIGIT, comma, point) > 0;
    }

    /** Each comma behind the last place of its part divides by a thousand. */
    private int thousands() {
        return (int) IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(Kind.COMMA))
                .filter(i -> count(Kind.DIGIT, 0, i) > 0)
                .filter(i -> i > point || !isBetweenDigits(i))
                .count();
    }

    private String shown(BigDecimal magnitude) {
        BigDecimal scaled = magnitude
                .movePointRight(2 * count(Kind.PERCENT, 0, tokens.size()))
                .movePointLeft(THOUSAND * thousands());
        String digits = scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        whole = digits.substring(0, digits.length() - (decimals == 0 ? 0 : decimals + 1));
        whole = whole.equals("0") ? "" : whole;
        fraction = digits.substring(digits.length() - decimals);
        general = numerals.spoken(magnitude.toPlainString());
        int place = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Kind.DIGIT)) {
                place(token.text().charAt(0), place++);
            } else {
                sign(token, i);
            }
        }
        return text.toString();
    }

    private void sign(Token token, int at) {
        switch (token.kind()) {
            case GENERAL -> text.append(general);
            case COMMA -> text.append(count(Kind.DIGIT, 0, at) > 0 ? "" : ",");
            case POINT ->
                text.append(at == point && wholePlaces == 0 ? numerals.spelled(whole) : "")
                        .append('.');
            default -> text.append(token.text());
        }
    }

    private void place(char placeholder, int place) {
        if (place < wholePlaces) {
            wholePlace(placeholder, place);
        } else {
            fractionPlace(placeholder, place - wholePlaces);
        }
    }

    /** The first place takes all the digits for which there are no places of their own. */
    private void wholePlace(char placeholder, int place) {
        int fromRight = wholePlaces - 1 - place;
        if (place == 0) {
            for (int i = whole.length() - 1; i > fromRight; i--) {
                digit(whole.charAt(whole.length() - 1 - i), i);
            }
        }
        if (fromRight < whole.length()) {
            digit(whole.charAt(whole.length() - 1 - fromRight), fromRight);
        } else if (placeholder != '#') {
            digit(placeholder == '?' ? ' ' : '0', fromRight);
        }
    }

    private void digit(char digit, int fromRight) {
        text.append(numerals.spelled(String.valueOf(digit)));
        if (grouped && fromRight > 0 && fromRight % THOUSAND == 0 && digit != ' ') {
            text.append(',');
        }
    }

    private void fractionPlace(char placeholder, int place) {
        boolean needless = fraction.substring(place).chars().allMatch(c -> c == '0');
        if (!needless || placeholder == '0') {
            text.append(numerals.spelled(fraction.substring(place, place + 1)));
        } else if (placeholder == '?') {
            text.append(' ');
        }
    }
}
