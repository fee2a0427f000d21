package org.junheng.pack;

/**
 * One rule file, its punctuation made readable for the parser; lines are those of the file.
 *
 * @param path path below the folder of packs, always with {@code /}
 */
record SourceFile(String path, String text) {}
