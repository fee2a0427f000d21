package org.junheng.workbook.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.RunInfo;

/** What stands above the lists of findings.xlsx: how the run came out, by which pack and when. */
final class FindingsHeads {
    private static final int MOST_IN_PAGE_HEADER = 200;

    private final FindingsWords words;
    private final List<RunInfo> runs;

    /** @param runs of the reports that the book is made from */
    FindingsHeads(FindingsWords words, List<RunInfo> runs) {
        this.words = words;
        this.runs = runs;
    }

    /** The day of the assessment, not the hour of writing: the same reports give the same bytes. */
    Optional<LocalDate> day() {
        return runs.stream().map(RunInfo::assessedOn).max(Comparator.naturalOrder());
    }

    /** An empty list of findings says the verdict, lest it pass for "good". */
    List<String> conclusions() {
        return Stream.concat(
                        Stream.of(words.sentence("findings.none")),
                        runs.stream().map(this::conclusion))
                .toList();
    }

    private String conclusion(RunInfo run) {
        return words.sentence(
                "conclusion",
                FindingsSource.workbook(run),
                words.verdict(run),
                run.packTitle(),
                run.assessedOn(),
                run.counts().considered());
    }

    /** An ampersand begins a code in a page header, and Excel refuses a header of more than 255 characters. */
    String pageHeader() {
        String text = runs.size() == 1 ? conclusion(runs.get(0)) : words.sentence("workbooks", runs.size());
        return text.substring(0, Math.min(text.length(), MOST_IN_PAGE_HEADER)).replace("&", "&&");
    }
}
