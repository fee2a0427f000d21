package org.junheng.engine.open;

/** What can be said of a condition: that it holds, that it does not, or neither for want of a value. */
public enum Truth {
    TRUE,
    FALSE,
    OPEN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case OPEN -> OPEN;
        };
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == OPEN || other == OPEN ? OPEN : TRUE;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
