package org.junheng.audit.whole;

import java.io.IOException;
import java.nio.file.Path;

/** Something failed while new files were moved in, and what stood there before could not be put back either. */
public final class Unrestored extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path aside;

    /** @param aside where what stood there before lies now; the next run for the same place puts it back */
    public Unrestored(Path aside, IOException failure) {
        super(failure);
        this.aside = aside;
    }

    public Path aside() {
        return aside;
    }
}
