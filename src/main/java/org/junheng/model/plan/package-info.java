/**
 * What would it take to comply, and how firm is a verdict?
 *
 * <p>Knows cells that may be changed and what their change brings; not how it was found.
 */
package org.junheng.model.plan;
