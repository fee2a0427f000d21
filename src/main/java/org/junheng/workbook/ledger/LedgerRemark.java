package org.junheng.workbook.ledger;

/**
 * Words that somebody wrote where the next ledger has no place for them.
 *
 * @param source the file in which they stood first
 * @param place sheet and cell there
 * @param id of the finding that they stand beside; empty if there is none
 * @param column the header above them, or what else they belong to
 */
public record LedgerRemark(String source, String place, String id, String column, String text) {}
