package org.junheng.pack.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which packs does a pack build on? Follows {@code extends} to the folders beside it. */
public final class Lineage {
    private final Faults faults;
    private final Set<String> descendants = new LinkedHashSet<>();
    private final List<Generation> generations = new ArrayList<>();

    private Lineage(Faults faults) {
        this.faults = faults;
    }

    /** One pack of a lineage. */
    public record Generation(PackFolder folder, PackManifest manifest) {}

    /** The pack and its ancestors, the oldest first; stops with a fault at a circle or a parent that is not there. */
    public static List<Generation> of(Path packFolder, Faults faults) {
        Lineage lineage = new Lineage(faults);
        lineage.climb(packFolder.toAbsolutePath().normalize());
        return List.copyOf(lineage.generations);
    }

    private void climb(Path folder) {
        PackFolder pack = PackFolder.read(folder, faults);
        descendants.add(pack.id());
        PackManifest manifest = manifest(pack, folder);
        generations.add(new Generation(pack, manifest));
    }

    private PackManifest manifest(PackFolder pack, Path folder) {
        if (!Files.exists(folder.resolve(PackFolder.MANIFEST))) {
            faults.add(pack.id() + "/" + PackFolder.MANIFEST, 0, 0, "manifest.none");
        }
        Optional<ManifestReader> reader = pack.manifest().flatMap(file -> ManifestReader.open(file, pack, faults));
        if (reader.isEmpty()) {
            return ManifestReader.unreadable(pack.id());
        }
        PackManifest manifest = reader.get().manifest();
        manifest.parent().ifPresent(parent -> climbToParent(folder.resolveSibling(parent), parent, reader.get()));
        return manifest;
    }

    private void climbToParent(Path folder, String parent, ManifestReader child) {
        if (descendants.contains(parent)) {
            child.parentFault("lineage.circle", String.join(" → ", descendants) + " → " + parent);
        } else if (!Files.isDirectory(folder)) {
            child.parentFault("lineage.noParent", parent);
        } else {
            climb(folder);
        }
    }
}
