/**
 * How is a run kept, so that its folder is whole or absent and can be asked later?
 *
 * <p>Must not know how the files in it are made.
 */
package org.junheng.audit;
