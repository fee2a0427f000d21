package org.junheng.workbook.write;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.workbook.write.FindingsStyles.Look;

/** The first sheet: what the run came to, where its findings lie, and what the other sheets are for. */
final class FindingsOverview {
    private static final int MOST_SCHOOLS = 20;
    private static final int MOST_NAMES = 5;
    private static final List<Integer> WIDTHS = List.of(32, 14, 12, 12, 12, 12, 10);
    private final FindingsWords words;
    private final FindingsSheet sheet;
    private final List<FindingsSource> sources;

    FindingsOverview(FindingsWords words, FindingsSheet sheet, List<FindingsSource> sources) {
        this.words = words;
        this.sheet = sheet;
        this.sources = sources;
    }

    /**
     * Writes the sheet.
     *
     * @param offices the sheet of each office that has one
     * @param guide the name of every other sheet, and what it is for
     */
    void write(Map<String, String> offices, Map<String, String> guide) {
        sheet.begin(WIDTHS, 0, 0, true);
        sheet.row(List.of(FindingsCell.text(words.sentence("overview.title"), Look.TITLE)));
        run();
        areas();
        offices(offices);
        if (sources.size() > 1) {
            counties();
        } else {
            sources.forEach(this::schools);
        }
        guide(guide);
        sheet.end();
    }

    private void run() {
        for (RunVerdict verdict : RunVerdict.values()) {
            long of = sources.stream().filter(each -> verdict(each) == verdict).count();
            if (of > 0) {
                String word = sources.size() == 1
                        ? words.verdict(sources.get(0).report().run())
                        : words.verdict(verdict) + " " + of;
                pair("verdict", word, look(verdict));
            }
        }
        RunInfo first = sources.get(0).report().run();
        pair("assessedOn", first.assessedOn().toString(), Look.LINE);
        pair("pack", first.packTitle() + " (" + first.packId() + ")", Look.LINE);
        pair("workbook", workbooks(), Look.LINE);
        Counts counts =
                sources.stream().map(each -> each.report().run().counts()).reduce(Counts.NONE, Counts::plus);
        headers("", "considered", "met", "notMet", "undetermined", "error");
        sheet.row(counts(words.sentence("overview.judged"), counts));
        total("waivedCount", report -> report.run().waived());
        total("openQueries", report -> report.run().queries());
        total("problemCount", report -> problems(report, true));
        total("remarkCount", report -> problems(report, false));
        sources.get(0).report().proven().examples().forEach(this::proof);
    }

    private static int problems(Report report, boolean blocking) {
        return (int) report.problems().stream()
                .filter(problem -> problem.blocking() == blocking)
                .count();
    }

    private void proof(Proof proof) {
        String key = proof.isEqual() ? "proof.equal" : "proof.unequal";
        pair(
                "proof",
                words.sentence(key) + "  " + proof.name() + "  "
                        + proof.expected().toPlainString(),
                proof.isEqual() ? Look.LINE : Look.RED);
    }

    private void total(String key, ToIntFunction<Report> count) {
        int sum = sources.stream()
                .mapToInt(each -> count.applyAsInt(each.report()))
                .sum();
        sheet.row(List.of(FindingsCell.text(words.header(key)), figure(sum)));
    }

    private String workbooks() {
        String names = sources.stream()
                .limit(MOST_NAMES)
                .map(FindingsSource::workbook)
                .collect(Collectors.joining(words.sentence("separator")));
        return sources.size() > MOST_NAMES ? names + words.sentence("cut.places", sources.size()) : names;
    }

    private void areas() {
        Map<String, Counts> areas = new LinkedHashMap<>();
        for (FindingsSource source : sources) {
            source.report().criteria().stream()
                    .filter(criterion -> criterion.severity() != Severity.QUERY)
                    .forEach(criterion -> areas.merge(criterion.area(), criterion.counts(), Counts::plus));
        }
        begin("overview.areas", "area", "considered", "met", "notMet", "undetermined", "error");
        areas.forEach((area, counts) -> sheet.row(counts(area, counts)));
    }

    private void offices(Map<String, String> sheets) {
        Map<String, List<Judgement>> offices = findings(sources.stream().map(FindingsSource::report))
                .collect(Collectors.groupingBy(Judgement::owner, LinkedHashMap::new, Collectors.toList()));
        begin("overview.offices", "owner", "notMet", "undetermined", "error");
        mostFirst(offices)
                .forEach(office -> sheet.row(found(
                        FindingsCell.text(office)
                                .to(sheets.containsKey(office) ? SheetNames.place(sheets.get(office), 1) : ""),
                        offices.get(office))));
    }

    private void counties() {
        begin("overview.counties", "workbook", "verdict", "notMet", "undetermined", "error");
        for (FindingsSource source : sources) {
            Counts counts = source.report().run().counts();
            sheet.row(List.of(
                    FindingsCell.text(source.workbook()),
                    FindingsCell.text(words.verdict(source.report().run()), look(verdict(source))),
                    figure(counts.notMet()),
                    figure(counts.undetermined()),
                    figure(counts.error())));
        }
    }

    private void schools(FindingsSource source) {
        FindingsSchools schools = source.schools();
        Map<String, List<Judgement>> found = findings(Stream.of(source.report()))
                .filter(each -> schools.school(each.subject()).isPresent())
                .collect(Collectors.groupingBy(
                        each -> schools.school(each.subject()).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        if (found.isEmpty()) {
            return;
        }
        begin("overview.schools", "subject", "notMet", "undetermined", "error");
        mostFirst(found)
                .limit(MOST_SCHOOLS)
                .forEach(school -> sheet.row(found(FindingsCell.text(schools.name(school)), found.get(school))));
    }

    private void guide(Map<String, String> guide) {
        sheet.gap();
        sheet.line(words.sentence("overview.guide"));
        guide.forEach((name, purpose) -> {
            sheet.row(List.of(
                    FindingsCell.text(name).to(SheetNames.place(name, 1)), FindingsCell.text(purpose, Look.LINE)));
        });
    }

    private static Stream<Judgement> findings(Stream<Report> reports) {
        return reports.flatMap(report -> report.findings().stream());
    }

    private static Stream<String> mostFirst(Map<String, List<Judgement>> groups) {
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .map(Map.Entry::getKey);
    }

    private List<FindingsCell> found(FindingsCell name, List<Judgement> findings) {
        Counts counts = Counts.of(findings);
        return List.of(name, figure(counts.notMet()), figure(counts.undetermined()), figure(counts.error()));
    }

    private static List<FindingsCell> counts(String name, Counts counts) {
        return Stream.concat(
                        Stream.of(FindingsCell.text(name)),
                        IntStream.of(
                                        counts.considered(),
                                        counts.met(),
                                        counts.notMet(),
                                        counts.undetermined(),
                                        counts.error())
                                .mapToObj(FindingsOverview::figure))
                .toList();
    }

    private void begin(String title, String... headers) {
        sheet.gap();
        sheet.line(words.sentence(title));
        headers(headers);
    }

    private void headers(String... headers) {
        sheet.headers(Stream.of(headers)
                .map(key -> key.isEmpty() ? "" : words.header(key))
                .toList());
    }

    private void pair(String key, String value, Look look) {
        sheet.row(List.of(FindingsCell.text(words.header(key), Look.HEADER), FindingsCell.text(value, look)));
    }

    private static FindingsCell figure(int number) {
        return FindingsCell.figure(String.valueOf(number));
    }

    private static RunVerdict verdict(FindingsSource source) {
        return source.report().run().verdict();
    }

    private static Look look(RunVerdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> Look.GREEN;
            case NOT_COMPLIANT -> Look.RED;
            case INCOMPLETE -> Look.YELLOW;
        };
    }
}
