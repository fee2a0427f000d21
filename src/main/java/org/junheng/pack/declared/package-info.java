/**
 * Which words may a rule use, and what do they stand for?
 *
 * <p>Knows declared types, columns, units and variables; not sentences made of them.
 */
package org.junheng.pack.declared;
