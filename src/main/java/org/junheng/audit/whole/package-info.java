/**
 * How do files come to their places whole, or not at all?
 *
 * <p>What stood there before goes only when everything new is ready, and is put back if something fails then. Must not know
 * what the files are.
 */
package org.junheng.audit.whole;
