package org.junheng.engine.layout;

import java.util.regex.Pattern;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.BookSheet;
import org.junheng.word.Folding;

/** Does a sheet of the workbook hold the rows of a type? Its own sheet and the declared splits of it do, no other. */
public final class SheetNames {
    private static final Pattern BETWEEN = Pattern.compile("[-—–_·.:]+");

    private SheetNames() {}

    /** Whether a sheet is the type's own, or a part into which the pack lets it be split. */
    public static boolean match(String named, FactType type) {
        String sheet = BookSheet.bare(named);
        return type.sheet()
                .filter(wanted -> isOwn(sheet, wanted) || isSplit(sheet, wanted, type))
                .isPresent();
    }

    /** A name in the form in which sheets are told apart. */
    public static String spelt(String sheet) {
        return Folding.folded(sheet);
    }

    private static boolean isOwn(String sheet, String wanted) {
        return Folding.folded(sheet).equals(Folding.folded(wanted));
    }

    private static boolean isSplit(String sheet, String wanted, FactType type) {
        String folded = Folding.folded(sheet);
        String own = Folding.folded(wanted);
        return type.splits().stream().map(Folding::folded).anyMatch(part -> {
            String rest = folded.startsWith(own) ? folded.substring(own.length()) : "";
            String inner = rest.matches("[(\\[【〔].*[)\\]】〕]") ? rest.substring(1, rest.length() - 1) : rest;
            return BETWEEN.matcher(inner).replaceFirst("").equals(part) || folded.equals(part + own);
        });
    }
}
