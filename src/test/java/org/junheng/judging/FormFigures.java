package org.junheng.judging;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;

/** What was seen of forms, and what was said of them. */
final class FormFigures {
    private FormFigures() {}

    /** The figure that a rule saw, a question mark for none. */
    static String figure(Outcome outcome, String code) {
        return outcome.judgements().stream()
                .filter(judgement -> judgement.code().equals(code))
                .map(FormFigures::figure)
                .collect(Collectors.joining(" "));
    }

    private static String figure(Judgement judgement) {
        return judgement.verdict() == Verdict.UNDETERMINED ? "?" : judgement.actual();
    }

    /** What keeps the run from being complete, apart from sheets that are not there. */
    static String blocking(Outcome outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING_SHEET && problem.blocking())
                .map(Problem::message)
                .collect(Collectors.joining("\n"));
    }

    /** Key, figure, cell and header of what was judged, such as {@code A1 300 学校表!C3 类/学生人数}. */
    static List<String> read(Outcome outcome, String code) {
        return Trial.of(outcome, code).stream()
                .map(judgement -> judgement.subject().key() + " " + judgement.actual() + " "
                        + judgement.evidence().stream()
                                .filter(Evidence::figure)
                                .map(cell -> cell.place() + " " + cell.header())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    /** All that was said, or what is of some kinds, with its kind. */
    static String problems(Outcome outcome, Problem.Kind... kinds) {
        return outcome.problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING_SHEET)
                .filter(problem -> kinds.length == 0 || List.of(kinds).contains(problem.kind()))
                .map(problem -> problem.kind() + (problem.blocking() ? "! " : " ") + problem.message())
                .collect(Collectors.joining("\n"));
    }
}
