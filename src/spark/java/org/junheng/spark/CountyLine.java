package org.junheng.spark;

import java.io.Serializable;

/**
 * What came of one workbook, small enough to be sent to the driver.
 *
 * @param folder of its run below the folder of the job; empty if it was refused
 * @param verdict empty if it was refused
 * @param refused why it was not judged, a sentence; empty if it was
 */
public record CountyLine(
        String workbook, String folder, String verdict, int met, int notMet, int undetermined, int error, String refused)
        implements Serializable {
    static CountyLine refused(String workbook, String why) {
        return new CountyLine(workbook, "", "", 0, 0, 0, 0, why);
    }

    public boolean isJudged() {
        return refused.isEmpty();
    }

    /** As a row of a table, texts in quotes. */
    String csv() {
        return String.join(
                ",",
                quoted(workbook),
                quoted(folder),
                verdict,
                Integer.toString(met),
                Integer.toString(notMet),
                Integer.toString(undetermined),
                Integer.toString(error),
                quoted(refused));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
