/**
 * What do people work with once a run is over? Their own workbook with its cells marked.
 *
 * <p>Knows how a report, a kept run and the files of people come together. Must not know how a workbook is judged.
 */
package org.junheng.check.desk;
