/**
 * Which declarations would read a workbook that nobody has declared? Guesses layouts, words, types, units and keys from what
 * stands there, and says of what it is not sure. Judges nothing.
 */
package org.junheng.engine.draft;
