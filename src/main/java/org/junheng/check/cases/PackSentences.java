package org.junheng.check.cases;

import java.nio.file.Path;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.WordedPack;
import org.junheng.pack.worded.PackWording;

/** Reads a pack out without judging anything by it. */
public final class PackSentences {
    private PackSentences() {}

    /**
     * Its rules as sentences.
     *
     * @throws PackFault if the pack cannot be used
     */
    public static WordedPack of(Path folder, String language) throws PackFault {
        return PackWording.of(folder, language);
    }
}
