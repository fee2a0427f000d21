package org.junheng.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.text.Texts;
import org.junheng.report.page.CountiesParts.County;
import org.junheng.report.page.CountiesParts.Criterion;
import org.junheng.report.page.CountiesParts.Figure;
import org.junheng.report.page.CountiesParts.Measure;

/** Writes report.html over several counties, of each of which it keeps no more than a few hundred signs. */
public final class CountiesPage {
    private static final List<String> SCRIPTS = List.of("words.js", "parts.js", "counties.js", "page.js");

    private final PageShell shell;
    private final Texts texts;
    private final String language;
    private final List<County> counties = new ArrayList<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param language {@code zh} or {@code en} */
    public CountiesPage(String language) {
        this.shell = new PageShell(language, SCRIPTS);
        this.texts = Texts.of("report.page", language);
        this.language = language;
    }

    /**
     * Adds a county.
     *
     * @param county its report, of which only the findings need be there
     * @param folder its folder, seen from where the page will stand
     * @param page whether a page of its own stands there
     */
    public void add(Report county, String folder, boolean page) {
        RunInfo run = county.run();
        Map<String, Counts> areas = areas(county);
        counties.add(new County(
                run.workbooks().get(0).name(),
                folder,
                page,
                run.verdict().name(),
                run.counts().considered(),
                run.counts().met(),
                run.counts().notMet(),
                run.counts().undetermined() + run.counts().error(),
                run.queries(),
                run.waived(),
                county.findings().size(),
                (int) county.problems().stream().filter(Problem::blocking).count(),
                areas.values().stream().map(Counts::notMet).toList(),
                areas.values().stream()
                        .map(counts -> counts.undetermined() + counts.error())
                        .toList(),
                signs(county.criteria()),
                figures(county.proven().readings())));
    }

    /** Adds what is wrong with several counties together, and with what was not judged. */
    public void add(List<Problem> more) {
        problems.addAll(more);
    }

    private static Map<String, Counts> areas(Report report) {
        Map<String, Counts> areas = new LinkedHashMap<>();
        report.criteria().stream()
                .filter(criterion -> criterion.severity() != Severity.QUERY)
                .forEach(criterion -> areas.merge(criterion.area(), criterion.counts(), Counts::plus));
        return areas;
    }

    /** A sign for each criterion, in the order of the pack. */
    private static String signs(List<CriterionSummary> criteria) {
        StringBuilder signs = new StringBuilder();
        criteria.forEach(criterion -> signs.append(sign(criterion.counts())));
        return signs.toString();
    }

    private static char sign(Counts counts) {
        if (counts.notMet() > 0) {
            return 'N';
        }
        if (counts.error() > 0) {
            return 'E';
        }
        if (counts.undetermined() > 0) {
            return 'U';
        }
        return counts.considered() == 0 ? '-' : 'M';
    }

    private List<Figure> figures(List<Proven.Reading> readings) {
        List<Figure> figures = new ArrayList<>();
        for (Proven.Reading reading : readings) {
            Judgement one = reading.judgement();
            if (one.actualNumber().isPresent() && one.requiredNumber().isPresent()) {
                String key = String.join("\n", one.code(), one.subject().label(), one.item());
                measures.computeIfAbsent(
                        key,
                        first -> new Measure(
                                measures.size(), one.code(), one.subject().label(), one.item(), one.comparator()));
                figures.add(new Figure(measures.get(key).number(), one.actual(), one.required()));
            }
        }
        return figures;
    }

    /**
     * Writes the page, once all counties are added, and leaves the stream open.
     *
     * @param all the report over all
     * @throws IOException if the stream cannot be written to
     */
    public void write(Report all, OutputStream out) throws IOException {
        RunInfo run = all.run();
        CountiesParts parts = new CountiesParts(
                run.verdict().name(),
                run.assessedOn().toString(),
                run.packTitle(),
                List.copyOf(areas(all).keySet()),
                all.criteria().stream().map(CountiesPage::criterion).toList(),
                List.copyOf(measures.values()),
                counties,
                problems.stream()
                        .map(problem -> new CountiesParts.Problem(
                                problem.kind().json(), problem.workbook(), problem.message(), problem.blocking()))
                        .toList(),
                all.proven().examples().stream().map(CountiesPage::proof).toList(),
                new CountiesParts.More(language, shell.words()));
        RunVerdict verdict = run.verdict();
        shell.write(
                texts.get("verdict." + verdict.name()),
                texts.get("counties.title", run.packTitle(), counties.size()),
                data -> ReportFile.write(parts, data),
                out);
    }

    private static Criterion criterion(CriterionSummary criterion) {
        return new Criterion(
                criterion.code(),
                criterion.title(),
                criterion.area(),
                criterion.owner(),
                criterion.severity().name());
    }

    private static CountiesParts.Example proof(Proven.Proof proof) {
        return new CountiesParts.Example(
                proof.name(),
                proof.item(),
                proof.printed().toPlainString(),
                proof.expected().toPlainString(),
                proof.computed().map(BigDecimal::toPlainString).orElse(null),
                proof.isEqual());
    }
}
