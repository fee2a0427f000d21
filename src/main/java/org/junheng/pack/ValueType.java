package org.junheng.pack;

import org.junheng.model.Field;

/**
 * What kind of value an expression of a rule yields.
 *
 * @param factType the fact type's name where the value is a fact
 */
record ValueType(Kind kind, String factType) {
    enum Kind {
        TEXT,
        DECIMAL,
        FLAG,
        DATE,
        BALANCE,
        TALLY,
        FACT,
        ANY
    }

    static final ValueType TEXT = new ValueType(Kind.TEXT, "");
    static final ValueType DECIMAL = new ValueType(Kind.DECIMAL, "");
    static final ValueType FLAG = new ValueType(Kind.FLAG, "");
    static final ValueType DATE = new ValueType(Kind.DATE, "");
    static final ValueType BALANCE = new ValueType(Kind.BALANCE, "");
    static final ValueType TALLY = new ValueType(Kind.TALLY, "");
    static final ValueType ANY = new ValueType(Kind.ANY, "");

    static ValueType fact(String name) {
        return new ValueType(Kind.FACT, name);
    }

    static ValueType of(Field.Type type) {
        return switch (type) {
            case TEXT -> TEXT;
            case DECIMAL -> DECIMAL;
            case FLAG -> FLAG;
            case DATE -> DATE;
            case BALANCE -> BALANCE;
        };
    }

    /** Whether values of the two kinds can be compared or joined. */
    boolean fits(ValueType other) {
        return kind == Kind.ANY || other.kind == Kind.ANY || kind == other.kind;
    }
}
