/**
 * What do people work with once a run is over? Their own workbook with its cells marked, and the ledger
 * that they fill in from check to check.
 *
 * <p>Knows how a report, a kept run and the files of people come together. Must not know how a workbook is judged.
 */
package org.junheng.check.desk;
