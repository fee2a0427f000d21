/**
 * Which packs were read and compiled before, and need not be again?
 *
 * <p>What is kept is trusted only under the user's own seal. Must not know what is judged by a pack.
 */
package org.junheng.check.kept;
