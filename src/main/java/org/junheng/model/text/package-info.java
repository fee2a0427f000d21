/**
 * How are words looked up, compared and digested?
 *
 * <p>Knows nothing else of the program.
 */
package org.junheng.model.text;
