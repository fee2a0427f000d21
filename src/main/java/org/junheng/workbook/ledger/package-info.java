/**
 * What have people filled into a ledger of findings? Every word of it, by the finding that it is about.
 *
 * <p>Knows the columns of the ledger and how it is found in a workbook. Must not know whether a finding still stands.
 */
package org.junheng.workbook.ledger;
