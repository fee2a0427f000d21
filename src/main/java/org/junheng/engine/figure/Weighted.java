package org.junheng.engine.figure;

import java.math.BigDecimal;
import org.junheng.engine.fact.Row;

/** A fact's resource and weight in a weighted aggregate; either may be null for a blank. */
public record Weighted(Row fact, BigDecimal resource, BigDecimal weight) {}
