package org.junheng.workbook.format;

import java.util.List;
import java.util.Optional;

/** In which digits is a number written: those of everyday, of cheques, or full-width ones? */
enum Numerals {
    PLAIN("0123456789", "", ""),
    EVERYDAY("〇一二三四五六七八九", "十百千", "万亿兆"),
    CHEQUE("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿兆"),
    FULL_WIDTH("０１２３４５６７８９", "十百千", "万亿兆");

    private static final int GROUP = 4;

    private final String digits;
    private final String powers;
    private final String groups;

    Numerals(String digits, String powers, String groups) {
        this.digits = digits;
        this.powers = powers;
        this.groups = groups;
    }

    /** Empty if what stands between the brackets of a format code names no numerals. */
    static Optional<Numerals> of(String bracketed) {
        int named = List.of("DBNUM1", "DBNUM2", "DBNUM3").indexOf(bracketed.toUpperCase(java.util.Locale.ROOT));
        return named < 0 ? Optional.empty() : Optional.of(values()[named + 1]);
    }

    /** Digit by digit: 2026 as 二〇二六. */
    String spelled(String number) {
        StringBuilder spelled = new StringBuilder();
        number.chars().forEach(c -> spelled.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return spelled.toString();
    }

    /** As it is spoken: 123 as 一百二十三. The digits after the point are spelled. */
    String spoken(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (powers.isEmpty() || whole.length() > GROUP * (groups.length() + 1)) {
            return spelled(number);
        }
        return spokenWhole(whole) + (point < 0 ? "" : spelled(number.substring(point)));
    }

    /** A day or a month: 15 as 十五, where a count would be 一十五; only everyday numerals shorten so. */
    String counted(int number) {
        String spoken = spoken(Integer.toString(number));
        boolean teen = this == EVERYDAY && number >= 10 && number < 20;
        return teen ? spoken.substring(1) : spoken;
    }

    private String spokenWhole(String whole) {
        StringBuilder spoken = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < whole.length(); i++) {
            int place = whole.length() - 1 - i;
            int digit = whole.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                spoken.append(gap && !spoken.isEmpty() ? digits.substring(0, 1) : "")
                        .append(digits.charAt(digit));
                spoken.append(place % GROUP == 0 ? "" : powers.substring(place % GROUP - 1, place % GROUP));
                gap = false;
            }
            if (place > 0 && place % GROUP == 0 && hasDigits(whole, i)) {
                spoken.append(groups.charAt(place / GROUP - 1));
            }
        }
        return spoken.isEmpty() ? digits.substring(0, 1) : spoken.toString();
    }

    /** Whether the group of four digits that ends here has one that is not zero. */
    private static boolean hasDigits(String whole, int end) {
        return whole.substring(Math.max(0, end + 1 - GROUP), end + 1).chars().anyMatch(c -> c != '0');
    }
}
