/**
 * Keeps runs: a folder that is either whole or absent, and what can later be asked of it.
 *
 * <p>Must not know how the files in it are made.
 */
package org.junheng.audit;
