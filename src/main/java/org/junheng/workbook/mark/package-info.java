/**
 * How does a workbook come back with its cells marked, and nothing else of it changed?
 *
 * <p>Knows the parts of the archive and patches their text in place; no part is read into a model and written anew. Does
 * not know how a workbook is judged, nor what its sheets mean.
 */
package org.junheng.workbook.mark;
