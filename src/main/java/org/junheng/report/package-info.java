/**
 * The written forms of a report: report.json, from which everything else can be made, and the terminal's page.
 *
 * <p>Knows only the model. Must not know Excel, rules, or where files are kept.
 */
package org.junheng.report;
