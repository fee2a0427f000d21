package org.junheng.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Sentence;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetName;
import org.junheng.model.text.Magnitude;
import org.junheng.word.JudgedWords;

/** Makes judgements of judgements.json, with what report.json says of their criteria and of findings. */
final class JudgementRestorer implements Told {
    /** Of judgements that rest on judgements; a pack needs a handful of storeys. */
    private static final int DEEPEST = 200;

    private final WrittenJudgements written;
    private final CellStore cells;
    private final JudgedWords words;
    private final Map<String, WrittenReport.Criterion> criteria = new HashMap<>();
    private final Map<String, WrittenFinding> findings = new HashMap<>();
    private final Map<String, WrittenJudgements.Judgement> byId = new HashMap<>();
    private final Map<String, Map<Place, Role>> roles = new HashMap<>();
    private final Map<String, Judgement> restored = new HashMap<>();
    private final Map<String, Counts> counted = new HashMap<>();
    private final List<Subject> subjects;

    JudgementRestorer(WrittenReport report, WrittenJudgements written, String language) {
        List<WrittenReport.Workbook> workbooks = report.run().workbooks();
        this.written = written;
        this.cells = new CellStore(
                written,
                workbooks.isEmpty() ? "" : workbooks.get(0).name(),
                report.run().county() != null);
        this.words = new JudgedWords(language);
        this.subjects = written.subjects().stream().map(ReportRestorer::subject).toList();
        report.criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
        Stream.of(report.findings(), report.waived(), report.queries())
                .flatMap(List::stream)
                .forEach(finding -> findings.put(finding.id(), finding));
        written.judgements()
                .forEach(judgement -> counted.merge(judgement.code(), one(judgement.verdict()), Counts::plus));
        Stream.concat(written.judgements().stream(), written.queries().stream())
                .forEach(judgement -> byId.put(judgement.id(), judgement));
        report.criteria().stream()
                .filter(criterion -> !criterion.severity().equals(Names.small(Severity.QUERY)))
                .forEach(this::requireAsMany);
    }

    /** A criterion whose counts are not those of its judgements was not written by a run. */
    private void requireAsMany(WrittenReport.Criterion criterion) {
        Counts said = ReportRestorer.counts(criterion);
        if (!said.equals(counted.getOrDefault(criterion.code(), Counts.NONE))) {
            throw new IllegalArgumentException("counts of " + criterion.code());
        }
    }

    @Override
    public Judgement of(WrittenFinding finding) {
        return of(finding.id());
    }

    @Override
    public Judgement of(WrittenReport.Reading reading) {
        return of(reading.judgement());
    }

    private Judgement of(String id) {
        return restored.computeIfAbsent(id, first -> restore(byId.get(id)));
    }

    @Override
    public List<SheetName> sheets() {
        return cells.sheets();
    }

    private static Counts one(String verdict) {
        return switch (Verdict.valueOf(verdict)) {
            case MET -> new Counts(1, 1, 0, 0, 0);
            case NOT_MET -> new Counts(1, 0, 1, 0, 0);
            case UNDETERMINED -> new Counts(1, 0, 0, 1, 0);
            case ERROR -> new Counts(1, 0, 0, 0, 1);
        };
    }

    @Override
    public List<Judgement> judgements() {
        return written.judgements().stream()
                .map(judgement -> of(judgement.id()))
                .toList();
    }

    @Override
    public List<Evidence> evidence(List<WrittenEvidence> ranges) {
        return cells.evidence(cells.roles(ranges));
    }

    /** All cells behind a judgement: its own, and as input those of the judgements that it rests on. */
    private Map<Place, Role> roles(WrittenJudgements.Judgement judgement, int depth) {
        Map<Place, Role> known = roles.get(judgement.id());
        if (known == null) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("judgements rest on each other");
            }
            known = cells.roles(written.cellSets().get(judgement.cells()));
            Map<Place, Role> all = known;
            restsOn(judgement).stream()
                    .filter(byId::containsKey)
                    .forEach(id -> cells.spent(roles(byId.get(id), depth + 1))
                            .forEach((place, role) -> all.putIfAbsent(place, place.table() ? role : Role.INPUT)));
            roles.put(judgement.id(), known);
        }
        return known;
    }

    private List<String> restsOn(WrittenJudgements.Judgement judgement) {
        WrittenFinding finding = findings.get(judgement.id());
        List<String> ids = finding == null ? judgement.restsOn() : finding.restsOn();
        return ids == null ? List.of() : ids;
    }

    private Judgement restore(WrittenJudgements.Judgement judgement) {
        WrittenFinding finding = findings.get(judgement.id());
        String message = finding == null ? judgement.message() : finding.message();
        Judgement plain = plain(judgement, Sentence.of(message));
        return message == null ? plain.saying(Sentence.later(() -> words.met(plain))) : plain;
    }

    /** A figure of a bounded length once it is written out. */
    static BigDecimal number(String written) {
        return Magnitude.read(written).orElseThrow(() -> new IllegalArgumentException("no figure"));
    }

    private static String gap(String written) {
        if (!written.isEmpty()) {
            number(written);
        }
        return written;
    }

    private String comparator(WrittenJudgements.Judgement judgement, WrittenReport.Criterion criterion) {
        String said = judgement.comparator() == null ? criterion.comparator() : judgement.comparator();
        if (!words.knows(said)) {
            throw new IllegalArgumentException("no comparator");
        }
        return said;
    }

    private Grounds grounds(WrittenJudgements.Judgement judgement) {
        List<Evidence> all = cells.evidence(roles(judgement, 0));
        List<String> ids = restsOn(judgement);
        List<Evidence> own = ids.isEmpty()
                ? all
                : cells.evidence(cells.roles(written.cellSets().get(judgement.cells())));
        return new Grounds(all, own, ids);
    }

    private Judgement plain(WrittenJudgements.Judgement judgement, Sentence sentence) {
        WrittenReport.Criterion criterion = criteria.get(judgement.code());
        return new Judgement(
                judgement.id(),
                judgement.code(),
                criterion.area(),
                Verdict.valueOf(judgement.verdict()),
                Names.of(Severity.class, criterion.severity()),
                subjects.get(judgement.subject()),
                judgement.item(),
                judgement.actual(),
                comparator(judgement, criterion),
                judgement.required(),
                judgement.unit() == null ? criterion.unit() : judgement.unit(),
                gap(judgement.gap()),
                sentence,
                criterion.owner(),
                criterion.remedy(),
                grounds(judgement),
                Optional.ofNullable(judgement.worth()).map(JudgementRestorer::number),
                Optional.ofNullable(judgement.points()).map(JudgementRestorer::number),
                subjects.get(judgement.subject()),
                List.of());
    }
}
