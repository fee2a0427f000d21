/**
 * Can the figures be believed?
 *
 * <p>Holds the rules of a pack against what was published, and their coefficients against other ways of computing.
 */
package org.junheng.check.proof;
