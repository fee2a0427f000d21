package org.junheng.check.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;

/** Which packs did this process compile last? A few, since each holds classes and memory for as long as it is kept. */
final class RecentPacks {
    private static final int MOST = 6;

    private final Map<String, Recent> recent = new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Recent> eldest) {
            return size() > MOST;
        }
    };

    /** @param language of its sentences */
    private record Recent(String language, Rulebook rulebook) {}

    synchronized Optional<Rulebook> find(String key) {
        return Optional.ofNullable(recent.get(key)).map(Recent::rulebook);
    }

    /** What was last read of a pack of that name, of which an edit leaves most as it was. */
    synchronized Optional<Rulebook> like(String id, String language) {
        return recent.values().stream()
                .filter(one -> one.language().equals(language))
                .map(Recent::rulebook)
                .filter(one -> one.pack().id().equals(id))
                .reduce((earlier, later) -> later);
    }

    synchronized Rulebook keep(String key, String language, Rulebook made) {
        recent.put(key, new Recent(language, made));
        return made;
    }
}
