package org.junheng.workbook;

/**
 * A cell as the file states it.
 *
 * @param type letter code of what the value is: {@code s}, {@code str}, {@code inlineStr}, {@code b}, {@code e},
 *     {@code d}, {@code n}
 * @param hasFormula whether it has a formula; that of a shared formula may be empty
 * @param hasValue whether it has a value, be it an empty one
 */
record RawCell(String type, int style, boolean hasFormula, String formula, boolean hasValue, String value) {

    static RawCell read(Xml xml) throws Refused {
        String type = xml.attribute("t", "n");
        int style = xml.attribute("s", 0);
        boolean hasFormula = false;
        boolean hasValue = false;
        String formula = "";
        String value = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    hasFormula = true;
                    formula = xml.text();
                }
                case "v" -> {
                    hasValue = true;
                    value = xml.text();
                }
                case "is" -> {
                    hasValue = true;
                    value = RichText.read(xml);
                }
                default -> xml.skip();
            }
        }
        return new RawCell(type, style, hasFormula, formula, hasValue, value);
    }

    /** Excel writes an empty value for a formula only if its result is an empty text. */
    boolean notCalculated() {
        return hasFormula && value.isEmpty() && !(hasValue && type.equals("str"));
    }
}
