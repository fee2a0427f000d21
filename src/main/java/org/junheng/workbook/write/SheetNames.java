package org.junheng.workbook.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Under which name does a sheet stand, within what a spreadsheet allows, and how does a link name a cell of it? */
final class SheetNames {
    private static final int MOST_CHARACTERS = 31;
    private final Set<String> taken = new HashSet<>();

    /** A name as near to the wanted one as may be; each is given once. */
    String take(String wanted) {
        String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cf}\uFFFE\uFFFF]", "_")
                .strip()
                .replaceAll("^'|'$", "_");
        String name = cut(allowed.isEmpty() ? "_" : allowed, "");
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(allowed, "(" + i + ")");
        }
        return name;
    }

    private static String cut(String name, String end) {
        int kept = Math.min(name.length(), MOST_CHARACTERS - end.length());
        boolean halved = kept < name.length() && Character.isHighSurrogate(name.charAt(kept - 1));
        String cut = name.substring(0, halved ? kept - 1 : kept);
        return (end.isEmpty() && cut.endsWith("'") ? cut.substring(0, cut.length() - 1) + "_" : cut) + end;
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    static String place(String sheet, int row) {
        return quoted(sheet) + "!A" + row;
    }
}
