package org.junheng.format;

import java.util.Locale;

/** How are the values of an enumeration written? Verdicts in capitals as the design has them, the others small. */
final class Names {
    private Names() {}

    static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <T extends Enum<T>> T of(Class<T> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
