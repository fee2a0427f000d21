/**
 * What a workbook may look like and still mean the same: shipped districts, edited in memory, judged by shipped packs.
 */
package org.junheng.intake;
