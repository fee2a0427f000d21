package org.junheng.engine.fact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Subject;

/** Where a fact comes from: a row, or the match of the derivation that made it. */
public interface Origin {
    Subject subject();

    /** Position among all facts, in workbook order. */
    long order();

    /** The rows that the fact is or was made from, as {@link CellRef#row}. */
    Set<Long> rows();

    /** Whether the fact is a row of a sheet or table, whose fields are cells. */
    boolean isRow();

    /**
     * The cells for want of which it cannot be said whether the fact belongs where it was matched; empty if it does.
     *
     * @param selectors the fields that it was matched by
     * @param fields those that it may have been asked for a blank in
     */
    Optional<List<CellRef>> doubts(Collection<String> selectors, Collection<String> fields);

    /** Whether a field gives no value because what it holds cannot be read. */
    boolean isUnread(String field);

    /** The types of which there is nothing and for want of which something of the fact is not known. */
    Set<String> missing();

    /** The ids of the judgements that it was made from. */
    Set<String> judgements();

    /** Whether two matches made it differently. */
    boolean isDisputed();

    /** The cells behind some fields; for a derived fact all the cells that it was made from. */
    List<CellRef> cells(Collection<String> fields);
}
