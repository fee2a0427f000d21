/**
 * What does a pack say, once it is read?
 *
 * <p>Knows types, rules, tables and cases; not the files they stand in.
 */
package org.junheng.model.pack;
