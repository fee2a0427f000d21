package org.junheng.model.answer;

/**
 * One thing of a case that came out otherwise than it says.
 *
 * @param what criterion, subject and item
 * @param expected what the case says
 * @param actual what was judged, in words with the figures
 */
public record CaseDifference(String what, String expected, String actual) {}
