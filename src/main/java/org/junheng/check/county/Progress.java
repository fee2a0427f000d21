package org.junheng.check.county;

/** Hears how far a check has come. */
public interface Progress {
    /**
     * A piece of work begins.
     *
     * @param what the piece, in the user's language
     * @param done pieces already done
     * @param total pieces in all
     */
    void begins(String what, int done, int total);
}
