package org.junheng.engine;

import java.math.BigDecimal;

/** A fact's resource and weight in a weighted aggregate; either may be null for a blank. */
public record Weighted(Row fact, BigDecimal resource, BigDecimal weight) {}
