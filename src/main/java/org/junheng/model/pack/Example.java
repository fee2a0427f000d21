package org.junheng.model.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A worked example that was published, in the columns of the pack.
 *
 * @param given its data
 * @param basis id of the clause that it stands for
 */
public record Example(PackCase given, String basis, List<Printed> figures) {
    public Example {
        figures = List.copyOf(figures);
    }

    /**
     * A figure of it.
     *
     * @param line where it stands in the file, counted from 1
     * @param code the criterion that judges it
     * @param subject its key, or what people call it
     * @param printed as it was published
     * @param exact the same to more places; empty if nobody has worked it out
     */
    public record Printed(
            int line, String code, String subject, String item, BigDecimal printed, Optional<BigDecimal> exact) {}
}
