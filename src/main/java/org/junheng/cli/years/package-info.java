/**
 * How do years stand beside each other on a terminal?
 *
 * <p>Knows answers about runs and how a terminal shows text; nothing of files.
 */
package org.junheng.cli.years;
