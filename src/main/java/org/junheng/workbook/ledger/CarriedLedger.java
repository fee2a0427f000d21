package org.junheng.workbook.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes over from ledgers that were filled in.
 *
 * @param lines by the id of the finding, those that still stand and those that do not
 * @param gone the ids of those that are not among the findings, in the order of the ledgers
 * @param others headers of columns that somebody added
 * @param remarks what has no place in the ledger
 * @param fresh what is said of a finding that no ledger had
 */
public record CarriedLedger(
        Map<String, Line> lines, List<String> gone, List<String> others, List<LedgerRemark> remarks, String fresh) {
    public CarriedLedger {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        gone = List.copyOf(gone);
        others = List.copyOf(others);
        remarks = List.copyOf(remarks);
    }

    /**
     * One line of the next ledger.
     *
     * @param filled what stands in the columns that people fill in; of what is gone in all of them
     * @param others what stands in the columns that somebody added
     * @param state how the finding stands now
     * @param rows the rows that it comes from
     */
    public record Line(
            Map<LedgerColumn, String> filled, Map<String, String> others, String state, List<LedgerRow> rows) {
        public Line {
            Map<LedgerColumn, String> copy = new EnumMap<>(LedgerColumn.class);
            copy.putAll(filled);
            filled = Collections.unmodifiableMap(copy);
            others = Map.copyOf(others);
            rows = List.copyOf(rows);
        }

        public String text(LedgerColumn column) {
            return filled.getOrDefault(column, "");
        }
    }
}
