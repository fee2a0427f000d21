/**
 * What stands in the folder of a pack, and how is one value of it changed?
 *
 * <p>Knows text, YAML and CSV files and which pack inherits what; not the rule language.
 */
package org.junheng.pack.file;
