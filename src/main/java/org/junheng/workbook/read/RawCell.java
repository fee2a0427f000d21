package org.junheng.workbook.read;

/** A cell as the file states it; one object takes one cell after the other. */
final class RawCell {
    private final Written formula = new Written();
    private final Written value = new Written();
    private String type;
    private int style;
    private boolean hasFormula;
    private boolean hasValue;

    /** Takes the cell that the parser stands on. */
    void read(Xml xml) throws Refused {
        type = xml.attribute("t", "n");
        style = xml.attribute("s", 0);
        hasFormula = false;
        hasValue = false;
        formula.clear();
        value.clear();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    hasFormula = true;
                    formula.clear();
                    xml.text(formula);
                }
                case "v" -> xml.text(anew());
                case "is" -> RichText.read(xml, anew());
                default -> xml.skip();
            }
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
