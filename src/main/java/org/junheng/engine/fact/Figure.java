package org.junheng.engine.fact;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.model.sheet.Unit;

/**
 * A number as a cell states it.
 *
 * @param own the unit that stands behind it in the cell
 * @param percentFormat whether the cell shows it as a percentage; the number is then still the fraction
 */
public record Figure(BigDecimal number, Optional<Unit> own, boolean percentFormat) {}
