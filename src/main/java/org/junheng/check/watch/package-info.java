/**
 * What does a saved edit change?
 *
 * <p>Knows files that change and what must be judged anew; not the screen.
 */
package org.junheng.check.watch;
