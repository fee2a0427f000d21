package org.junheng.check;

import java.nio.file.Path;
import java.time.LocalDate;

/** What the project ships: the pack that is used unless another is named, and the two districts. */
final class Shipped {
    static final Path RULES = Path.of("rules");
    static final String PACK_ID = "fujian-basic-balance";
    static final Path PACK = RULES.resolve(PACK_ID);
    static final Path DEMO = Path.of("fixtures", "demo-district.xlsx");
    static final Path COMPLIANT = Path.of("fixtures", "compliant-district.xlsx");
    static final Path EXPECTED = Path.of("fixtures", "demo-district.expected.csv");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private Shipped() {}
}
