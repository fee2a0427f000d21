/**
 * Which cell gives which field where a sheet is no list? Knows forms, whose labels stand beside their values, and sentences
 * with blanks. Reads no value and knows no units beyond their place.
 */
package org.junheng.engine.shape;
