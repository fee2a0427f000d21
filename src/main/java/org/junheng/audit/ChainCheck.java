package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/** Are the runs before this one still there, each as the next one names it? */
final class ChainCheck {
    private final Texts texts;
    private final List<Deviation> deviations = new ArrayList<>();

    ChainCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * What is wrong with the runs before; a link that is broken ends the search, since nothing leads further.
     *
     * @throws IOException if the folder of runs cannot be read
     */
    List<Deviation> deviations(Path folder, Manifest run) throws IOException {
        Path runs = folder.toRealPath().getParent();
        Optional<Manifest.Previous> link = run.previous();
        while (link.isPresent()) {
            link = follow(runs, link.get());
        }
        return deviations;
    }

    private Optional<Manifest.Previous> follow(Path runs, Manifest.Previous link) throws IOException {
        Path run = runs.resolve(link.run());
        Path file = run.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            deviations.add(new Deviation(link.run(), texts.get("previousGone")));
            return Optional.empty();
        }
        byte[] bytes = JsonFile.bytes(file);
        Optional<Manifest> manifest = ManifestReader.parse(bytes);
        if (!Sha256.hex(bytes).equals(link.sha256()) || manifest.isEmpty()) {
            deviations.add(new Deviation(link.run() + "/" + Manifest.FILE, texts.get("previousChanged")));
            return Optional.empty();
        }
        deviations.addAll(new FileHashes(texts).deviations(run, manifest.get(), link.run() + "/"));
        return manifest.get().previous();
    }
}
