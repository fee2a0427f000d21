package org.junheng.pack.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;

/**
 * Which files make up a pack, its ancestors' among them?
 *
 * @param sha256 the hash that the pack has by these files
 * @param files the oldest ancestor's first, within a pack rules, tables, then what else takes part
 */
public record PackSources(String sha256, List<Source> files) {
    public PackSources {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path below the folder of packs, with {@code /}
     * @param file where it lies
     */
    public record Source(String path, Path file) {}

    /**
     * The files of a pack as they lie there now.
     *
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault if one of them cannot be read
     */
    public static PackSources of(Path packFolder, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        return of(
                Lineage.of(packFolder, faults).stream()
                        .map(Lineage.Generation::folder)
                        .toList(),
                faults);
    }

    /**
     * The files of a pack whose ancestors are known; a pack of that hash has no others.
     *
     * @param lineage ids of the packs that it is made of, the oldest ancestor's first, its own last
     * @throws PackFault if one of them cannot be read
     */
    public static PackSources of(Path packFolder, List<String> lineage, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        Path home = packFolder.toAbsolutePath().normalize();
        List<PackFolder> folders = new ArrayList<>();
        for (String ancestor : lineage.subList(0, lineage.size() - 1)) {
            folders.add(PackFolder.read(home.resolveSibling(ancestor), faults));
        }
        folders.add(PackFolder.read(home, faults));
        return of(folders, faults);
    }

    /**
     * Whether the pack says that the workbooks of a folder are one county.
     *
     * @throws PackFault if its files cannot be read
     */
    public static boolean isJoined(Path packFolder, String language) throws PackFault {
        return PackFiles.read(packFolder, language).manifest().joined();
    }

    private static PackSources of(List<PackFolder> folders, Faults faults) throws PackFault {
        faults.throwIfAny();
        List<Source> files = folders.stream()
                .flatMap(folder -> folder.files().stream()
                        .map(file -> new Source(file.path(), folder.places().get(file.path()))))
                .toList();
        return new PackSources(PackFiles.sha256(folders), files);
    }
}
