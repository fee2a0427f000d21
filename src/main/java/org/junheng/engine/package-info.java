/**
 * Judges: binds rows to facts, compiles and fires the rules, keeps every judgement with the cells it rests on.
 *
 * <p>Knows Drools. Must not know Excel, pack files, reports or any policy.
 */
package org.junheng.engine;
