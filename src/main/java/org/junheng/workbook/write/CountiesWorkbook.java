package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/** Writes findings.xlsx over several counties, which do not fit into memory together: one list after the other. */
public final class CountiesWorkbook {
    private final FindingsHeads heads;
    private final Texts texts;
    private final BookFile book;
    private final FindingsColumns columns;
    private final Map<String, FindingsSheet.Rows<?>> lists = new LinkedHashMap<>();
    private final Set<ClauseCoverage> clauses = new HashSet<>();
    private final FindingsBalances balances;
    private final int judgements;
    private final boolean listed;
    private boolean proved;

    private CountiesWorkbook(List<RunInfo> runs, int judgements, Texts texts, Path spool) {
        this.texts = texts;
        FindingsWords words = new FindingsWords(texts);
        this.heads = new FindingsHeads(words, runs);
        this.book = new BookFile(texts.get("font"), Optional.of(spool));
        this.columns = new FindingsColumns(words, runs.size() > 1);
        this.judgements = judgements;
        this.listed = judgements <= FindingsWorkbook.MOST_UNASKED;
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
     * Begins a workbook for counties that do not fit into memory together.
     *
     * @param runs of the counties that will be added, in their order
     * @param judgements how many they have together
     * @param spool a folder in which long sheets wait until the workbook is finished
     */
    public static CountiesWorkbook over(List<RunInfo> runs, int judgements, String language, Path spool) {
        return new CountiesWorkbook(runs, judgements, Texts.of("workbook.findings", language), spool);
    }

    private <T> void list(String key, List<FindingsColumn<T>> of) {
        lists.put(key, sheet(key).list(of));
    }

    private FindingsSheet sheet(String key) {
        return new FindingsSheet(book, texts.get("sheet." + key), heads.pageHeader(), texts);
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
            if (!proved) {
                balances.prove(report.proven().examples());
                proved = true;
            }
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
        book.finish(heads.day(), out);
    }

    private List<String> instead(String key) {
        if (key.equals("findings")) {
            return heads.conclusions();
        }
        return List.of(
                key.equals("judgements") && !listed
                        ? texts.get("judgements.left", judgements)
                        : texts.get(key + ".none"));
    }
}
