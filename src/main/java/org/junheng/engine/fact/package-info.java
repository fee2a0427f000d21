/**
 * What is a fact, and which cells does it come from?
 *
 * <p>Knows rows, origins and evidence; not how cells are read, nor rules.
 */
package org.junheng.engine.fact;
