package org.junheng.second;

import java.util.Collection;

/** Is something so, is it not, or does a blank leave it open? */
public enum Truth {
    NO,
    OPEN,
    YES;

    public static Truth of(boolean so) {
        return so ? YES : NO;
    }

    /** Whether all are so; of nobody it is open. */
    public static Truth all(Collection<Truth> each) {
        return each.stream().reduce(Truth::and).orElse(OPEN);
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return values()[2 - ordinal()];
    }

    public boolean yes() {
        return this == YES;
    }

    public boolean no() {
        return this == NO;
    }

    public boolean open() {
        return this == OPEN;
    }
}
