package org.junheng.check.county;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.judged.RunInfo;

/**
 * The files that a call names: files as they are, folders by everything in them that could be a county's workbook.
 *
 * @param files what is to be read
 * @param refused what stands there and is not read
 */
public record WorkbookFiles(List<Named> files, List<Refused> refused) {
    public WorkbookFiles {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * A file to be read.
     *
     * @param name its own, or its path below the folder that the call named, with {@code /}
     */
    public record Named(Path file, String name) {}

    /**
     * A file or folder that is not judged.
     *
     * @param input as the record has it, with the reason
     */
    public record Refused(Path file, RunInfo.Input input) {
        public String sentence() {
            return input.refused();
        }
    }

    /** How many counties they could be. */
    public int size() {
        return files.size() + refused.size();
    }

    /** The files that are to be read. */
    public List<Path> paths() {
        return files.stream().map(Named::file).toList();
    }
}
