package org.junheng.workbook.mark;

import java.util.Locale;

/** Why is a cell marked? The graver reason comes first and gives the colour where a cell has several. */
enum Kind {
    /** A criterion that decides is not met. */
    MUST("FFFF9B9B"),
    /** Another criterion is not met. */
    SHOULD("FFFFC78F"),
    /** The data themselves are wrong. */
    PROBLEM("FFD8C2F0"),
    /** A blank keeps something from being judged. */
    UNDETERMINED("FFFFEF9C"),
    /** A figure is improbable. */
    QUERY("FFB9D7F2"),
    /** One of many cells that fall short together. */
    PART("FFFBE3E3");

    private final String colour;

    Kind(String colour) {
        this.colour = colour;
    }

    /** Alpha, red, green and blue in hexadecimal digits. */
    String colour() {
        return colour;
    }

    /** Key of its word in the texts of this room. */
    String key() {
        return "kind." + name().toLowerCase(Locale.ROOT);
    }
}
