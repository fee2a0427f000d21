package org.junheng.pack.declared;

import org.junheng.model.pack.Field;

/**
 * What kind of value an expression of a rule yields.
 *
 * @param factType the fact type's name where the value is a fact
 */
public record ValueType(Kind kind, String factType) {
    public enum Kind {
        TEXT,
        DECIMAL,
        FLAG,
        DATE,
        BALANCE,
        TALLY,
        FACT,
        ANY
    }

    public static final ValueType TEXT = new ValueType(Kind.TEXT, "");
    public static final ValueType DECIMAL = new ValueType(Kind.DECIMAL, "");
    public static final ValueType FLAG = new ValueType(Kind.FLAG, "");
    public static final ValueType DATE = new ValueType(Kind.DATE, "");
    public static final ValueType BALANCE = new ValueType(Kind.BALANCE, "");
    public static final ValueType TALLY = new ValueType(Kind.TALLY, "");
    public static final ValueType ANY = new ValueType(Kind.ANY, "");

    public static ValueType fact(String name) {
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
    public boolean fits(ValueType other) {
        return kind == Kind.ANY || other.kind == Kind.ANY || kind == other.kind;
    }
}
