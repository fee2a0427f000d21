package org.junheng.format;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into a file, or a part of one. */
@FunctionalInterface
public interface Content {
    void writeTo(OutputStream out) throws IOException;
}
