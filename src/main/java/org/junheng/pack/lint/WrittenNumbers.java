package org.junheng.pack.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers stand in a text that people wrote? */
final class WrittenNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}&&[^\\p{IsHan}]\\p{N}_$.])\\d+(?:\\.\\d+)?");

    /** Per cent, per mille and the like: by how much the same figure may differ as written. */
    private static final List<BigDecimal> SCALES = List.of(
            BigDecimal.ONE,
            BigDecimal.valueOf(100),
            BigDecimal.valueOf(1000),
            BigDecimal.valueOf(1, 2),
            BigDecimal.valueOf(1, 3));

    private WrittenNumbers() {}

    static List<BigDecimal> all(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group()));
        }
        text.chars()
                .filter(sign -> sign >= 'Ⅰ' && sign <= 'Ⅻ')
                .mapToObj(sign -> BigDecimal.valueOf(Character.getNumericValue(sign)))
                .forEach(numbers::add);
        return numbers;
    }

    /** Whether a number is among others, or is one of them in per cent or per mille. */
    static boolean holds(Collection<BigDecimal> numbers, BigDecimal wanted) {
        return numbers.stream()
                .anyMatch(number ->
                        SCALES.stream().anyMatch(scale -> number.multiply(scale).compareTo(wanted) == 0));
    }
}
