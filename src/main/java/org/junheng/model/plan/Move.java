package org.junheng.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Place;

/**
 * One cell that is to be changed.
 *
 * @param row what its row is called
 * @param header of its column as the workbook words it
 * @param before what it shows, empty for a blank
 * @param value what is to stand there
 * @param after the same as a person sees it
 * @param amount by how much it changes, empty if it is no number
 * @param cost in yuan, empty if it has no price
 * @param payer who pays or acts, empty if the pack does not say
 */
public record Move(
        Place place,
        String row,
        String header,
        Kind kind,
        String before,
        CellValue value,
        String after,
        Optional<BigDecimal> amount,
        String unit,
        Optional<BigDecimal> cost,
        String payer) {
    /** Why a cell is changed. */
    public enum Kind {
        /** A number grows or shrinks. */
        CHANGE,
        /** Something is to be done that is not done yet. */
        DO,
        /** A blank is to be filled in. */
        FILL,
        /** A cell of a row that is not there yet. */
        ROW,
        /** So that it agrees with what was changed elsewhere. */
        FOLLOW
    }
}
