package org.junheng.format;

import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.Place;

/** A sheet of a workbook, or a table of a pack. */
record SheetName(String source, boolean table, String sheet) {
    private static final String TABLE = "#";

    static SheetName of(Place place) {
        return new SheetName(place.source(), place.table(), place.sheet());
    }

    /**
     * By which ranges know it; a table of the pack is told from a sheet of its name by a mark.
     *
     * @param usual the workbook that need not be named
     */
    String name(String usual) {
        if (table) {
            return TABLE + sheet;
        }
        String own = BookSheet.bare(sheet);
        return source.equals(usual) ? own : source + "/" + own;
    }

    /** A sheet as files name it, which name its workbook apart. */
    static SheetName read(String source, boolean table, String sheet, boolean joined) {
        return new SheetName(source, table, joined && !table ? BookSheet.of(source, sheet) : sheet);
    }

    /** By which files name it. */
    String bare() {
        return table ? sheet : BookSheet.bare(sheet);
    }

    boolean holds(Place place) {
        return sheet.equals(place.sheet()) && table == place.table() && source.equals(place.source());
    }

    Place at(Address address) {
        return new Place(source, table, sheet, address.toString());
    }
}
