package org.junheng.audit;

/**
 * One thing about a run that is not as it was left.
 *
 * @param path of the file, inside the run or beginning with the name of an earlier run beside it
 * @param sentence what is wrong with it, for the user
 */
public record Deviation(String path, String sentence) {}
