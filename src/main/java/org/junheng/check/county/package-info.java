/**
 * Which workbooks are a county, what goes with them, and what do they come to?
 *
 * <p>Knows files, waivers and the pack; not where results are kept.
 */
package org.junheng.check.county;
