package org.junheng.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Sentence;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.SheetName;

/**
 * Makes judgements of report.json alone: of findings, whose whole story stands there.
 *
 * <p>Of the cells that they rest on it knows the places only, and none that stand behind other judgements.
 */
final class FindingRestorer implements Told {
    /** Of all findings of one county together; the largest that was tried has a twentieth. */
    private static final int MOST_CELLS = 2_000_000;

    private static final Comparator<Cell> STANDING = Comparator.comparing(
                    (Cell cell) -> cell.evidence().role())
            .thenComparing(Cell::rank)
            .thenComparing(Cell::address);

    private final Map<String, WrittenFinding> findings = new HashMap<>();
    private final Map<String, WrittenReport.Criterion> criteria = new HashMap<>();
    private final boolean joined;
    private int left = MOST_CELLS;

    /** @param rank of its sheet among those of one finding */
    private record Cell(Evidence evidence, int rank, Address address) {}

    FindingRestorer(WrittenReport report) {
        this.joined = report.run().county() != null;
        report.criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
        Stream.of(report.findings(), report.waived(), report.queries())
                .flatMap(List::stream)
                .forEach(finding -> findings.put(finding.id(), finding));
    }

    @Override
    public Judgement of(WrittenFinding finding) {
        List<Evidence> own = evidence(finding.evidence());
        Subject subject = ReportRestorer.subject(finding.subject());
        return new Judgement(
                finding.id(),
                finding.code(),
                finding.area(),
                Verdict.valueOf(finding.verdict()),
                Names.of(Severity.class, finding.severity()),
                subject,
                finding.item(),
                finding.actual(),
                finding.comparator(),
                finding.required(),
                finding.unit(),
                finding.gap(),
                Sentence.of(finding.message()),
                finding.owner(),
                finding.remedy(),
                new Grounds(own, own, finding.restsOn()),
                Optional.ofNullable(finding.worth()).map(JudgementRestorer::number),
                Optional.ofNullable(finding.points()).map(JudgementRestorer::number),
                subject,
                List.of());
    }

    /** One that is no finding, neither accepted nor improbable, was met. */
    @Override
    public Judgement of(WrittenReport.Reading reading) {
        WrittenFinding finding = findings.get(reading.judgement());
        return finding == null ? met(reading, criteria.get(reading.code())) : of(finding);
    }

    private static Judgement met(WrittenReport.Reading reading, WrittenReport.Criterion criterion) {
        Subject subject = ReportRestorer.subject(reading.subject());
        return new Judgement(
                reading.judgement(),
                reading.code(),
                criterion.area(),
                Verdict.MET,
                Names.of(Severity.class, criterion.severity()),
                subject,
                reading.item(),
                reading.actual(),
                reading.comparator() == null ? criterion.comparator() : reading.comparator(),
                reading.required(),
                criterion.unit(),
                "",
                Sentence.of(""),
                criterion.owner(),
                criterion.remedy(),
                new Grounds(List.of(), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                subject,
                List.of());
    }

    @Override
    public List<Judgement> judgements() {
        return List.of();
    }

    @Override
    public List<Evidence> evidence(List<WrittenEvidence> ranges) {
        Map<SheetName, Integer> ranks = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (WrittenEvidence range : ranges) {
            SheetName sheet = range.in(joined);
            int rank = ranks.computeIfAbsent(sheet, first -> ranks.size());
            Role role = Names.of(Role.class, range.role());
            String value = range.value() == null ? "" : range.value();
            for (Address address : CellRange.parse(range.cells()).cells(left)) {
                left--;
                cells.add(new Cell(new Evidence(sheet.at(address), range.header(), value, role, true), rank, address));
            }
        }
        return cells.stream().sorted(STANDING).map(Cell::evidence).toList();
    }

    @Override
    public List<SheetName> sheets() {
        return List.of();
    }
}
