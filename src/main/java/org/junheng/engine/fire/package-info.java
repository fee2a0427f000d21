/**
 * What does a match bring: which judgement, which fact, on which evidence?
 *
 * <p>Knows one session; not how many it takes to judge a county.
 */
package org.junheng.engine.fire;
