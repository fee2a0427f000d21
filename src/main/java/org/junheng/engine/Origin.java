package org.junheng.engine;

import java.util.Collection;
import java.util.List;
import org.junheng.model.Subject;

/** Where a fact comes from: a row, or the match of the derivation that made it. */
interface Origin {
    Subject subject();

    /** Position among all facts, in workbook order. */
    long order();

    /** Whether the fact is a row of a sheet or table, whose fields are cells. */
    boolean isRow();

    /** The cells behind some fields; for a derived fact all the cells that it was made from. */
    List<CellRef> cells(Collection<String> fields);
}
