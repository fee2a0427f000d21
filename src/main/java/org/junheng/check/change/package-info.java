/**
 * What changed between two runs or two packs, and why?
 *
 * <p>Knows judgements, cells, rules and tables of both sides; judges nothing itself.
 */
package org.junheng.check.change;
