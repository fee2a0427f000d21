package org.junheng.workbook.ledger;

import java.util.List;

/**
 * What one file of a ledger holds.
 *
 * @param others names of its sheets that are no ledger and hold something that may be somebody's own
 */
public record HandedLedger(List<LedgerRow> rows, List<LedgerRemark> remarks, List<String> others) {
    public HandedLedger {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        others = List.copyOf(others);
    }
}
