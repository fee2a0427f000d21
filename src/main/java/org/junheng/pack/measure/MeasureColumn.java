package org.junheng.pack.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of measures.csv, under either of its headers. */
enum MeasureColumn {
    SHEET("sheet", "表"),
    COLUMN("column", "列"),
    UNIT("unit", "单位"),
    STEP("step", "步长"),
    PRICE("price", "单价"),
    WAY("way", "可增减"),
    PAYER("payer", "出资"),
    SOURCE("source", "来源"),
    VERIFIED("verified", "已核实");

    private final String english;
    private final String chinese;

    MeasureColumn(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Optional<MeasureColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.english.equalsIgnoreCase(header) || column.chinese.equals(header))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(MeasureColumn::toString).collect(Collectors.joining(", "));
    }

    /** Both headers, for messages. */
    @Override
    public String toString() {
        return chinese + "(" + english + ")";
    }
}
