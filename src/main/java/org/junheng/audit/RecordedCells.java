package org.junheng.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junheng.model.Evidence;
import org.junheng.model.Place;

/** The cells of a report, one object for each however many judgements rest on it. */
final class RecordedCells {
    private final Map<Evidence, Evidence> known = new HashMap<>();

    /** @param fields of one entry of evidence by name */
    Evidence cell(Map<String, String> fields) {
        boolean table = fields.containsKey("table");
        Place place =
                new Place(fields.get(table ? "table" : "workbook"), table, fields.get("sheet"), fields.get("cell"));
        Evidence.Role role = Evidence.Role.valueOf(fields.get("role").toUpperCase(Locale.ROOT));
        Evidence cell = new Evidence(place, fields.get("header"), fields.get("value"), role);
        return known.computeIfAbsent(cell, same -> same);
    }
}
