package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.text.Texts;

/** Writes findings.xlsx: what was found, everything that was judged, and what both rest on. */
public final class FindingsWorkbook {
    private static final int MOST_IN_PAGE_HEADER = 200;

    /** As many as a person still goes through; a district has thousands, and their rows would cost most of its check. */
    private static final int MOST_UNASKED = 1_000;

    private final List<RunInfo> runs;
    private final Texts texts;
    private final FindingsWords words;
    private final BookFile book;
    private final FindingsColumns columns;
    private final Map<String, FindingsSheet.Rows<?>> lists = new LinkedHashMap<>();
    private final Set<ClauseCoverage> clauses = new HashSet<>();
    private final FindingsBalances balances;
    private final int judgements;
    private final boolean listed;

    private FindingsWorkbook(List<RunInfo> runs, int judgements, boolean all, Texts texts, Optional<Path> spool) {
        this.runs = runs;
        this.texts = texts;
        this.words = new FindingsWords(texts);
        this.book = new BookFile(texts.get("font"), spool);
        this.columns = new FindingsColumns(words, runs.size() > 1);
        this.judgements = judgements;
        this.listed = all || judgements <= MOST_UNASKED;
        list("findings", columns.judgements());
        list("waived", columns.waived());
        list("queries", columns.queries());
        list("judgements", columns.judgements());
        this.balances = new FindingsBalances(words, sheet("balances"), runs.size() > 1);
        list("exclusions", columns.exclusions());
        list("problems", columns.problems());
        list("clauses", columns.clauses());
        list("criteria", columns.criteria());
    }

    /**
     * Writes one workbook for all the reports of a run and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @param all whether every judgement is listed, however many there are
     * @throws IOException if the stream cannot be written to
     */
    public static void write(List<Report> reports, String language, boolean all, OutputStream out) throws IOException {
        Texts texts = Texts.of("workbook.findings", language);
        int judgements =
                reports.stream().mapToInt(report -> report.judgements().size()).sum();
        List<RunInfo> runs = reports.stream().map(Report::run).toList();
        FindingsWorkbook book = new FindingsWorkbook(runs, judgements, all, texts, Optional.empty());
        for (Report report : reports) {
            book.add(report);
        }
        book.finish(out);
    }

    /**
     * Begins a workbook for counties that do not fit into memory together.
     *
     * @param runs of the counties that will be added, in their order
     * @param judgements how many they have together
     * @param spool a folder in which long sheets wait until the workbook is finished
     */
    public static FindingsWorkbook over(List<RunInfo> runs, int judgements, String language, boolean all, Path spool) {
        return new FindingsWorkbook(runs, judgements, all, Texts.of("workbook.findings", language), Optional.of(spool));
    }

    private <T> void list(String key, List<FindingsColumn<T>> of) {
        lists.put(key, sheet(key).list(of));
    }

    private FindingsSheet sheet(String key) {
        return new FindingsSheet(book, texts.get("sheet." + key), pageHeader(), texts);
    }

    /**
     * Adds what one report lists.
     *
     * @throws IOException if a sheet is long and cannot be put aside
     */
    public void add(Report report) throws IOException {
        FindingsSource source = new FindingsSource(report);
        try {
            add("findings", source.entries(Report::findings));
            add("waived", source.entries(Report::waived));
            add("queries", source.entries(Report::queries));
            add("judgements", listed ? source.entries(Report::judgements) : Stream.empty());
            balances.add(source);
            add("exclusions", source.entries(Report::exclusions));
            add("problems", source.entries(Report::problems));
            add("clauses", report.clauses().stream().filter(clauses::add));
            add("criteria", source.entries(Report::criteria));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** Things of the kind that the list was begun for. */
    @SuppressWarnings("unchecked")
    private <T> void add(String key, Stream<T> things) {
        FindingsSheet.Rows<T> rows = (FindingsSheet.Rows<T>) lists.get(key);
        things.forEach(rows::add);
    }

    /**
     * Writes the workbook, once all reports are added, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void finish(OutputStream out) throws IOException {
        lists.forEach((key, rows) -> {
            if (key.equals("exclusions")) {
                balances.end();
            }
            rows.end(instead(key));
        });
        book.finish(day(), out);
    }

    private List<String> instead(String key) {
        if (key.equals("findings")) {
            return conclusions();
        }
        return List.of(
                key.equals("judgements") && !listed
                        ? texts.get("judgements.left", judgements)
                        : texts.get(key + ".none"));
    }

    /** The day of the assessment, not the hour of writing: the same reports give the same bytes. */
    private Optional<LocalDate> day() {
        return runs.stream().map(RunInfo::assessedOn).max(Comparator.naturalOrder());
    }

    /** An empty list of findings says the verdict, lest it pass for "good". */
    private List<String> conclusions() {
        return Stream.concat(
                        Stream.of(texts.get("findings.none")), runs.stream().map(this::conclusion))
                .toList();
    }

    private String conclusion(RunInfo run) {
        return texts.get(
                "conclusion",
                FindingsSource.workbook(run),
                verdict(run),
                run.packTitle(),
                run.assessedOn(),
                run.counts().considered());
    }

    /** A run with waivers never reads as plainly compliant. */
    private String verdict(RunInfo run) {
        String verdict = words.verdict(run.verdict());
        return run.waived() == 0 ? verdict : texts.get("waived.verdict", verdict, run.waived());
    }

    /** An ampersand begins a code in a page header, and Excel refuses a header of more than 255 characters. */
    private String pageHeader() {
        String text = runs.size() == 1 ? conclusion(runs.get(0)) : texts.get("workbooks", runs.size());
        return text.substring(0, Math.min(text.length(), MOST_IN_PAGE_HEADER)).replace("&", "&&");
    }
}
