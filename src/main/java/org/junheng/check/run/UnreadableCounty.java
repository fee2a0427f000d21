package org.junheng.check.run;

import java.io.IOException;

/** The reports of one county say what no check writes, though they are those that its run lists. */
public final class UnreadableCounty extends IOException {
    private static final long serialVersionUID = 1;

    /** @param county name of its folder */
    UnreadableCounty(String county, Exception cause) {
        super(county, cause);
    }
}
