package org.junheng.workbook.read;

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
        RawCell cell = new RawCell(xml.attribute("t", "n"), xml.attribute("s", 0), false, "", false, "");
        while (xml.nextChild()) {
            cell = cell.with(xml);
        }
        return cell;
    }

    private RawCell with(Xml child) throws Refused {
        return switch (child.name()) {
            case "f" -> new RawCell(type, style, true, child.text(), hasValue, value);
            case "v" -> withValue(child.text());
            case "is" -> withValue(RichText.read(child));
            default -> {
                child.skip();
                yield this;
            }
        };
    }

    private RawCell withValue(String read) {
        return new RawCell(type, style, hasFormula, formula, true, read);
    }

    /** Excel writes an empty value for a formula only if its result is an empty text. */
    boolean notCalculated() {
        return hasFormula && value.isEmpty() && !(hasValue && type.equals("str"));
    }
}
