package org.junheng.check.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;

/** Which packs did this process compile last? A few, since each holds classes and memory for as long as it is kept. */
final class RecentPacks {
    private static final int MOST = 6;

    private final Map<String, Rulebook> recent = new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Rulebook> find(String key) {
        return Optional.ofNullable(recent.get(key));
    }

    synchronized Rulebook keep(String key, Rulebook made) {
        recent.put(key, made);
        return made;
    }
}
