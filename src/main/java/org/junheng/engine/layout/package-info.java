/**
 * How a sheet is laid out: which sheet is which type, where its headers stand, which columns are which fields, and what
 * kind each row is.
 *
 * <p>It reads words and places only: it binds nothing, judges nothing and knows neither rules nor packs' policy.
 */
package org.junheng.engine.layout;
