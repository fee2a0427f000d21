package org.junheng.check;

import java.nio.file.Path;
import java.time.LocalDate;

/** What the project ships: the pack that is used unless another is named, and the two districts. */
public final class Shipped {
    public static final Path RULES = Path.of("rules");
    static final String PACK_ID = "fujian-basic-balance";
    public static final Path PACK = RULES.resolve(PACK_ID);
    public static final Path DEMO = Path.of("fixtures", "demo-district.xlsx");
    public static final Path COMPLIANT = Path.of("fixtures", "compliant-district.xlsx");
    public static final Path EXPECTED = Path.of("fixtures", "demo-district.expected.csv");
    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private Shipped() {}
}
