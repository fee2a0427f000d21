/**
 * How is JSON read that anybody may have written?
 *
 * <p>Bounded in size, depth and length, each member once and of its own type, and none missing. Knows no file of a run.
 */
package org.junheng.format.intake;
