package org.junheng.workbook.read;

import java.util.Locale;

/** Why a file is refused; each fault has one sentence for the user. */
enum Fault {
    MISSING,
    FOLDER,
    NO_FILE,
    LOCK_FILE,
    EMPTY,
    LOCKED,
    OLD_FORMAT,
    PASSWORD,
    OTHER_OFFICE,
    HTML,
    TEXT,
    UNKNOWN,
    DAMAGED_ARCHIVE,
    NO_WORKBOOK,
    BINARY_WORKBOOK,
    ZIP_BOMB,
    DOCTYPE,
    MALFORMED_PART,
    MALFORMED_ROW,
    TOO_LARGE,
    UNEXPECTED;

    /** Key of the sentence in the texts of this package. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
