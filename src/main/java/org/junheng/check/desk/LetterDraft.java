package org.junheng.check.desk;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.audit.Manifest;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.workbook.letter.EditedLetter;

/**
 * A draft that people went on with, as it was when it was read.
 *
 * @param kept where a run keeps it
 */
public record LetterDraft(Path file, String kept, String sha256) {
    /** Where a run keeps it. */
    public static final String FOLDER = Manifest.INPUTS + "letter/";

    /**
     * Reads a draft.
     *
     * @throws UnreadableInput if it cannot be read, or nothing in it can be made new
     */
    public static LetterDraft read(Path file, String language) throws UnreadableInput {
        EditedLetter.require(file, language);
        try {
            return new LetterDraft(file, FOLDER + file.getFileName(), Sha256.hex(file));
        } catch (IOException unread) {
            throw new UnreadableInput(Texts.of("check", language).get("ledger.unreadable", file), unread);
        }
    }
}
