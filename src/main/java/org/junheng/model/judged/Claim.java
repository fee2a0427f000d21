package org.junheng.model.judged;

import org.junheng.model.sheet.Place;

/**
 * Something that a county says of itself and no other county should say too.
 *
 * @param what the fact type and its fields, as the pack names them
 * @param value what it says
 * @param decides whether one of two that say the same must be wrong; else it is only unlikely
 */
public record Claim(String what, String value, Place place, boolean decides) {}
