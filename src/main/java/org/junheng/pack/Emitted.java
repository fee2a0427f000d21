package org.junheng.pack;

/**
 * An expression of a rule as executable text.
 *
 * @param literal the text of a string literal, for checks against lists of allowed values; empty otherwise
 */
record Emitted(String code, ValueType type, String literal) {
    Emitted(String code, ValueType type) {
        this(code, type, "");
    }
}
