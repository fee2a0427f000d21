package org.junheng.model.judged;

/** The verdict of one judgement. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED,
    ERROR
}
