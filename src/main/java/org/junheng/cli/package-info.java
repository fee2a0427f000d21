/**
 * What was asked on the command line, and with which code does the program end?
 *
 * <p>The only place that prints. Must not judge.
 */
package org.junheng.cli;
