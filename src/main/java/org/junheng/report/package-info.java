/**
 * How are answers written as JSON, and where do two reports differ?
 *
 * <p>Knows only the model. Must not know Excel, rules, or where files are kept.
 */
package org.junheng.report;
