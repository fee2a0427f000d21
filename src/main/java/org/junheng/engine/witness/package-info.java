/**
 * Why was a subject judged so, or not at all?
 *
 * <p>Knows what a session saw and kept; changes nothing of it.
 */
package org.junheng.engine.witness;
