package org.junheng.model.judged;

/** The verdict of a run over one workbook. */
public enum RunVerdict {
    COMPLIANT(0),
    NOT_COMPLIANT(1),
    INCOMPLETE(2);

    private final int exitCode;

    RunVerdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
