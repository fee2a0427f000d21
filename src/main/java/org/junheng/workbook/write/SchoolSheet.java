package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junheng.workbook.write.FindingsStyles.Look;

/** How does each school stand, criterion by criterion: a row per school, figure beside limit, what is missed shaded. */
final class SchoolSheet {
    private static final int LABEL = 22;
    private static final int KEY = 14;
    private static final int COUNT = 8;
    private static final int REMARK = 40;
    private static final int FIXED = 2;
    private final FindingsWords words;
    private final Report report;
    private final FindingsSchools schools;
    private final Map<Subject, List<Judgement>> part;
    private final List<SchoolColumn> columns;

    /** @param part the judgements of each subject that has a row */
    SchoolSheet(FindingsWords words, Report report, FindingsSchools schools, Map<Subject, List<Judgement>> part) {
        this.words = words;
        this.report = report;
        this.schools = schools;
        this.part = part;
        Map<String, List<Judgement>> byCode = new LinkedHashMap<>();
        report.criteria().forEach(criterion -> byCode.put(criterion.code(), new ArrayList<>()));
        part.values()
                .forEach(list -> list.forEach(each -> byCode.computeIfAbsent(each.code(), code -> new ArrayList<>())
                        .add(each)));
        this.columns = byCode.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new SchoolColumn(words, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param withExcluded whether those that have no row anywhere are named at the end */
    void write(FindingsSheet sheet, boolean withExcluded) {
        List<Integer> widths = new ArrayList<>(List.of(LABEL, KEY));
        columns.forEach(column -> widths.addAll(column.widths()));
        widths.addAll(List.of(COUNT, COUNT, REMARK));
        sheet.begin(widths, FIXED, FIXED, false);
        head(sheet);
        rows(sheet);
        if (withExcluded) {
            report.exclusions().stream()
                    .filter(each -> schools.school(each.subject()).isEmpty())
                    .forEach(each -> sheet.row(outside(each)));
        }
        sheet.repeat("$A:$" + Place.letters(FIXED - 1) + ",$1:$" + FIXED);
        sheet.end();
    }

    private void rows(FindingsSheet sheet) {
        Map<String, List<String>> excluded = report.exclusions().stream()
                .collect(Collectors.groupingBy(
                        each -> schools.school(each.subject()).orElse(""),
                        Collectors.mapping(this::reason, Collectors.toList())));
        Map<String, List<Judgement>> others = others();
        for (Map.Entry<Subject, List<Judgement>> row : part.entrySet()) {
            String school = schools.school(row.getKey()).orElse("");
            sheet.row(row(row, remark(excluded.getOrDefault(school, List.of()), others.get(school))));
        }
    }

    private void head(FindingsSheet sheet) {
        List<String> above = new ArrayList<>(List.of(words.header("subject"), words.header("key")));
        List<String> below = new ArrayList<>(List.of("", ""));
        columns.forEach(column -> {
            above.addAll(column.above(report));
            below.addAll(column.below());
        });
        above.addAll(List.of(words.header("notMet"), words.header("undetermined"), words.header("remark")));
        below.addAll(List.of("", "", ""));
        sheet.headers(above);
        int at = FIXED;
        for (SchoolColumn column : columns) {
            if (column.hasFigures()) {
                sheet.merge(at, at + 1);
            }
            at += column.widths().size();
        }
        sheet.headers(below);
    }

    private List<FindingsCell> row(Map.Entry<Subject, List<Judgement>> row, String remark) {
        Map<String, List<Judgement>> byCode = row.getValue().stream().collect(Collectors.groupingBy(Judgement::code));
        List<FindingsCell> cells = new ArrayList<>(List.of(
                FindingsCell.text(words.label(row.getKey())),
                FindingsCell.text(row.getKey().key())));
        columns.forEach(column -> cells.addAll(column.cells(byCode.getOrDefault(column.code(), List.of()))));
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED)) {
            cells.add(FindingsCell.figure(String.valueOf(count(row.getValue(), verdict))));
        }
        cells.add(FindingsCell.text(remark));
        return cells;
    }

    private static long count(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream().filter(each -> each.verdict() == verdict).count();
    }

    /** What was found at each school beside what its rows show, such as in its classes. */
    private Map<String, List<Judgement>> others() {
        String type = part.keySet().iterator().next().type();
        return report.judgements().stream()
                .filter(each -> each.isFinding() && !each.subject().type().equals(type))
                .filter(each -> schools.school(each.subject()).isPresent())
                .collect(Collectors.groupingBy(
                        each -> schools.school(each.subject()).orElseThrow()));
    }

    private String remark(List<String> excluded, List<Judgement> others) {
        Map<String, Long> codes = others == null
                ? Map.of()
                : others.stream()
                        .collect(Collectors.groupingBy(Judgement::code, LinkedHashMap::new, Collectors.counting()));
        String list = codes.entrySet().stream()
                .map(entry -> entry.getKey() + "×" + entry.getValue())
                .collect(Collectors.joining(words.sentence("separator")));
        Stream<String> more = list.isEmpty() ? Stream.of() : Stream.of(words.sentence("schools.others", list));
        return Stream.concat(excluded.stream(), more).collect(Collectors.joining("\n"));
    }

    private String reason(Exclusion exclusion) {
        return words.sentence("schools.excluded", exclusion.scope(), exclusion.reason());
    }

    private List<FindingsCell> outside(Exclusion exclusion) {
        List<FindingsCell> cells = new ArrayList<>(List.of(
                FindingsCell.text(words.label(exclusion.subject())),
                FindingsCell.text(exclusion.subject().key())));
        columns.forEach(column -> cells.addAll(column.cells(List.of())));
        cells.addAll(List.of(FindingsCell.text(""), FindingsCell.text("")));
        cells.add(FindingsCell.text(reason(exclusion), Look.YELLOW));
        return cells;
    }
}
