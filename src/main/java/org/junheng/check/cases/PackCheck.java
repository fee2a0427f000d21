package org.junheng.check.cases;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.lint.Lint;

/** Looks a pack through without judging anything by it. */
public final class PackCheck {
    private PackCheck() {}

    /** What is wrong with it, in the order of its files; nothing if it is clean. */
    public static List<PackFault.Fault> offenders(Path folder, String language) {
        return Lint.offenders(folder, language);
    }
}
