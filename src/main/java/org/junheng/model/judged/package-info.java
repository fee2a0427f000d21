/**
 * What did judging bring?
 *
 * <p>Knows judgements, their evidence, and the report that they make.
 */
package org.junheng.model.judged;
