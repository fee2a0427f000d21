package org.junheng.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Texts;

/** The declarations that would read a workbook, made of what stands in it. */
public final class WorkbookDraft implements RowSink {
    private final Texts texts;
    private final Predicate<String> aside;
    private final List<TypeDraft> sheets = new ArrayList<>();
    private String sheet = "";
    private List<MergedRegion> merged = List.of();
    private List<SheetRow> rows = new ArrayList<>();

    /**
     * A draft of a workbook whose sheets are sent to it.
     *
     * @param aside tells the sheets that are read without being declared
     */
    public WorkbookDraft(String language, Predicate<String> aside) {
        this.texts = Texts.of("engine", language);
        this.aside = aside;
    }

    /** The text of facts.drl; asked for after the last sheet. */
    public String facts() {
        Set<String> taken = new HashSet<>();
        return "// " + texts.get("draft.head") + "\n\n"
                + SameForms.of(sheets, texts).stream()
                        .map(type -> type.text(name(type.sheet(), taken), texts))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public void beginSheet(String name, boolean hidden, List<MergedRegion> regions) {
        sheet = name;
        merged = List.copyOf(regions);
        rows = new ArrayList<>();
    }

    @Override
    public void row(SheetRow row) {
        rows.add(row);
    }

    @Override
    public void endSheet() {
        if (!aside.test(sheet)) {
            sheets.add(new SheetDraft(sheet, merged, rows, texts).type());
        }
        rows = new ArrayList<>();
    }

    private static String name(String sheet, Set<String> taken) {
        String bare = sheet.codePoints()
                .filter(Character::isUnicodeIdentifierPart)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        String name = bare.isEmpty() || !Character.isUnicodeIdentifierStart(bare.codePointAt(0)) ? "表" + bare : bare;
        String own = name;
        for (int i = 2; !taken.add(own); i++) {
            own = name + "_" + i;
        }
        return own;
    }
}
