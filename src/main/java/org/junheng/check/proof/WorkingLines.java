package org.junheng.check.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.witness.Witness;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Formula;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Verdict;
import org.junheng.model.judged.Waived;
import org.junheng.model.text.Texts;

/** How did the figures come about that a reader will ask after? Formulas with their numbers in, as lines. */
public final class WorkingLines {
    private static final int MOST_PARTS = 3;
    private static final int MOST_CELLS = 8;
    private static final int MOST_SIGNS = 300;
    private static final int MOST_DEPTH = 4;

    /** A page has to stay small; whoever wants more asks {@code explain}. */
    private static final int MOST_IN_ALL = 1_000_000;

    private final Texts texts;
    private final List<Proven.Line> lines = new ArrayList<>();

    private WorkingLines(Texts texts) {
        this.texts = texts;
    }

    /**
     * The workings of all findings, of what is waived or queried, and of the coefficients, as far as they fit.
     *
     * @param language {@code zh} or {@code en}
     */
    public static Map<String, List<Proven.Line>> of(Report report, Witness witness, String language) {
        Texts texts = Texts.of("check", language);
        Map<String, List<Proven.Line>> workings = new LinkedHashMap<>();
        int signs = 0;
        for (String id : asked(report)) {
            Optional<Explanation> explanation = workings.containsKey(id) ? Optional.empty() : witness.explain(id);
            List<Proven.Line> lines =
                    explanation.map(each -> lines(each, texts)).orElse(List.of());
            signs += lines.stream().mapToInt(line -> line.text().length()).sum();
            if (signs > MOST_IN_ALL) {
                return workings;
            }
            if (!lines.isEmpty()) {
                workings.put(id, lines);
            }
        }
        return workings;
    }

    private static List<String> asked(Report report) {
        Stream<Judgement> coefficients = Stream.concat(
                report.proven().readings().stream().map(Proven.Reading::judgement),
                report.judgements().stream().filter(each -> !each.workings().isEmpty()));
        return Stream.of(
                        coefficients,
                        report.findings().stream(),
                        report.waived().stream().map(Waived::judgement),
                        report.queries().stream().map(Query::judgement))
                .flatMap(judgements -> judgements)
                .map(Judgement::id)
                .toList();
    }

    private static List<Proven.Line> lines(Explanation explanation, Texts texts) {
        WorkingLines working = new WorkingLines(texts);
        explanation.actual().ifPresent(figure -> working.tell("", figure, 0));
        explanation.required().forEach(limit -> working.tell(texts.get("working.required"), limit, 0));
        return List.copyOf(working.lines);
    }

    private void tell(String lead, Formula formula, int depth) {
        line(depth, lead + sentence(formula));
        if (!formula.rule().isEmpty()) {
            line(depth + 1, texts.get("working.by", formula.rule(), formula.place()));
        }
        if (!formula.cells().isEmpty()) {
            line(depth + 1, cells(formula.cells()));
        }
        if (formula.working().isPresent()) {
            line(depth + 1, texts.get("working.balance"));
            return;
        }
        List<Formula> parts = formula.parts();
        int shown = depth == MOST_DEPTH ? 0 : Math.min(parts.size(), MOST_PARTS);
        parts.subList(0, shown).forEach(part -> tell("", part, depth + 1));
        if (shown < parts.size()) {
            line(depth + 1, texts.get("working.moreParts", parts.size() - shown));
        }
    }

    private void line(int depth, String text) {
        lines.add(new Proven.Line(depth, text));
    }

    private String sentence(Formula formula) {
        StringBuilder sentence = new StringBuilder(formula.name());
        if (!formula.written().isEmpty() && !formula.written().equals(formula.name())) {
            sentence.append(texts.get("working.equals", cut(formula.written())));
        }
        if (!formula.filled().isEmpty() && !formula.filled().equals(formula.value())) {
            sentence.append(texts.get("working.equals", cut(formula.filled())));
        }
        String value = formula.value().isEmpty() ? texts.get("working.blank") : formula.value();
        return sentence.append(texts.get("working.equals", value)).toString();
    }

    /** Numbers are not cut apart. */
    private static String cut(String text) {
        return text.length() <= MOST_SIGNS
                ? text
                : text.substring(0, Math.max(1, text.lastIndexOf(' ', MOST_SIGNS))) + " …";
    }

    private String cells(List<Seen> cells) {
        String first = cells.stream()
                .limit(MOST_CELLS)
                .map(this::seen)
                .collect(Collectors.joining(texts.get("working.separator")));
        return cells.size() > MOST_CELLS ? texts.get("working.moreCells", first, cells.size() - MOST_CELLS) : first;
    }

    private String word(String value) {
        boolean verdict =
                Stream.of(Verdict.values()).anyMatch(each -> each.name().equals(value));
        return verdict ? texts.get("case.verdict." + value) : value;
    }

    private String seen(Seen seen) {
        String value = seen.value().isEmpty() ? texts.get("working.blank") : cut(word(seen.value()));
        return seen.cell()
                .map(cell -> texts.get("working.cell", seen.name(), value, cell.place()))
                .orElseGet(() -> texts.get("working.value", seen.name(), value));
    }
}
