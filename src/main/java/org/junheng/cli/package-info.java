/**
 * The command line: words in, exit code out.
 *
 * <p>The only place that prints. Must not judge.
 */
package org.junheng.cli;
