package org.junheng.check.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.workbook.ledger.HandedLedger;
import org.junheng.workbook.ledger.LedgerReader;

/**
 * A ledger that was handed in, as it was when it was read.
 *
 * @param kept where a run keeps it; its last part is the name that people know it by
 */
public record LedgerFile(Path file, String kept, String sha256, HandedLedger content) {
    /** Where a run keeps the ledgers. */
    public static final String FOLDER = Manifest.INPUTS + "ledgers/";

    private static final String ENDING = ".xlsx";

    /**
     * Reads ledgers, and of folders all that are in them.
     *
     * @throws UnreadableInput if one cannot be read or is no ledger, or a folder holds none
     */
    public static List<LedgerFile> read(List<Path> named, String language) throws UnreadableInput {
        List<LedgerFile> ledgers = new ArrayList<>();
        for (Path each : named) {
            for (Path file : Files.isDirectory(each) ? inside(each, language) : List.of(each)) {
                String own = file.getFileName().toString();
                String name = own;
                for (int i = 2; isTaken(ledgers, name); i++) {
                    name = own.replaceFirst("(\\.[^.]*)?$", "-" + i + "$1");
                }
                ledgers.add(read(file, name, language));
            }
        }
        return ledgers;
    }

    private static boolean isTaken(List<LedgerFile> ledgers, String name) {
        return ledgers.stream().anyMatch(ledger -> ledger.name().equalsIgnoreCase(name));
    }

    /** Reads one under the name that a run kept it by. */
    public static LedgerFile read(Path file, String name, String language) throws UnreadableInput {
        HandedLedger content = LedgerReader.read(file, name, language);
        try {
            return new LedgerFile(file, FOLDER + name, Sha256.hex(file), content);
        } catch (IOException unread) {
            throw new UnreadableInput(Texts.of("check", language).get("ledger.unreadable", file), unread);
        }
    }

    private static List<Path> inside(Path folder, String language) throws UnreadableInput {
        Texts texts = Texts.of("check", language);
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .filter(file -> !file.getFileName().toString().matches("(~\\$|\\.).*"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UnreadableInput(texts.get("ledger.emptyFolder", folder));
            }
            return files;
        } catch (IOException unread) {
            throw new UnreadableInput(texts.get("ledger.unreadable", folder), unread);
        }
    }

    public String name() {
        return kept.substring(FOLDER.length());
    }
}
