package org.junheng.workbook.read;

import java.util.Set;

/** A cell as the file states it; one object takes one cell after the other. */
final class RawCell {
    private static final Set<String> TYPES = Set.of("n", "s", "str", "inlineStr", "b", "e", "d");

    private final Written formula = new Written();
    private final Written value = new Written();
    private String type;
    private int style;
    private boolean hasFormula;
    private boolean hasValue;

    /**
     * Takes the cell that the parser stands on.
     *
     * @throws Refused if it has two values, of which nobody can say which is meant, or a kind that no cell has
     */
    void read(Xml xml) throws Refused {
        type = xml.attribute("t", "n");
        if (!TYPES.contains(type)) {
            throw xml.malformed();
        }
        style = xml.attribute("s", 0);
        hasFormula = false;
        hasValue = false;
        formula.clear();
        value.clear();
        int values = 0;
        int texts = 0;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    hasFormula = true;
                    formula.clear();
                    xml.text(formula);
                }
                case "v" -> {
                    values++;
                    xml.text(anew());
                }
                case "is" -> {
                    texts++;
                    RichText.read(xml, anew());
                }
                default -> xml.skip();
            }
        }
        if (values > 1 || texts > 1) {
            throw xml.malformed();
        }
    }

    private Written anew() {
        hasValue = true;
        value.clear();
        return value;
    }

    /**
     * The code of what the value is: {@code s}, {@code str}, {@code inlineStr}, {@code b}, {@code e}, {@code d},
     * {@code n}.
     */
    String type() {
        return type;
    }

    int style() {
        return style;
    }

    /** That of a shared formula may be empty. */
    String formula() {
        return formula.toString();
    }

    Written value() {
        return value;
    }

    /** Excel writes an empty value for a formula only if its result is an empty text. */
    boolean notCalculated() {
        return hasFormula && value.length() == 0 && !(hasValue && type.equals("str"));
    }
}
