/**
 * What is written of a run, and where?
 *
 * <p>Knows run folders and their files; not what a judgement means.
 */
package org.junheng.check.run;
