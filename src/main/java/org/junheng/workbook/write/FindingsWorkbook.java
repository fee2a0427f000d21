package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.text.Texts;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.write.FindingsSource.Entry;

/** Writes findings.xlsx: what was found, everything that was judged, and what both rest on. */
public final class FindingsWorkbook {
    /** As many as a person still goes through; a district has thousands, and their rows would cost most of its check. */
    static final int MOST_UNASKED = 1_000;

    /** Those that every book has, and that of the schools where they have no parts. */
    private static final List<String> SHEETS = List.of(
            "overview",
            "findings",
            "ledger",
            "balances",
            "schools",
            "undetermined",
            "problems",
            "queries",
            "waived",
            "exclusions",
            "clauses",
            "criteria",
            "judgements");

    /** A cause that leaves more undetermined comes before others. */
    private static final Comparator<Entry<Problem>> GRAVEST_FIRST = Comparator.comparing(
                    (Entry<Problem> each) -> !each.thing().blocking())
            .thenComparing(each -> -each.thing().consequences().count());

    private final List<FindingsSource> sources;
    private final Texts texts;
    private final FindingsWords words;
    private final BookFile book;
    private final FindingsHeads heads;

    private FindingsWorkbook(List<Report> reports, Texts texts, BookFile book) {
        this.sources = reports.stream().map(FindingsSource::new).toList();
        this.texts = texts;
        this.words = new FindingsWords(texts);
        this.book = book;
        this.heads = new FindingsHeads(words, reports.stream().map(Report::run).toList());
    }

    /**
     * Writes one workbook for all the reports of a run and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(List<Report> reports, String language, OutputStream out) throws IOException {
        write(reports, language, Optional.empty(), out);
    }

    /** @param carried what comes over from ledgers that were filled in */
    public static void write(List<Report> reports, String language, Optional<CarriedLedger> carried, OutputStream out)
            throws IOException {
        Texts texts = Texts.of("workbook.findings", language);
        BookFile book = new BookFile(texts.get("font"), Optional.empty());
        FindingsWorkbook findings = new FindingsWorkbook(reports, texts, book);
        findings.fill(carried);
        book.finish(findings.heads.day(), out);
    }

    /**
     * Writes a workbook of every judgement and leaves the stream open.
     *
     * @param spool a folder in which the rows wait until the workbook is finished
     * @throws IOException if the stream cannot be written to
     */
    public static void writeJudgements(Report report, String language, Path spool, OutputStream out)
            throws IOException {
        Texts texts = Texts.of("workbook.findings", language);
        BookFile book = new BookFile(texts.get("font"), Optional.of(spool));
        FindingsWorkbook all = new FindingsWorkbook(List.of(report), texts, book);
        all.judgements(new FindingsColumns(all.words, false), Integer.MAX_VALUE);
        book.finish(all.heads.day(), out);
    }

    private void fill(Optional<CarriedLedger> carried) {
        SheetNames names = new SheetNames();
        SHEETS.forEach(key -> names.take(texts.get("sheet." + key)));
        names.take(texts.get("sheet.absent"));
        carried.ifPresent(ledger -> names.take(texts.get("sheet.remarks")));
        FindingsWork work = new FindingsWork(words, sources, names, carried, this::named);
        new FindingsOverview(words, sheet("overview"), sources).write(work.offices(), guide());
        work.findings(heads.conclusions());
        work.ledger(heads.conclusions());
        FindingsBalances balances = new FindingsBalances(words, sheet("balances"), sources.size() > 1);
        balances.prove(sources.get(0).report().proven().examples());
        sources.forEach(balances::add);
        balances.end();
        schools(names);
        work.undetermined();
        absent();
        lists();
    }

    /** A page to send round, of those whose data have not come; none where all have. */
    private void absent() {
        List<Entry<Problem>> absent = all(Report::problems)
                .filter(each -> each.thing().kind() == Problem.Kind.MISSING_ROW)
                .toList();
        if (!absent.isEmpty()) {
            sheet("absent").list(new FindingsColumns(words, sources.size() > 1).absent(), absent.stream(), List.of());
        }
    }

    private void lists() {
        FindingsColumns columns = new FindingsColumns(words, sources.size() > 1);
        sheet("problems").list(columns.problems(), all(Report::problems).sorted(GRAVEST_FIRST), none("problems.none"));
        sheet("queries").list(columns.queries(), all(Report::queries), none("queries.none"));
        sheet("waived").list(columns.waived(), all(Report::waived), none("waived.none"));
        sheet("exclusions").list(columns.exclusions(), all(Report::exclusions), none("exclusions.none"));
        sheet("clauses")
                .list(
                        columns.clauses(),
                        sources.stream()
                                .flatMap(source -> source.report().clauses().stream())
                                .distinct(),
                        none("clauses.none"));
        sheet("criteria").list(columns.criteria(), all(Report::criteria), none("criteria.none"));
        judgements(columns, MOST_UNASKED);
    }

    /** What each sheet is for; of a list over several counties the rows of their schools are not kept. */
    private Map<String, String> guide() {
        Map<String, String> guide = new LinkedHashMap<>();
        SHEETS.stream()
                .skip(1)
                .filter(key -> !key.equals("schools"))
                .forEach(key -> guide.put(texts.get("sheet." + key), texts.get("guide." + key)));
        return guide;
    }

    private void schools(SheetNames names) {
        if (sources.size() > 1) {
            return;
        }
        FindingsSchools schools = sources.get(0).schools();
        int count = schools.parts().values().stream().mapToInt(Map::size).sum();
        if (count > MOST_UNASKED) {
            FindingsColumn<String> label = FindingsColumn.text(words.header("subject"), 40, each -> each);
            sheet("schools").list(List.of(label), Stream.of(), List.of(texts.get("schools.left", count)));
            return;
        }
        int left = schools.parts().size();
        for (Map.Entry<String, Map<Subject, List<Judgement>>> part :
                schools.parts().entrySet()) {
            String name = part.getKey().isEmpty()
                    ? texts.get("sheet.schools")
                    : names.take(texts.get("schools.part", part.getKey()));
            new SchoolSheet(words, sources.get(0).report(), schools, part.getValue()).write(named(name), --left == 0);
        }
    }

    private void judgements(FindingsColumns columns, int most) {
        int count = sources.stream()
                .mapToInt(source -> source.report().judgements().size())
                .sum();
        boolean listed = count <= most;
        Stream<Entry<Judgement>> judgements = listed ? all(Report::judgements) : Stream.of();
        List<String> instead = listed ? none("judgements.none") : List.of(texts.get("judgements.left", count));
        sheet("judgements").list(columns.judgements(), judgements, instead);
    }

    private FindingsSheet sheet(String key) {
        return named(texts.get("sheet." + key));
    }

    private FindingsSheet named(String name) {
        return new FindingsSheet(book, name, heads.pageHeader(), texts);
    }

    private <T> Stream<Entry<T>> all(Function<Report, List<T>> list) {
        return sources.stream().flatMap(source -> source.entries(list));
    }

    private List<String> none(String key) {
        return List.of(texts.get(key));
    }
}
