package org.junheng.check.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junheng.check.county.FreeNames;
import org.junheng.check.county.WorkbookFiles;

/** Where do reports go if the call does not say? */
public final class FreshFolder {
    private static final int MOST_BYTES = 180;

    private FreshFolder() {}

    /** A folder below {@code parent} that does not exist yet, named after the workbooks and the day. */
    public static Path of(WorkbookFiles workbooks, LocalDate day, Path parent) {
        return of(Optional.empty(), workbooks, day, parent);
    }

    /** The same, named after the county where the workbooks are one together. */
    public static Path of(Optional<String> county, WorkbookFiles workbooks, LocalDate day, Path parent) {
        String first = workbooks.files().isEmpty()
                ? workbooks.refused().get(0).input().name()
                : workbooks.files().get(0).file().getFileName().toString();
        String several = workbooks.size() == 1 ? "" : "-" + workbooks.size();
        String name = county.map(FreshFolder::fitting).orElse(fitting(FreeNames.stem(first)) + several) + "-" + day;
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + "-" + i);
        }
        return folder;
    }

    /** As much of a name as leaves room for what comes behind it: disks give 255 bytes, and a Chinese sign takes three. */
    private static String fitting(String name) {
        StringBuilder begun = new StringBuilder();
        int bytes = 0;
        for (int sign : name.codePoints().toArray()) {
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            begun.appendCodePoint(sign);
        }
        return begun.toString();
    }
}
