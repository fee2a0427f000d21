/**
 * How does a report read as a letter that people go on with? A draft whose figures can be made new.
 *
 * <p>Knows word processors' documents. Its parts are the areas of the pack, in the pack's own words; knows no policy.
 */
package org.junheng.workbook.letter;
