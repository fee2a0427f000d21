/**
 * How does a judgement read?
 *
 * <p>Knows figures, limits, places and the sentence that they make; not where they come from or where they are written.
 */
package org.junheng.word;
