/**
 * What do the files of a pack come to together?
 *
 * <p>Joins the rooms that read; refuses what cannot stand together.
 */
package org.junheng.pack.load;
