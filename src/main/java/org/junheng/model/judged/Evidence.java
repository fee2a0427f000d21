package org.junheng.model.judged;

import org.junheng.model.sheet.Place;

/**
 * One cell that a judgement rests on.
 *
 * @param header the column's header as the workbook words it
 * @param value the text shown in the cell, empty for a blank one
 * @param figure whether it holds a figure rather than a name or a key
 */
public record Evidence(Place place, String header, String value, Role role, boolean figure) {
    public enum Role {
        /** A figure of the subject itself, named by the rule. */
        OBSERVED,
        /** A cell of the pack's own tables, on the required side. */
        REQUIRED,
        /** A cell behind a derived figure or an aggregate. */
        INPUT
    }
}
