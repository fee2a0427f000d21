/**
 * How is asked what it would take to comply, and how does the answer read on a terminal?
 *
 * <p>Must not know how it is found.
 */
package org.junheng.cli.plan;
