/**
 * How does the text of a pack become rules that can fire?
 *
 * <p>The only room that knows the internals of the rule engine. Must not know who fires the rules, or on what.
 */
package org.junheng.engine.compile;
