package org.junheng.audit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * Are the files of a run those that it left? Looks at hashes, seal, signature and the runs before; judges nothing.
 *
 * @param manifest empty if run.json cannot be made out
 * @param deviations what is not as it was left, by file
 * @param strangers files in the folder that do not belong to the run
 */
public record Inspection(Optional<Manifest> manifest, List<Deviation> deviations, List<String> strangers) {

    public Inspection {
        deviations = List.copyOf(deviations);
        strangers = List.copyOf(strangers);
    }

    /**
     * Looks at a run.
     *
     * @param key whose run it should be
     * @param language of the sentences, {@code zh} or {@code en}
     * @throws UnreadableInput if there is no run in that folder
     * @throws IOException if its files cannot be read
     */
    public static Inspection of(Path folder, Optional<VerifyingKey> key, String language)
            throws UnreadableInput, IOException {
        Texts texts = Texts.of("audit", language);
        byte[] bytes = ManifestReader.bytes(folder, texts);
        List<Deviation> deviations = new ArrayList<>();
        if (!Seal.holds(bytes)) {
            deviations.add(new Deviation(Manifest.FILE, texts.get("sealBroken")));
        }
        Optional<Manifest> manifest = ManifestReader.parse(bytes);
        if (manifest.isEmpty()) {
            deviations.add(new Deviation(Manifest.FILE, texts.get("noManifest")));
            return new Inspection(manifest, deviations, List.of());
        }
        deviations.addAll(new FileHashes(texts).deviations(folder, manifest.get(), ""));
        deviations.addAll(new SignatureCheck(texts).deviations(folder, manifest.get(), bytes, key));
        List<String> strangers = strangers(folder, manifest.get(), deviations, texts);
        deviations.addAll(new ChainCheck(texts).deviations(folder, manifest.get()));
        return new Inspection(manifest, deviations, strangers);
    }

    private static List<String> strangers(Path folder, Manifest run, List<Deviation> deviations, Texts texts)
            throws IOException {
        List<String> strangers = new ArrayList<>(unlisted(folder, run));
        List<String> added = strangers.stream().filter(Inspection::isAdded).toList();
        added.forEach(path -> deviations.add(new Deviation(path, texts.get("added"))));
        strangers.removeAll(added);
        return strangers;
    }

    /**
     * Files that were put among the inputs: they would take part in judging again, so they are no mere strangers.
     *
     * @throws IOException if the folder cannot be read
     */
    static List<Deviation> added(Path folder, Manifest run, Texts texts) throws IOException {
        return unlisted(folder, run).stream()
                .filter(Inspection::isAdded)
                .map(path -> new Deviation(path, texts.get("added")))
                .toList();
    }

    private static boolean isAdded(String path) {
        return path.startsWith(Manifest.INPUTS) && path.charAt(path.lastIndexOf('/') + 1) != '.';
    }

    private static List<String> unlisted(Path folder, Manifest run) throws IOException {
        Set<String> listed = RunContents.paths(run);
        return RunContents.files(folder).stream()
                .filter(file -> !listed.contains(path(folder, file)) || !Files.exists(file))
                .map(file -> path(folder, file))
                .toList();
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
