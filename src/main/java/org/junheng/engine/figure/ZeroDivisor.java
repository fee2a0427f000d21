package org.junheng.engine.figure;

/** A division by zero where a condition must be decided. */
public final class ZeroDivisor extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    ZeroDivisor() {
        super("division by zero");
    }

    /** Whether a failure comes of one. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ZeroDivisor) {
                return true;
            }
        }
        return false;
    }
}
