/**
 * What is answered about judgements: why, what else, what changed?
 *
 * <p>Knows explanations, traces and differences; not how they are found or shown.
 */
package org.junheng.model.answer;
