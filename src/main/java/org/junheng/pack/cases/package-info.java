/**
 * Which cases stand beside the rules, and which ones does a rule need?
 *
 * <p>Knows cases as written; runs none.
 */
package org.junheng.pack.cases;
