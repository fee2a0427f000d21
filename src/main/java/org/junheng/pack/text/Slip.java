package org.junheng.pack.text;

import java.util.Optional;

/**
 * A place in a rule file that is written as people write it, where a rule needs another sign.
 *
 * @param from offset of its first character in the file as written
 * @param key the sentence for it, which names what was typed and what to type
 * @param meant what should stand there; empty if nobody can tell
 */
record Slip(int from, int to, String key, Optional<String> meant) {
    boolean overlaps(Slip other) {
        return from < other.to && other.from < to;
    }
}
