package org.junheng.engine.shape;

import java.util.Optional;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Cell;

/**
 * Where does a value stand, and what stands there?
 *
 * @param cell empty if nothing does
 */
public record Spot(Address at, Optional<Cell> cell) {
    static Spot of(int row, Cell cell) {
        return new Spot(new Address(row, cell.column()), Optional.of(cell));
    }
}
