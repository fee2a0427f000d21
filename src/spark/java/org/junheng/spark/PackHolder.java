package org.junheng.spark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.PackFault;

/**
 * Which packs has this executor made ready to judge by? One for all its tasks, by the hash of the pack.
 *
 * <p>What judges can neither be serialised nor broadcast, so each executor makes it, once.
 */
final class PackHolder {
    private static final Map<String, Rulebook> READY = new ConcurrentHashMap<>();

    private PackHolder() {}

    /**
     * The pack that the driver means, from a folder that this machine sees.
     *
     * @throws PackFault if it cannot be used
     * @throws IllegalStateException if it is another than the driver's
     */
    static synchronized Rulebook get(Path folder, String language, String sha256) throws PackFault {
        Rulebook ready = READY.get(sha256 + language);
        if (ready == null) {
            ready = load(folder, language);
            if (!ready.pack().sha256().equals(sha256)) {
                throw new IllegalStateException(folder + " is not the driver's pack: " + ready.pack().sha256());
            }
            READY.put(sha256 + language, ready);
        }
        return ready;
    }

    /** With its rules built before several tasks ask for them at once. */
    static Rulebook load(Path folder, String language) throws PackFault {
        Rulebook rulebook = KeptPacks.ofUser().rulebook(folder, language);
        rulebook.base(Set.of());
        return rulebook;
    }
}
