package org.junheng.workbook.write;

import java.util.List;

/** What stands below the rows of a sheet: filter, merged cells, drop-down lists and links, in the order of the format. */
final class SheetFoot {
    /** Excel refuses more links in one sheet. */
    private static final int MOST_LINKS = 65_000;

    /** So many characters fit beside each other on A4 at their full size. */
    private static final int UPRIGHT = 105;

    private final StringBuilder merges = new StringBuilder();
    private final StringBuilder rules = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private String filter = "";
    private int linkCount;

    void filter(String cells) {
        filter = "<autoFilter ref=\"" + cells + "\"/>";
    }

    void merge(String cells) {
        merges.append("<mergeCell ref=\"" + cells + "\"/>");
    }

    /** @param choices the words that may be chosen, with commas between them */
    void choose(String cells, String choices) {
        rules.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"" + cells
                + "\"><formula1>\"" + BookFile.escaped(choices) + "\"</formula1></dataValidation>");
    }

    void link(String cell, String place) {
        if (++linkCount <= MOST_LINKS) {
            links.append("<hyperlink ref=\"" + cell + "\" location=\"" + BookFile.escaped(place) + "\"/>");
        }
    }

    String xml() {
        return filter + within("mergeCells", merges) + within("dataValidations", rules) + within("hyperlinks", links);
    }

    /**
     * The paper, A4: upright for columns that fit, else across.
     *
     * @param widths in characters
     * @param onePageWide whether wider ones are made smaller rather than printed on pages beside each other
     */
    static String page(List<Integer> widths, boolean onePageWide) {
        boolean upright =
                onePageWide && widths.stream().mapToInt(Integer::intValue).sum() <= UPRIGHT;
        return "<pageMargins left=\"0.3\" right=\"0.3\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"" + (upright ? "portrait" : "landscape") + "\""
                + (onePageWide
                        ? " fitToWidth=\"1\" fitToHeight=\"0\"/>"
                        : " scale=\"90\" pageOrder=\"overThenDown\"/>");
    }

    private static String within(String name, StringBuilder entries) {
        return entries.isEmpty() ? "" : "<" + name + ">" + entries + "</" + name + ">";
    }
}
