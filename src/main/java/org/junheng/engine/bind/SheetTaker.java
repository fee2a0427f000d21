package org.junheng.engine.bind;

import org.junheng.model.sheet.SheetRow;

/** Takes one sheet row by row and makes facts of one type of it. */
interface SheetTaker {
    void row(SheetRow row);

    /** Makes the facts; called after the last row. */
    void end();
}
