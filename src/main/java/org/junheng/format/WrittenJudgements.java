package org.junheng.format;

import java.util.List;
import org.junheng.format.intake.MayLack;

/**
 * judgements.json: every judgement, with what they share said once.
 *
 * @param subjects to which judgements point by number, from 0
 * @param cells every cell that something rests on, column by column, sheets in workbook order
 * @param ranges such as {@code Sheet1!F4:F49}, each once; a star before those that a subject is observed by, and the workbook
 *     before the sheet where it is not the first of the run
 * @param cellSets lists of ranges by their numbers, to which judgements point by number, all from 0
 * @param queries judgements that are improbable rather than short
 */
record WrittenJudgements(
        List<WrittenFinding.Subject> subjects,
        List<Column> cells,
        List<String> ranges,
        List<List<Integer>> cellSets,
        List<Judgement> judgements,
        List<Judgement> queries) {
    /**
     * Cells of one column under one header.
     *
     * @param column its letters; empty for rows as a whole
     * @param figure whether they hold figures rather than names
     * @param rows runs of rows, such as {@code 4:49}
     * @param values what the cells show, row by row
     */
    record Column(
            @MayLack String workbook,
            @MayLack String table,
            String sheet,
            String column,
            String header,
            boolean figure,
            List<String> rows,
            List<String> values) {}

    /**
     * One judgement; owner, area and remedy are its criterion's, the sentence of a finding stands in report.json.
     *
     * @param subject number of its subject
     * @param cells number of the set of cells that it rests on itself
     * @param restsOn judgements that it rests on besides; null for none, and where it stands with the finding
     * @param comparator null if it is the criterion's, as the unit
     * @param message null if it stands with the finding, or can be told from the figures
     */
    record Judgement(
            String id,
            String code,
            int subject,
            String item,
            String verdict,
            String actual,
            String required,
            String gap,
            int cells,
            @MayLack List<String> restsOn,
            @MayLack String comparator,
            @MayLack String unit,
            @MayLack String worth,
            @MayLack String points,
            @MayLack String message) {}
}
