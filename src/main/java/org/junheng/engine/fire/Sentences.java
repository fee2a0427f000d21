package org.junheng.engine.fire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Counted;
import org.junheng.engine.figure.ZeroDivisor;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Sentence;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.word.Figures;
import org.junheng.word.JudgedWords;
import org.junheng.word.Shown;

/** Words judgements: what was found, the value, the place, what was expected. */
public final class Sentences {
    private static final int PLACES_SHOWN = 3;
    private static final int ID_LENGTH = 12;
    private static final String PER_CENT = "%";
    private static final Set<String> CEILINGS = Set.of("atMost", "lessThan");

    private final Texts texts;
    private final JudgedWords words;

    public Sentences(Texts texts) {
        this.texts = texts;
        this.words = new JudgedWords(texts.language());
    }

    Judgement judgement(String id, Firing firing, Draft draft, Verdict verdict) {
        Rule rule = firing.rule();
        return new Judgement(
                id,
                rule.code(),
                rule.area(),
                verdict,
                rule.severity(),
                draft.subject().origin().subject(),
                draft.item(),
                verdict == Verdict.UNDETERMINED ? "" : Figures.text(draft.actual()),
                draft.comparator(),
                draft.required(),
                draft.unit(),
                gap(draft, verdict),
                Sentence.later(() -> message(firing, draft, verdict)),
                rule.owner(),
                rule.remedy(),
                firing.evidence().grounds(),
                draft.worth(),
                points(draft, verdict),
                draft.subject(),
                firing.workings());
    }

    private static String gap(Draft draft, Verdict verdict) {
        return verdict == Verdict.UNDETERMINED
                ? ""
                : draft.gap().map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<BigDecimal> points(Draft draft, Verdict verdict) {
        return verdict == Verdict.UNDETERMINED
                ? Optional.empty()
                : draft.worth().map(worth -> verdict == Verdict.MET ? worth : BigDecimal.ZERO);
    }

    private String message(Firing firing, Draft draft, Verdict verdict) {
        Subject subject = draft.subject().origin().subject();
        return verdict == Verdict.UNDETERMINED ? open(firing, draft.item(), subject) : decided(firing, draft, verdict);
    }

    /** A rule failed on a subject; where it had to divide by zero, that is no fault of the rule. */
    Judgement error(Rule rule, Row fact, EvidenceSet evidence, Throwable failure) {
        Subject subject = fact.origin().subject();
        return new Judgement(
                id(rule, subject, rule.measure()),
                rule.code(),
                rule.area(),
                ZeroDivisor.isCauseOf(failure) ? Verdict.UNDETERMINED : Verdict.ERROR,
                rule.severity(),
                subject,
                rule.measure(),
                "",
                "",
                "",
                "",
                "",
                Sentence.of(failed(rule, subject, evidence, failure)),
                rule.owner(),
                rule.remedy(),
                evidence.grounds(),
                Optional.empty(),
                Optional.empty(),
                fact,
                List.of());
    }

    private String undivided(Rule rule, Subject subject, EvidenceSet evidence) {
        List<Place> zeros = zeros(evidence);
        return zeros.isEmpty()
                ? texts.get("openDivisor", subject.named(), rule.measure())
                : texts.get("openZero", subject.named(), rule.measure(), words.places(zeros));
    }

    private String failed(Rule rule, Subject subject, EvidenceSet evidence, Throwable failure) {
        if (ZeroDivisor.isCauseOf(failure)) {
            return undivided(rule, subject, evidence);
        }
        return texts.get(
                "error",
                subject.named(),
                rule.title(),
                rule.place().file(),
                rule.place().line(),
                reason(failure));
    }

    /** What went wrong, as far as a rule's author can use it. */
    String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArithmeticException) {
                return texts.get("reason.arithmetic");
            }
        }
        return texts.get("reason.other");
    }

    private String decided(Firing firing, Draft draft, Verdict verdict) {
        String shortfall = draft.gap()
                .filter(gap -> verdict == Verdict.NOT_MET)
                .map(gap -> shortfall(draft, gap))
                .orElse("");
        JudgedWords.Stated stated = new JudgedWords.Stated(
                firing.rule().severity(),
                draft.subject().origin().subject(),
                draft.item(),
                draft.actual(),
                draft.comparator(),
                draft.required(),
                draft.unit());
        return words.sentence(stated, shortfall, firing.evidence().grounds());
    }

    /** What is above its limit is over, not short; percentages differ by points, not by per cent. */
    private String shortfall(Draft draft, BigDecimal gap) {
        String unit = draft.unit().equals(PER_CENT) ? texts.get("points") : draft.unit();
        boolean over = CEILINGS.contains(draft.comparator());
        String things = draft.counted()
                .flatMap(counted -> things(draft, counted))
                .map(number ->
                        texts.get(over ? "fewer" : "more", draft.counted().get().name(), number))
                .orElse("");
        String least = draft.least() ? texts.get("least") : "";
        return gap.signum() > 0
                ? texts.get(over ? "over" : "gap", Shown.figure(gap, "0"), unit) + things + least
                : things;
    }

    private static Optional<String> things(Draft draft, Counted counted) {
        return counted.lacking(draft.comparator(), draft.required(), draft.unit())
                .map(number -> Figures.text(number) + counted.unit());
    }

    private String open(Firing firing, String item, Subject subject) {
        List<CellRef> absent =
                firing.evidence().holes().stream().filter(CellRef::absent).toList();
        if (!absent.isEmpty()) {
            return texts.get("openAbsent", subject.named(), item, absent(absent));
        }
        Optional<String> unheld = unheld(firing.evidence());
        if (unheld.isPresent()) {
            return texts.get("openUnheld", subject.named(), item, unheld.get());
        }
        List<Place> holes =
                firing.evidence().holes().stream().map(CellRef::place).toList();
        if (!holes.isEmpty()) {
            return texts.get("open", subject.named(), item, words.places(holes));
        }
        List<Place> zeros = zeros(firing.evidence());
        return zeros.isEmpty()
                ? texts.get("openNobody", subject.named(), item)
                : texts.get("openZero", subject.named(), item, words.places(zeros));
    }

    /** What the form does not hold, if nothing else is open. */
    private static Optional<String> unheld(EvidenceSet evidence) {
        boolean all = !evidence.holes().isEmpty() && evidence.holes().stream().allMatch(CellRef::unheld);
        return all
                ? Optional.of(evidence.holes().stream()
                        .map(CellRef::header)
                        .distinct()
                        .limit(PLACES_SHOWN)
                        .collect(Collectors.joining("、")))
                : Optional.empty();
    }

    private String absent(List<CellRef> rows) {
        String first = rows.stream()
                .limit(PLACES_SHOWN)
                .map(row -> texts.get("absentRow", row.place().sheet(), row.header()))
                .collect(Collectors.joining("、"));
        return rows.size() > PLACES_SHOWN ? texts.get("rows", first, rows.size()) : first;
    }

    /** The cells that may have stood below a line. */
    private static List<Place> zeros(EvidenceSet evidence) {
        return zeroCells(evidence).stream().map(CellRef::place).toList();
    }

    public static List<CellRef> zeroCells(EvidenceSet evidence) {
        return evidence.cells().stream()
                .filter(cell -> cell.figure() && isZero(cell.shown()))
                .toList();
    }

    private static boolean isZero(String shown) {
        return shown.matches("0+(?:\\.0*)?");
    }

    /** Stable across runs: it depends on no row, cell or value. */
    static String id(Rule rule, Subject subject, String item) {
        String text = rule.code() + "\n" + subject.key() + "\n" + item;
        return Sha256.hex(text).substring(0, ID_LENGTH);
    }
}
