package org.junheng.workbook.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.text.Texts;

/** Which columns of the ledger does the program know, and who writes into them? */
public enum LedgerColumn {
    NUMBER("number", false),
    WORKBOOK("workbook", false),
    SITUATION("situationNow", false),
    GAP("gapNow", false),
    STANDARD("standard", false),
    GROUND("ground", false),
    OWNER("owner", false),
    PERSON("person", true),
    MEASURES("measures", true),
    DUE("due", true),
    PROGRESS("progress", true),
    CLOSED("closed", true),
    CHECKED("checked", true),
    STATE("state", false),
    ID("id", false);

    private static final List<Texts> LANGUAGES = Stream.of("zh", "en")
            .map(each -> Texts.of("workbook.findings", each))
            .toList();

    private final String key;
    private final boolean filledIn;

    LedgerColumn(String key, boolean filledIn) {
        this.key = key;
        this.filledIn = filledIn;
    }

    /** The end of the key of its header in the texts of the findings workbook. */
    public String key() {
        return key;
    }

    /** Whether people fill it in; the program writes the others. */
    public boolean isFilledIn() {
        return filledIn;
    }

    /** Whether the program writes there what a finding was like when the ledger was made. */
    public boolean isOfTheFinding() {
        return List.of(SITUATION, GAP, STANDARD, GROUND, OWNER).contains(this);
    }

    public String header(String language) {
        return Texts.of("workbook.findings", language).get("header." + key);
    }

    /** The column of a header in any language of the program. */
    static Optional<LedgerColumn> of(String header) {
        String plain = header.replaceAll("\\s", "");
        return Stream.of(values())
                .filter(column -> LANGUAGES.stream()
                        .map(texts -> texts.get("header." + column.key).replaceAll("\\s", ""))
                        .anyMatch(plain::equals))
                .findFirst();
    }

    /** Whether a line is one that the program writes into ledgers. */
    static boolean isOwnLine(String line) {
        String any = "\\E.*\\Q";
        return LANGUAGES.stream()
                .flatMap(texts -> Stream.of(
                        texts.get("above.ledger", any, any),
                        texts.get("above.remarks"),
                        texts.get("conclusion", any, any, any, any, any)))
                .anyMatch(own -> line.matches("(?s)\\Q" + own + "\\E"));
    }

    /** The sheet in which is kept what has no place in the ledger. */
    static boolean isRemarks(String sheet) {
        return LANGUAGES.stream().anyMatch(texts -> texts.get("sheet.remarks").equals(sheet));
    }

    static boolean isHeaderOfRemarks(String word) {
        return LANGUAGES.stream().anyMatch(texts -> texts.get("header.source").equals(word));
    }
}
