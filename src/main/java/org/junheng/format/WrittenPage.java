package org.junheng.format;

import java.util.List;

/**
 * What a page to look at is made from: both files of a report, the judgements as columns.
 *
 * @param more what the page shows besides
 */
record WrittenPage(
        WrittenReport report,
        List<WrittenFinding.Subject> subjects,
        List<WrittenJudgements.Column> cells,
        List<String> ranges,
        List<List<Integer>> cellSets,
        JudgementColumns judgements,
        Record more) {}
