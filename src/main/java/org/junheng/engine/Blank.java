package org.junheng.engine;

/** A blank where a decision needs a value. */
final class Blank extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Blank() {
        super("blank", null, false, false);
    }

    static <T> T refuse(T value) {
        if (value == null) {
            throw new Blank();
        }
        return value;
    }
}
