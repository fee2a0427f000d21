/**
 * Does a pack do what its authors expect?
 *
 * <p>Knows cases, mutants, drafts of rules and blank workbooks; not districts.
 */
package org.junheng.check.cases;
