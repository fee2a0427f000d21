package org.junheng.workbook.mark;

/** In which of the two spellings of its standard is a workbook written? */
record Dialect(boolean strict) {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";

    /** By the root of its workbook part. */
    static Dialect of(Element workbook) {
        return new Dialect(workbook.namespace.startsWith(STRICT));
    }

    String main() {
        return strict ? STRICT + "spreadsheetml/main" : USUAL + "spreadsheetml/2006/main";
    }

    /** The namespace of relationships, and with a word behind it the type of one. */
    String relations() {
        return strict ? STRICT + "officeDocument/relationships" : USUAL + "officeDocument/2006/relationships";
    }

    /** The declared type of a part of a spreadsheet. */
    static String type(String part) {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml." + part + "+xml";
    }
}
