package org.junheng.report.page;

import java.util.List;
import org.junheng.model.answer.Ranking;

/**
 * What the page about two runs is made from.
 *
 * @param before name of the earlier run
 * @param changes what is not as it was, county by county
 * @param causes each once; the changes name them by number
 */
record ChangesParts(
        String before,
        String after,
        List<String> areas,
        List<County> counties,
        List<String> onlyBefore,
        List<String> onlyAfter,
        List<Change> changes,
        List<Why> causes,
        List<Ranking> rankings,
        More more) {
    /**
     * A county.
     *
     * @param earlier what it is called in the earlier run, empty if that is the same
     * @param page where its own page stands, seen from this one; empty if it has none
     * @param differs which of workbook, pack and program are not the same
     * @param fates how many findings and queries are new, gone, changed, and as they were
     * @param parts by area
     * @param came subjects that only the later run judges
     */
    record County(
            String name,
            String earlier,
            String page,
            String verdictBefore,
            String verdict,
            List<String> differs,
            List<Integer> fates,
            List<Part> parts,
            List<String> came,
            List<String> left) {}

    /** How many findings an area of a county had and has, and how many judgements became better and worse. */
    record Part(int before, int after, int better, int worse) {}

    /**
     * One judgement that is not as it was.
     *
     * @param county its number
     * @param was the sentence of the earlier run, empty if it has none
     * @param is the sentence of the later run, empty if it has none
     */
    record Change(
            int county,
            String kind,
            String id,
            String code,
            String area,
            String subject,
            String item,
            String verdictBefore,
            String verdict,
            String was,
            String is,
            boolean query,
            List<Integer> causes) {}

    record Why(String kind, String words) {}

    record More(String language, List<PageParts.Word> words) {}
}
