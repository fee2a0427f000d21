package org.junheng.pack.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of clauses.csv, under either of its headers. */
enum ClauseColumn {
    ID("id", "编号"),
    DOCUMENT("document", "文件"),
    ARTICLE("article", "条目"),
    TEXT("text", "内容"),
    VERIFIED("verified", "已核实"),
    HOW("how", "检查方式");

    private final String english;
    private final String chinese;

    ClauseColumn(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Optional<ClauseColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.english.equalsIgnoreCase(header) || column.chinese.equals(header))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(ClauseColumn::toString).collect(Collectors.joining(", "));
    }

    /** Both headers, for messages. */
    @Override
    public String toString() {
        return chinese + "(" + english + ")";
    }
}
