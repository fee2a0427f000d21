package org.junheng.engine.fact;

/** A blank where a decision needs a value. */
public final class Blank extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Blank() {
        super("blank", null, false, false);
    }

    public static <T> T refuse(T value) {
        if (value == null) {
            throw new Blank();
        }
        return value;
    }
}
