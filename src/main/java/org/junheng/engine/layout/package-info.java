/**
 * How is a sheet laid out: which sheet is which type, where do its headers stand, which columns are which fields, and
 * what kind is each row?
 *
 * <p>It reads words and places only: it binds nothing, judges nothing and knows neither rules nor packs' policy.
 */
package org.junheng.engine.layout;
