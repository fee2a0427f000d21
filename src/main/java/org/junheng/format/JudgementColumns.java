package org.junheng.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All judgements as columns of one table, so that tens of thousands of them fit into a page.
 *
 * @param words every text that stands in a column, once; the columns point to them by number, from 0
 * @param cells numbers of sets of cells
 * @param comparators minus one where it is the criterion's, as the units
 * @param messages minus one where the sentence stands with the finding or can be told from the figures
 */
record JudgementColumns(
        List<String> words,
        List<String> ids,
        List<Integer> codes,
        List<Integer> subjects,
        List<Integer> items,
        List<Integer> verdicts,
        List<Integer> actuals,
        List<Integer> required,
        List<Integer> gaps,
        List<Integer> cells,
        List<Integer> comparators,
        List<Integer> units,
        List<Integer> points,
        List<Integer> worths,
        List<Integer> messages) {
    private static final int NONE = -1;

    static JudgementColumns of(List<WrittenJudgements.Judgement> judgements) {
        JudgementColumns columns = new JudgementColumns(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Map<String, Integer> known = new LinkedHashMap<>();
        judgements.forEach(judgement -> columns.add(judgement, known));
        columns.words.addAll(known.keySet());
        return columns;
    }

    private void add(WrittenJudgements.Judgement judgement, Map<String, Integer> known) {
        ids.add(judgement.id());
        codes.add(word(judgement.code(), known));
        subjects.add(judgement.subject());
        items.add(word(judgement.item(), known));
        verdicts.add(word(judgement.verdict(), known));
        actuals.add(word(judgement.actual(), known));
        required.add(word(judgement.required(), known));
        gaps.add(word(judgement.gap(), known));
        cells.add(judgement.cells());
        comparators.add(word(judgement.comparator(), known));
        units.add(word(judgement.unit(), known));
        points.add(word(judgement.points(), known));
        worths.add(word(judgement.worth(), known));
        messages.add(word(judgement.message(), known));
    }

    private static int word(String text, Map<String, Integer> known) {
        return text == null ? NONE : known.computeIfAbsent(text, first -> known.size());
    }
}
