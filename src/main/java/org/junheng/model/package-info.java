/**
 * The nouns that every stage shares: tables as read, packs as loaded, judgements as made.
 *
 * <p>Knows only {@code java.*}. Must not know Excel, rules, files or commands.
 */
package org.junheng.model;
