package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works a shown formula out again, sign by sign: numbers, brackets, + - * /, comparisons, choices, a few functions. */
public final class PlainCalculator {
    private static final Pattern SIGN =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|==|<=|>=|[-+*/(),?:<>]|min|max|ceiling|floor|round|abs)");

    private final List<String> signs = new ArrayList<>();
    private int next;

    private PlainCalculator(String formula) {
        Matcher sign = SIGN.matcher(formula);
        int end = 0;
        while (end < formula.length() && sign.find(end) && sign.start() == end) {
            signs.add(sign.group(1));
            end = sign.end();
        }
        if (!formula.substring(end).isBlank()) {
            throw new IllegalArgumentException("cannot read " + formula.substring(end) + " in " + formula);
        }
    }

    public static BigDecimal value(String formula) {
        PlainCalculator calculator = new PlainCalculator(formula);
        BigDecimal value = calculator.choice();
        if (calculator.next != calculator.signs.size()) {
            throw new IllegalArgumentException("left over in " + formula);
        }
        return value;
    }

    private boolean takes(String sign) {
        boolean is = next < signs.size() && signs.get(next).equals(sign);
        next += is ? 1 : 0;
        return is;
    }

    private BigDecimal choice() {
        BigDecimal left = sum();
        for (String sign : List.of("==", "<=", ">=", "<", ">")) {
            if (takes(sign)) {
                int compared = left.compareTo(sum());
                boolean holds = sign.contains("=") && compared == 0
                        || sign.startsWith("<") && compared < 0
                        || sign.startsWith(">") && compared > 0;
                takes("?");
                BigDecimal yes = choice();
                takes(":");
                BigDecimal no = choice();
                return holds ? yes : no;
            }
        }
        return left;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (takes("+")) {
                value = value.add(product());
            } else if (takes("-")) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = single();
        while (true) {
            if (takes("*")) {
                value = value.multiply(single());
            } else if (takes("/")) {
                value = value.divide(single(), MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal single() {
        if (takes("-")) {
            return single().negate();
        }
        String sign = signs.get(next++);
        if (sign.equals("(")) {
            BigDecimal inside = choice();
            takes(")");
            return inside;
        }
        return Character.isDigit(sign.charAt(0)) ? new BigDecimal(sign) : function(sign);
    }

    private BigDecimal function(String name) {
        List<BigDecimal> arguments = new ArrayList<>();
        takes("(");
        do {
            arguments.add(choice());
        } while (takes(","));
        takes(")");
        BigDecimal first = arguments.get(0);
        return switch (name) {
            case "min" -> arguments.stream().reduce(first, BigDecimal::min);
            case "max" -> arguments.stream().reduce(first, BigDecimal::max);
            case "ceiling" -> first.setScale(0, RoundingMode.CEILING);
            case "floor" -> first.setScale(0, RoundingMode.FLOOR);
            case "round" -> first.setScale(arguments.get(1).intValueExact(), RoundingMode.HALF_UP);
            default -> first.abs();
        };
    }
}
