package org.junheng.model.judged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.text.Magnitude;

/**
 * One verdict of one criterion on one subject; a finding when it is not {@link Verdict#MET}.
 *
 * @param id stable across runs: a hash of code, subject key and item
 * @param item what of the subject was judged, the name of the measure unless the rule says otherwise
 * @param actual the figure as judged, in {@code unit}; text for measures that are not numbers; empty if undetermined
 * @param comparator the verb of the rule, such as {@code atMost}
 * @param required the limit as judged
 * @param sentence what was found, the figure, the place, what was expected
 * @param gap how much is short in {@code unit}, positive when short, zero or negative when met; empty if not a number
 * @param grounds what it rests on
 * @param worth the points that meeting the criterion earns, empty for criteria without points
 * @param points the points earned
 * @param fact the subject itself, for rules that read judgements; never written to a report
 * @param workings the coefficients that the figure rests on directly
 */
public record Judgement(
        String id,
        String code,
        String area,
        Verdict verdict,
        Severity severity,
        Subject subject,
        String item,
        String actual,
        String comparator,
        String required,
        String unit,
        String gap,
        Sentence sentence,
        String owner,
        String remedy,
        Grounds grounds,
        Optional<BigDecimal> worth,
        Optional<BigDecimal> points,
        Object fact,
        List<Balance> workings) {
    public Judgement {
        workings = List.copyOf(workings);
    }

    public Judgement withId(String newId) {
        return with(newId, sentence);
    }

    public Judgement saying(Sentence other) {
        return with(id, other);
    }

    private Judgement with(String newId, Sentence newSentence) {
        return new Judgement(
                newId,
                code,
                area,
                verdict,
                severity,
                subject,
                item,
                actual,
                comparator,
                required,
                unit,
                gap,
                newSentence,
                owner,
                remedy,
                grounds,
                worth,
                points,
                fact,
                workings);
    }

    /** All cells that it rests on, those behind other judgements among them. */
    public List<Evidence> evidence() {
        return grounds.evidence();
    }

    /** Those of them that it rests on itself. */
    public List<Evidence> own() {
        return grounds.own();
    }

    /** The ids of the judgements that it rests on directly. */
    public List<String> restsOn() {
        return grounds.restsOn();
    }

    public String message() {
        return sentence.toString();
    }

    /** The figure as judged, empty if it is no number. */
    public Optional<BigDecimal> actualNumber() {
        return number(actual);
    }

    /** The limit as judged, empty if it is no single number. */
    public Optional<BigDecimal> requiredNumber() {
        return number(required);
    }

    private static Optional<BigDecimal> number(String figure) {
        return Magnitude.read(figure);
    }

    /** Whether it only asks: it decides nothing and stands in a list of its own. One in error is its rule's fault. */
    public boolean isQuery() {
        return severity == Severity.QUERY && verdict != Verdict.ERROR;
    }

    public boolean isFinding() {
        return verdict != Verdict.MET;
    }
}
