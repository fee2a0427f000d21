/**
 * What does a run that was kept say when it is opened or judged again?
 *
 * <p>Knows recorded runs; writes nothing into them.
 */
package org.junheng.check.again;
