/**
 * The use case: workbooks and a pack go in, reports come out.
 *
 * <p>Joins the stages, which do not know each other. Must not know the command line.
 */
package org.junheng.check;
