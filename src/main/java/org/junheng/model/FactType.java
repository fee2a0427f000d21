package org.junheng.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared type: a sheet of the workbook, a table of the pack, or a derived fact.
 *
 * @param sheet the sheet it is bound to, if any
 * @param table the pack table it is bound to, if any
 */
public record FactType(String name, Optional<String> sheet, Optional<String> table, List<Field> fields) {
    public FactType {
        fields = List.copyOf(fields);
    }

    public boolean isDerived() {
        return sheet.isEmpty() && table.isEmpty();
    }
}
