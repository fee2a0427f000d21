package org.junheng.model.sheet;

/** An input that cannot be read at all; the message is for the user and says what to do. */
public final class UnreadableInput extends Exception {
    public UnreadableInput(String message) {
        super(message);
    }

    public UnreadableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
