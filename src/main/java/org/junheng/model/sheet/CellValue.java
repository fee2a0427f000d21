package org.junheng.model.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, by type; a blank cell is no cell at all. */
public sealed interface CellValue {
    record Text(String text) implements CellValue {}

    /**
     * A number exactly as the workbook states it, to Excel's own precision of 15 significant digits.
     *
     * @param percent whether the cell shows it as a percentage (the value is then still the fraction: 0.985 for 98.5%)
     */
    record Number(BigDecimal number, boolean percent) implements CellValue {}

    record Flag(boolean flag) implements CellValue {}

    record Date(LocalDate date) implements CellValue {}

    /** An Excel error value such as {@code #DIV/0!}. */
    record Error(String code) implements CellValue {}

    /** A formula that no program has calculated yet, so that the file holds no value for it. */
    record NotCalculated(String formula) implements CellValue {}

    /** What is struck out, as a whole or in part: somebody took it back, or meant only what is left of it. */
    record Struck(String words) implements CellValue {}
}
