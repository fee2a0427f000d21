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
    private int values;
    private int texts;
    private boolean struck;

    /**
     * Takes the cell that the parser stands on.
     *
     * @throws Refused if it has two values, of which nobody can say which is meant, or a kind or a child that no cell has
     */
    void read(Xml xml) throws Refused {
        type = xml.attribute("t", "n");
        if (!TYPES.contains(type)) {
            throw xml.malformed();
        }
        style = xml.attribute("s", 0);
        hasFormula = false;
        formula.clear();
        value.clear();
        values = 0;
        texts = 0;
        struck = false;
        while (xml.nextChild()) {
            part(xml);
        }
        if (values > 1 || texts > 1) {
            throw xml.malformed();
        }
    }

    private void part(Xml xml) throws Refused {
        switch (xml.name()) {
            case "f" -> {
                hasFormula = true;
                formula.clear();
                xml.text(formula);
            }
            case "v" -> {
                values++;
                value.clear();
                xml.text(value);
            }
            case "is" -> {
                texts++;
                value.clear();
                struck = RichText.read(xml, value);
            }
            case "extLst" -> xml.skip();
            default -> throw xml.malformed();
        }
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

    /** Whether some of its own text is struck out. */
    boolean struck() {
        return struck;
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
        return hasFormula && value.length() == 0 && !(values + texts > 0 && type.equals("str"));
    }
}
