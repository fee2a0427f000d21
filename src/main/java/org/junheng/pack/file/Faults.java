package org.junheng.pack.file;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;

/** Collects the faults of a pack, so that an officer sees all of them at once. */
public final class Faults {
    private final Texts texts;
    private final List<PackFault.Fault> found = new ArrayList<>();

    public Faults(Texts texts) {
        this.texts = texts;
    }

    /**
     * Books one fault.
     *
     * @param file path below the folder of packs
     * @param line counted from 1, 0 if the fault is not in a line
     * @param column counted from 1, 0 if unknown
     * @param key the sentence for it
     */
    void add(String file, int line, int column, String key, Object... values) {
        found.add(new PackFault.Fault(file, line, column, texts.get(key, values)));
    }

    /** How many were booked. */
    public int size() {
        return found.size();
    }

    /** A word of the user's language for what is not a sentence. */
    String word(String key) {
        return texts.get(key);
    }

    public void throwIfAny() throws PackFault {
        if (!found.isEmpty()) {
            throw new PackFault(found);
        }
    }
}
