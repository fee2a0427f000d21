package org.junheng.audit.whole;

import java.io.IOException;
import java.nio.file.Path;

/** Which file was not written? What stood there is as it was. */
public final class Unwritten extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path place;

    Unwritten(Path place, IOException failure) {
        super(place + ": " + failure.getMessage(), failure);
        this.place = place;
    }

    public Path place() {
        return place;
    }
}
