package org.junheng.engine.layout;

/** What is a row of a sheet, as far as its looks tell? */
public enum RowKind {
    /** A record. */
    DATA("data"),
    /** Text above the first header. */
    TITLE("title"),
    /** A header that is said again. */
    HEADER("header"),
    /** Units below a header. */
    UNITS("units"),
    /** Numbers or letters of the columns. */
    NUMBERS("numbers"),
    /** Sums of other rows. */
    TOTAL("total"),
    /** Means of other rows. */
    MEAN("mean"),
    /** The district as a whole: a total if there are records beside it, else the only record. */
    WHOLE("whole"),
    /** A remark or an instruction. */
    NOTE("note"),
    /** Who filled in the sheet, and when. */
    SIGNATURE("signature"),
    /** A page number or a word about pages. */
    PAGE("page"),
    /** The title of the rows below it. */
    SECTION("section"),
    /** The example of a blank workbook. */
    SAMPLE("sample"),
    /** Nothing in any column that is read. */
    ASIDE("aside"),
    /** One cell of text that is neither a record nor anything that can be told. */
    STRAY("stray"),
    /** Struck out from end to end. */
    STRUCK("struck"),
    /** Figures above which no header stands. */
    HEADLESS("headless");

    private final String key;

    RowKind(String key) {
        this.key = key;
    }

    /** Whether somebody must look at it, since it may be a record all the same. */
    public boolean isDoubtful() {
        return this == SAMPLE || this == STRAY || this == STRUCK || this == HEADLESS;
    }

    /** Its name among the sentences. */
    public String key() {
        return key;
    }
}
