package org.junheng.check.run;

import java.util.Optional;

/** Which junheng is this? */
public final class ProgramVersion {
    public static final String NAME = "junheng";

    private ProgramVersion() {}

    /** The version by the program's own manifest, {@code development} where it is not packed. */
    public static String get() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
