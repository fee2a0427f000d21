/** What does a county fill in? The blank workbook that fits a pack. */
package org.junheng.workbook.blank;
