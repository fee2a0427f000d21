package org.junheng.check.change;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;

/** Which kept packs were read already? Those of one run are the same for all of its counties. */
final class KnownPacks {
    private final String language;
    private final Map<Path, Optional<Pack>> packs = new HashMap<>();
    private final Map<Pack, Rulebook> rulebooks = new IdentityHashMap<>();

    KnownPacks(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    /** The pack in a folder; empty if this program cannot use it. */
    Optional<Pack> at(Path folder) {
        return packs.computeIfAbsent(folder, this::load);
    }

    private Optional<Pack> load(Path folder) {
        try {
            return Optional.of(PackLoader.load(folder, language));
        } catch (PackFault fault) {
            return Optional.empty();
        }
    }

    /**
     * A pack ready to judge.
     *
     * @throws PackFault if it cannot be used
     */
    Rulebook rulebook(Pack pack) throws PackFault {
        Rulebook known = rulebooks.get(pack);
        if (known == null) {
            known = KeptPacks.ofUser().rulebook(pack, language);
            rulebooks.put(pack, known);
        }
        return known;
    }
}
