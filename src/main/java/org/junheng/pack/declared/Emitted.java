package org.junheng.pack.declared;

/**
 * An expression of a rule as executable text.
 *
 * @param literal the text of a string literal, for checks against lists of allowed values; empty otherwise
 */
public record Emitted(String code, ValueType type, String literal) {
    public Emitted(String code, ValueType type) {
        this(code, type, "");
    }
}
