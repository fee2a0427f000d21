package org.junheng.model.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a pack: the cells of a few sheets, and what the criteria under test must say of them.
 *
 * @param pack id of the pack in whose folder it stands
 * @param file path below the folder of packs
 * @param line where it begins, counted from 1
 * @param given per sheet its rows, per row the text of each cell by its header; empty for a blank cell
 * @param codes the criteria under test; they must bring no finding that is not expected
 * @param exclusions all who must be left out of an assessment, if the case says so
 * @param day the day of the assessment, the last there is if the case names none
 * @param missing per sheet all rows that are absent though they must be there, in words, if the case says so
 */
public record PackCase(
        String pack,
        String file,
        int line,
        String name,
        Map<String, List<Map<String, String>>> given,
        List<String> codes,
        List<Expectation> expectations,
        List<ExpectedExclusion> exclusions,
        Map<String, List<String>> missing,
        LocalDate day) {
    /** Stands among the codes under test if the case names everybody who must be left out. */
    public static final String EXCLUSIONS = "不列入";

    /** Stands among the codes under test if the case names the rows that are missing; other cases give some rows only. */
    public static final String MISSING = "缺行";

    public PackCase {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        given.forEach((sheet, rows) ->
                sheets.put(sheet, rows.stream().map(PackCase::copy).toList()));
        given = Collections.unmodifiableMap(sheets);
        codes = List.copyOf(codes);
        expectations = List.copyOf(expectations);
        exclusions = List.copyOf(exclusions);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    private static Map<String, String> copy(Map<String, String> row) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }
}
