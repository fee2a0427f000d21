package org.junheng.workbook.mark;

/** Why can a workbook not be given back with marks? Its message is a sentence for the user. */
public final class NotMarkable extends Exception {
    private static final long serialVersionUID = 1;

    NotMarkable(String sentence) {
        super(sentence);
    }
}
