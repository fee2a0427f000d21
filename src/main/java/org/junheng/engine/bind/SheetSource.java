package org.junheng.engine.bind;

import org.junheng.model.sheet.Place;

/** Where rows come from: a sheet of the workbook, or a table of the pack. */
record SheetSource(String file, boolean table, String name) {
    Place at(String cell) {
        return new Place(file, table, name, cell);
    }
}
