package org.junheng.check.again;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.audit.RecordedRun;
import org.junheng.check.change.RuleLines;
import org.junheng.engine.witness.Witness;
import org.junheng.model.answer.Explained;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Obstacle;
import org.junheng.model.answer.Standing;
import org.junheng.model.answer.Standing.Relation;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Waiver;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.UnreadableInput;

/** Why did a recorded run judge as it did, and why did it not judge what it did not? */
public final class ExplainRun {
    private static final String STEP = "/";

    /** Fewer signs of an id than these are rather a slip than an id. */
    private static final int LEAST_OF_ID = 4;

    private final RecordedRun run;
    private final Optional<Taken> taken;

    /** The run taken up again. */
    private record Taken(Path packFolder, Pack pack, Witness witness) {}

    private ExplainRun(RecordedRun run, Optional<Taken> taken) {
        this.run = run;
        this.taken = taken;
    }

    /**
     * A run that may be asked about some criteria; without copies it tells only what was recorded.
     *
     * @throws UnreadableInput if a kept workbook can no longer be read
     * @throws PackFault if the kept pack cannot be used by this program
     */
    public static ExplainRun of(RecordedRun run, Set<String> codes, String language) throws UnreadableInput, PackFault {
        if (run.pack().isEmpty() || run.workbook().isEmpty()) {
            return new ExplainRun(run, Optional.empty());
        }
        Reopened reopened = Reopened.of(run, language);
        Path folder = reopened.packFolder();
        Witness witness = reopened.county().witness(codes);
        return new ExplainRun(run, Optional.of(new Taken(folder, reopened.pack(), witness)));
    }

    /** Whether the run kept the copies that it can be judged again from. */
    public boolean kept() {
        return taken.isPresent();
    }

    /** The recorded judgement of an id, or of the only one that begins so; empty if the run has none. */
    public static Optional<Judgement> find(RecordedRun run, String id) {
        List<Judgement> begun = run.report()
                .told()
                .filter(judgement -> judgement.id().startsWith(id))
                .toList();
        return begun.stream()
                .filter(judgement -> judgement.id().equals(id))
                .findFirst()
                .or(() ->
                        begun.size() == 1 && id.length() >= LEAST_OF_ID ? Optional.of(begun.get(0)) : Optional.empty());
    }

    /** The subjects that a word may mean: those of that key or name, else those whose name holds it; parts left out. */
    public static List<Subject> subjects(RecordedRun run, String word) {
        List<Subject> whole = run.report()
                .told()
                .map(Judgement::subject)
                .filter(subject -> !subject.key().contains(STEP))
                .toList();
        List<Subject> named = whole.stream()
                .filter(subject -> subject.key().equals(word) || subject.label().equals(word))
                .toList();
        List<Subject> found = named.isEmpty()
                ? whole.stream()
                        .filter(subject -> subject.label().contains(word))
                        .toList()
                : named;
        return List.copyOf(found.stream()
                .collect(Collectors.toMap(Subject::key, subject -> subject, (one, other) -> one, LinkedHashMap::new))
                .values());
    }

    /** Every recorded judgement on the subject of a key and on its parts. */
    public static List<Judgement> about(RecordedRun run, Subject subject) {
        return run.report()
                .told()
                .filter(judgement -> isOf(judgement.subject(), subject))
                .toList();
    }

    /** A recorded judgement with all that can be told about it. */
    public Explained explain(Judgement judgement) {
        CriterionSummary criterion = criterion(judgement.code()).orElseThrow();
        Optional<Rule> rule = taken.flatMap(now -> rule(now.pack(), judgement.code()));
        List<String> lines = rule.map(
                        own -> RuleLines.written(taken.orElseThrow().packFolder(), own))
                .orElse(List.of());
        Optional<Explanation> explanation = taken.flatMap(now -> now.witness().explain(judgement.id()));
        Optional<Waiver> waiver = Optional.ofNullable(run.waivers().get(judgement.id()));
        return new Explained(
                judgement, criterion, waiver, rule.map(Rule::firstLine).orElse(0), lines, explanation);
    }

    private static Optional<Rule> rule(Pack pack, String code) {
        return pack.rules().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** The criterion of a code; empty if the run has none. */
    public Optional<CriterionSummary> criterion(String code) {
        return run.report().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /** How a criterion stands to the subject of a key; empty if the workbook has no such subject. */
    public Optional<Standing> standing(CriterionSummary criterion, String key) {
        Witness witness = taken.orElseThrow().witness();
        String code = criterion.code();
        String type = witness.judgedType(code);
        List<Subject> subjects = witness.subjects(key);
        return subjects.stream()
                .filter(subject -> subject.type().equals(type))
                .findFirst()
                .or(() -> subjects.stream()
                        .filter(subject -> witness.judgesPartsOf(code, subject))
                        .findFirst())
                .or(() -> subjects.stream().findFirst())
                .map(subject -> standing(criterion, type, subject));
    }

    private Standing standing(CriterionSummary criterion, String type, Subject subject) {
        Witness witness = taken.orElseThrow().witness();
        Relation relation = subject.type().equals(type)
                ? Relation.SAME
                : witness.judgesPartsOf(criterion.code(), subject) ? Relation.PART : Relation.OTHER;
        List<Judgement> own = own(criterion, witness);
        List<Judgement> judged = own.stream()
                .filter(judgement -> relation != Relation.OTHER && isOf(judgement.subject(), subject))
                .toList();
        List<Judgement> resting = relation == Relation.OTHER ? resting(own, witness.rows(subject)) : List.of();
        boolean whole = relation == Relation.SAME && !judged.isEmpty();
        List<Obstacle> obstacles =
                whole || relation == Relation.OTHER ? List.of() : witness.whyNot(criterion.code(), subject);
        return new Standing(
                criterion,
                type,
                subject,
                relation,
                judged,
                resting,
                obstacles,
                run.waivers().keySet());
    }

    /** Of queries the run keeps those that were raised alone, so that the others are judged again. */
    private List<Judgement> own(CriterionSummary criterion, Witness witness) {
        boolean asks = criterion.severity() == Severity.QUERY;
        List<Judgement> all =
                asks ? witness.outcome().judgements() : run.report().judgements();
        return all.stream()
                .filter(judgement -> judgement.code().equals(criterion.code()))
                .toList();
    }

    private static boolean isOf(Subject judged, Subject subject) {
        return judged.key().equals(subject.key()) || judged.key().startsWith(subject.key() + STEP);
    }

    private static List<Judgement> resting(List<Judgement> judgements, List<String> rows) {
        Set<String> wanted = new HashSet<>(rows);
        return judgements.stream()
                .filter(judgement -> judgement.evidence().stream()
                        .map(Evidence::place)
                        .anyMatch(place -> wanted.contains(place.row())))
                .toList();
    }
}
