package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsSource.Entry;

/** Writes findings.xlsx: what was found, everything that was judged, and what both rest on. */
public final class FindingsWorkbook {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int MOST_IN_PAGE_HEADER = 200;
    private final List<FindingsSource> sources;
    private final Texts texts;
    private final FindingsWords words;
    private final SXSSFWorkbook book;
    private final FindingsCells cells;

    private FindingsWorkbook(List<Report> reports, Texts texts, SXSSFWorkbook book) {
        this.sources = reports.stream().map(FindingsSource::new).toList();
        this.texts = texts;
        this.words = new FindingsWords(texts);
        this.book = book;
        this.cells = new FindingsCells(new FindingsStyles(book, texts.get("font")), texts);
    }

    /**
     * Writes one workbook for all the reports of a run and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream, or the folder for temporary files, cannot be written to
     */
    public static void write(List<Report> reports, String language, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            FindingsWorkbook findings = new FindingsWorkbook(reports, Texts.of("workbook.findings", language), book);
            findings.date();
            findings.fill();
            book.write(out);
        }
    }

    /** The day of the assessment, not the hour of writing: the same reports give the same bytes. */
    private void date() {
        CoreProperties properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("junheng");
        sources.stream()
                .map(source -> source.report().run().assessedOn())
                .max(Comparator.naturalOrder())
                .map(day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .ifPresent(day -> properties.setCreated(Optional.of(day)));
    }

    private void fill() {
        boolean several = sources.size() > 1;
        FindingsColumns columns = new FindingsColumns(words, several);
        sheet("findings").list(columns.judgements(), all(Report::findings), conclusions());
        sheet("waived").list(columns.waived(), all(Report::waived), none("waived.none"));
        sheet("queries").list(columns.queries(), all(Report::queries), none("queries.none"));
        sheet("judgements").list(columns.judgements(), all(Report::judgements), none("judgements.none"));
        new FindingsBalances(words, sheet("balances")).write(sources, several);
        sheet("exclusions").list(columns.exclusions(), all(Report::exclusions), none("exclusions.none"));
        sheet("problems").list(columns.problems(), all(Report::problems), none("problems.none"));
        sheet("clauses")
                .list(
                        columns.clauses(),
                        sources.stream()
                                .flatMap(source -> source.report().clauses().stream())
                                .distinct(),
                        none("clauses.none"));
        sheet("criteria").list(columns.criteria(), all(Report::criteria), none("criteria.none"));
    }

    private FindingsSheet sheet(String key) {
        SXSSFSheet sheet = book.createSheet(texts.get("sheet." + key));
        sheet.getHeader().setCenter(pageHeader());
        return new FindingsSheet(sheet, cells, texts);
    }

    private <T> Stream<Entry<T>> all(Function<Report, List<T>> list) {
        return sources.stream().flatMap(source -> source.entries(list));
    }

    private List<String> none(String key) {
        return List.of(texts.get(key));
    }

    /** An empty list of findings says the verdict, lest it pass for "good". */
    private List<String> conclusions() {
        return Stream.concat(
                        Stream.of(texts.get("findings.none")), sources.stream().map(this::conclusion))
                .toList();
    }

    private String conclusion(FindingsSource source) {
        RunInfo run = source.report().run();
        return texts.get(
                "conclusion",
                source.workbook(),
                verdict(source.report()),
                run.packTitle(),
                run.assessedOn(),
                run.counts().considered());
    }

    /** A run with waivers never reads as plainly compliant. */
    private String verdict(Report report) {
        String verdict = words.verdict(report.run().verdict());
        int waived = report.waived().size();
        return waived == 0 ? verdict : texts.get("waived.verdict", verdict, waived);
    }

    /** An ampersand begins a code in a page header, and Excel refuses a header of more than 255 characters. */
    private String pageHeader() {
        String text = sources.size() == 1 ? conclusion(sources.get(0)) : texts.get("workbooks", sources.size());
        return text.substring(0, Math.min(text.length(), MOST_IN_PAGE_HEADER)).replace("&", "&&");
    }
}
