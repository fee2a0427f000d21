package org.junheng.format;

import java.io.IOException;

/** A report was written by a program before this description. */
public final class FormatTooOld extends IOException {
    private static final long serialVersionUID = 1;

    FormatTooOld(int format) {
        super("format " + format);
    }
}
