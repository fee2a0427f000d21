package org.junheng.check.kept;

/** What can a written value be? */
enum Form {
    TYPE(false),
    TEXT(false),
    DECIMAL(false),
    DATE(false),
    INTEGER(false),
    TRUE(false),
    FALSE(false),
    NONE(false),
    SOME(false),
    WORD(false),
    CELL(false),
    LIST(true),
    SET(true),
    MAP(true),
    RECORD(true);

    /** Whether the number of its parts is written before them. */
    final boolean counted;

    Form(boolean counted) {
        this.counted = counted;
    }
}
