package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.Manifest;
import org.junheng.audit.RunFolder;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.PackSources;

/** Keeps what a run was made from inside it: the pack's files and the workbooks, or their hashes alone. */
final class RunInputs {
    private static final String PACKS = Manifest.INPUTS + "packs/";
    private static final String WORKBOOKS = Manifest.INPUTS + "workbooks/";
    private final RunFolder folder;
    private final RunCall call;
    private final Texts texts;
    private final FreeNames names = new FreeNames(List.of());
    private final List<Manifest.WorkbookEntry> workbooks = new ArrayList<>();
    private final List<Manifest.RefusedEntry> refused = new ArrayList<>();

    RunInputs(RunFolder folder, RunCall call) {
        this.folder = folder;
        this.call = call;
        this.texts = Texts.of("check", call.language());
    }

    /**
     * Keeps every file of the pack and its ancestors.
     *
     * @throws PackFault if they are not the files any more from which the pack was loaded
     */
    void keep(Pack pack) throws IOException, PackFault {
        PackSources sources = PackSources.of(call.packFolder(), pack.lineage(), call.language());
        for (PackSources.Source source : sources.files()) {
            keep(PACKS + source.path(), source.file());
        }
        Path judged = call.copied() ? folder.file(folderOf(pack)) : call.packFolder();
        if (!PackSources.of(judged, pack.lineage(), call.language()).sha256().equals(pack.sha256())) {
            String sentence = texts.get("packChanged");
            throw new PackFault(List.of(new PackFault.Fault(pack.id(), 0, 0, sentence)));
        }
    }

    /**
     * Keeps one workbook.
     *
     * @param report where its report.json stands inside the run
     * @throws UnreadableInput if it is not the file any more that was judged
     */
    void keep(Path workbook, RunInfo.Input judged, String report) throws IOException, UnreadableInput {
        String name = judged.name();
        String path = place(name);
        String sha256 = keep(path, workbook);
        if (!sha256.equals(judged.sha256())) {
            folder.forget(path);
            throw new UnreadableInput(texts.get("workbookChanged", name));
        }
        workbooks.add(new Manifest.WorkbookEntry(name, sha256, path, report));
    }

    /**
     * Keeps a workbook that another run kept, or notes its hash.
     *
     * @param copy inside of that run; none if it kept no copy
     * @throws UnreadableInput if the copy is not what was judged
     */
    void adopt(RunInfo.Input judged, Optional<Path> copy, String report) throws IOException, UnreadableInput {
        String path = place(judged.name());
        adopt(new Manifest.FileEntry(path, judged.sha256()), copy, judged.name());
        workbooks.add(new Manifest.WorkbookEntry(judged.name(), judged.sha256(), path, report));
    }

    /** The same of a file that was not judged. */
    void adopt(Manifest.RefusedEntry entry, Optional<Path> copy) throws IOException, UnreadableInput {
        RunInfo.Input input = entry.input();
        String kept = entry.kept().isEmpty() ? "" : place(input.name());
        if (!kept.isEmpty()) {
            adopt(new Manifest.FileEntry(kept, input.sha256()), copy, input.name());
        }
        refused.add(new Manifest.RefusedEntry(input, kept));
    }

    /** The same of any other file. */
    void adopt(Manifest.FileEntry file, Optional<Path> copy, String name) throws IOException, UnreadableInput {
        if (copy.isEmpty()) {
            folder.noted(file);
        } else if (!folder.copy(file.path(), copy.get()).equals(file.sha256())) {
            throw new UnreadableInput(texts.get("adoptedChanged", name));
        }
    }

    /**
     * Keeps a file that was not judged, so that anybody can see why; a folder and what cannot be opened are only named.
     *
     * @throws IOException if it cannot be kept
     */
    void keep(WorkbookFiles.Refused file) throws IOException {
        String kept = "";
        if (!file.input().sha256().isEmpty()) {
            kept = place(file.input().name());
            if (!keep(kept, file.file()).equals(file.input().sha256())) {
                folder.forget(kept);
                kept = "";
            }
        }
        refused.add(new Manifest.RefusedEntry(file.input(), kept));
    }

    private String place(String name) {
        String flat = name.replace('/', '-');
        return WORKBOOKS + names.take(FreeNames.stem(flat), FreeNames.ending(flat));
    }

    /**
     * Keeps a file that was handed in beside the workbooks.
     *
     * @param sha256 that it had when it was read
     * @throws PackFault if it is not the file any more that was read
     */
    void keep(String kept, Path file, String sha256) throws IOException, PackFault {
        if (!keep(kept, file).equals(sha256)) {
            String sentence = texts.get("workbookChanged", file.getFileName());
            throw new PackFault(List.of(new PackFault.Fault(kept, 0, 0, sentence)));
        }
    }

    static Manifest.PackEntry entry(Pack pack) {
        return new Manifest.PackEntry(pack.id(), pack.title(), pack.sha256(), folderOf(pack));
    }

    List<Manifest.WorkbookEntry> workbooks() {
        return List.copyOf(workbooks);
    }

    List<Manifest.RefusedEntry> refused() {
        return List.copyOf(refused);
    }

    private static String folderOf(Pack pack) {
        return PACKS + pack.id();
    }

    private String keep(String path, Path file) throws IOException {
        return call.copied() ? folder.copy(path, file) : folder.note(path, file);
    }
}
