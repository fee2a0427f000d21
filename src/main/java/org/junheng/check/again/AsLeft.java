package org.junheng.check.again;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.PlainFiles;
import org.junheng.model.text.Texts;

/**
 * Which of the files that a run keeps are those that it was made from? Anything else may be a stranger's.
 *
 * @param changed paths of files that are not as the run left them
 */
record AsLeft(Path folder, Manifest run, Set<String> changed) {
    AsLeft {
        changed = Set.copyOf(changed);
    }

    /** Whether a file was listed by the run and is what it was. */
    boolean holds(String path) {
        return !changed.contains(path)
                && run.inputs().stream().anyMatch(input -> input.path().equals(path))
                && PlainFiles.file(folder, path).isPresent();
    }

    List<Manifest.WorkbookEntry> workbooks() {
        return run.workbooks().stream()
                .filter(workbook -> holds(workbook.kept()))
                .toList();
    }

    /** What is judged by has to be listed, or nobody knows what it was. */
    List<Deviation> unlisted(Texts texts) {
        return run.workbooks().stream()
                .map(Manifest.WorkbookEntry::kept)
                .filter(kept -> !changed.contains(kept) && !holds(kept))
                .map(kept -> new Deviation(kept, texts.get("verify.unlisted")))
                .toList();
    }
}
