package org.junheng.model.sheet;

/**
 * A sheet of a workbook, or a table of a pack.
 *
 * @param source file name of the workbook, or path of the table inside its pack
 * @param table whether it is a table of the pack
 */
public record SheetName(String source, boolean table, String sheet) {
    private static final String TABLE = "#";

    public static SheetName of(Place place) {
        return new SheetName(place.source(), place.table(), place.sheet());
    }

    /**
     * By which ranges know it; a table of the pack is told from a sheet of its name by a mark.
     *
     * @param usual the workbook that need not be named
     */
    public String name(String usual) {
        if (table) {
            return TABLE + sheet;
        }
        String own = BookSheet.bare(sheet);
        return source.equals(usual) ? own : source + "/" + own;
    }

    /** A sheet as files name it, which name its workbook apart. */
    public static SheetName read(String source, boolean table, String sheet, boolean joined) {
        return new SheetName(source, table, joined && !table ? BookSheet.of(source, sheet) : sheet);
    }

    /** By which files name it. */
    public String bare() {
        return table ? sheet : BookSheet.bare(sheet);
    }

    public boolean holds(Place place) {
        return sheet.equals(place.sheet()) && table == place.table() && source.equals(place.source());
    }

    public Place at(Address address) {
        return new Place(source, table, sheet, address.toString());
    }
}
