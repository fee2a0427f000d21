package org.junheng.workbook.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsStyles.Look;

/** The words and colours of the findings list for what the model says in codes. */
final class FindingsWords {
    private static final int PLACES_SHOWN = 20;
    private static final int CLAUSES_SHOWN = 2;
    private static final List<String> COMPARATORS =
            List.of("atLeast", "atMost", "moreThan", "lessThan", "equalTo", "between", "oneOf", "holds");
    private final Texts texts;

    FindingsWords(Texts texts) {
        this.texts = texts;
    }

    String header(String key) {
        return texts.get("header." + key);
    }

    String sentence(String key, Object... values) {
        return texts.get(key, values);
    }

    String verdict(Judgement judgement) {
        String verdict = judgement.verdict().name().toLowerCase(Locale.ROOT);
        return texts.get((judgement.severity() == Severity.QUERY ? "query.verdict." : "verdict.") + verdict);
    }

    String verdict(RunVerdict verdict) {
        return texts.get("run." + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** A run with waivers never reads as plainly compliant. */
    String verdict(RunInfo run) {
        String verdict = verdict(run.verdict());
        return run.waived() == 0 ? verdict : texts.get("waived.verdict", verdict, run.waived());
    }

    String severity(Severity severity) {
        return texts.get("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    String yesOrNo(boolean yes) {
        return texts.get(yes ? "yes" : "no");
    }

    /** A figure as it is, a flag as a word. */
    String shown(String figure) {
        return figure.equals("true") || figure.equals("false") ? yesOrNo(figure.equals("true")) : figure;
    }

    /** A verb of a later engine that this list has no word for is shown as it is. */
    String comparator(Judgement judgement) {
        String verb = judgement.comparator();
        return COMPARATORS.contains(verb) ? texts.get("comparator." + verb) : verb;
    }

    String label(Subject subject) {
        return subject.label().isEmpty() ? subject.key() : subject.label();
    }

    String basis(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> texts.get(
                        clause.verified() ? "clause.verified" : "clause.unverified",
                        clause.document(),
                        clause.article(),
                        clause.id()))
                .collect(Collectors.joining("\n"));
    }

    /** The same in short: the first clauses, with a mark where the text is not verified. */
    String ground(List<Clause> clauses) {
        String shown = clauses.stream()
                .limit(CLAUSES_SHOWN)
                .map(clause -> texts.get(
                        clause.verified() ? "ground.verified" : "ground.unverified",
                        clause.document(),
                        clause.article()))
                .collect(Collectors.joining("\n"));
        return clauses.size() > CLAUSES_SHOWN ? shown + "\n" + texts.get("ground.more", clauses.size()) : shown;
    }

    /** The cells that it rests on itself, and how many judgements besides. */
    String evidence(Judgement judgement) {
        String own = places(judgement.own());
        if (judgement.restsOn().isEmpty()) {
            return own;
        }
        String rests = texts.get("rests", judgement.restsOn().size());
        return own.isEmpty() ? rests : own + texts.get("separator") + rests;
    }

    String places(List<Evidence> evidence) {
        String shown = evidence.stream()
                .limit(PLACES_SHOWN)
                .map(cell -> cell.place().toString())
                .collect(Collectors.joining(texts.get("separator")));
        return evidence.size() > PLACES_SHOWN ? shown + texts.get("cut.places", evidence.size()) : shown;
    }

    static Look look(Verdict verdict) {
        return switch (verdict) {
            case MET -> Look.GREEN;
            case NOT_MET -> Look.RED;
            case UNDETERMINED -> Look.YELLOW;
            case ERROR -> Look.VIOLET;
        };
    }

    static Look look(Severity severity) {
        return severity == Severity.MUST ? Look.ORANGE : Look.TEXT;
    }
}
