package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;

/** The workbooks that a call names: files as they are, folders by the workbooks in them. */
final class WorkbookFiles {
    /** What Java shows for a name that the machine's locale cannot express. */
    private static final char UNREADABLE = '\uFFFD';

    private WorkbookFiles() {}

    static List<Path> of(List<Path> named, Texts texts) throws UnreadableInput {
        List<Path> workbooks = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                workbooks.addAll(inFolder(path, texts));
            } else {
                workbooks.add(path);
            }
        }
        return workbooks.stream().distinct().toList();
    }

    private static List<Path> inFolder(Path folder, Texts texts) throws UnreadableInput {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks =
                    files.filter(WorkbookFiles::isWorkbook).sorted().toList();
            if (workbooks.isEmpty()) {
                throw new UnreadableInput(texts.get("emptyFolder", folder.getFileName()));
            }
            if (workbooks.toString().indexOf(UNREADABLE) >= 0) {
                throw new UnreadableInput(texts.get("unreadableNames", folder.getFileName()));
            }
            return workbooks;
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableFolder", folder.getFileName()), e);
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean lockFile = name.startsWith("~$") || name.startsWith(".");
        return !lockFile && (name.endsWith(".xlsx") || name.endsWith(".xlsm")) && Files.isRegularFile(file);
    }
}
