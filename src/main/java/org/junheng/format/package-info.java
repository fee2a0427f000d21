/**
 * What stands in report.json and judgements.json?
 *
 * <p>Describes both files once, and writes and reads them by that description; knows nothing of folders, runs or screens.
 */
package org.junheng.format;
