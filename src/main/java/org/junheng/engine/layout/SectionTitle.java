package org.junheng.engine.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.word.Folding;

/** Which value of a field does the title of some rows give to them? */
public final class SectionTitle {
    private static final Pattern NUMBER = Pattern.compile("^[(\\[]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)\\]]?[、.:)]*");
    private static final Pattern REMARK = Pattern.compile("[(\\[].*[)\\]]$|(?:部分)?[:：]*$");

    private SectionTitle() {}

    /** The listed value that a title is, with its number and a remark in brackets left out; empty if it is none. */
    public static Optional<Cell> of(Field field, Cell title) {
        String text = Folding.folded(title.shown());
        String bare = REMARK.matcher(NUMBER.matcher(text).replaceFirst("")).replaceAll("");
        return field.oneOf().stream()
                .filter(value -> Folding.folded(value).equals(text)
                        || Folding.folded(value).equals(bare))
                .findFirst()
                .map(value -> new Cell(title.column(), new CellValue.Text(value), title.shown()));
    }
}
