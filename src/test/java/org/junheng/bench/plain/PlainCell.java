package org.junheng.bench.plain;

/** A cell that a judgement rests on. */
public record PlainCell(PlainRow row, int column) {}
