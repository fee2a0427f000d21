package org.junheng.model;

import java.util.List;

/**
 * A table of numbers of the pack, header row first.
 *
 * @param name file name without its ending, which a declaration binds to
 * @param path path below the folder of packs, for evidence
 */
public record Table(String name, String path, List<SheetRow> rows) {
    public Table {
        rows = List.copyOf(rows);
    }
}
