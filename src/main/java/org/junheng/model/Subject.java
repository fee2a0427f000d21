package org.junheng.model;

/**
 * What was judged: a row of a sheet, or a fact derived from rows.
 *
 * @param type the fact type's name
 * @param key the values of its key fields joined with {@code /}
 * @param label what a person calls it
 */
public record Subject(String type, String key, String label) {}
