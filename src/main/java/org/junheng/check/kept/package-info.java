/**
 * Which packs were read and compiled before, and need not be again?
 *
 * <p>What is kept is trusted only under the user's own seal. A pack is proved before it is kept. Must not know which
 * counties are judged by it.
 */
package org.junheng.check.kept;
