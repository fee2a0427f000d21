package org.junheng.pack.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.Faults;
import org.junheng.pack.file.Lineage;
import org.junheng.pack.file.SourceFile;

/** Reads the same pack again and again, and parses only what has changed. */
public final class PackReader {
    private final Path folder;
    private final String language;
    private final Map<SourceFile, PackageDescr> trees = new HashMap<>();

    /**
     * A reader of one pack.
     *
     * @param language of the sentences about faults, {@code zh} or {@code en}
     */
    public PackReader(Path folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * The pack as it stands now.
     *
     * @throws PackFault with every fault found, if the pack cannot be used
     */
    public Pack read() throws PackFault {
        return PackLoader.again(folder, language, trees);
    }

    /** The folders that the pack is read from: the oldest ancestor's first, as far as they can be told. */
    public List<Path> folders() {
        Path home = folder.toAbsolutePath().normalize();
        return Lineage.of(home, new Faults(Texts.of("pack", language))).stream()
                .map(generation -> home.resolveSibling(generation.folder().id()))
                .toList();
    }
}
