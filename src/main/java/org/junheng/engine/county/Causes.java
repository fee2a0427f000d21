package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fire.Ledger;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.Place;

/** Which judgements cannot be made because of which data problem? */
final class Causes {
    private static final Set<Problem.Kind> OF_SHEETS =
            Set.of(Problem.Kind.MISSING_SHEET, Problem.Kind.EMPTY_SHEET, Problem.Kind.NO_HEADER);
    private static final Set<Problem.Kind> OF_COLUMNS =
            Set.of(Problem.Kind.MISSING_COLUMN, Problem.Kind.DUPLICATE_COLUMN);

    private final Rulebook rulebook;
    private final Ledger ledger;
    private final Map<String, Problem> byCell = new HashMap<>();
    private final Map<String, Problem> byColumn = new HashMap<>();
    private final Map<String, Problem> bySheet = new HashMap<>();
    private final Map<Problem, Set<String>> codes = new LinkedHashMap<>();
    private final Map<Problem, Set<String>> ids = new HashMap<>();

    /** @param ledger with the problems of data and derivations, before any other is added */
    Causes(Rulebook rulebook, Ledger ledger) {
        this.rulebook = rulebook;
        this.ledger = ledger;
        ledger.problems().all().stream().filter(Problem::blocking).forEach(this::index);
    }

    /** Whether it is a data problem that keeps a judgement from being made. */
    boolean explain(Rule rule, Judgement judgement) {
        return judgement.verdict() == Verdict.UNDETERMINED
                && !causes(rule, judgement).isEmpty();
    }

    /** The problems, each with what rests on it; what is only the consequence of another is left out. */
    List<Problem> of(List<Problem> problems, Map<Rule, List<Judgement>> byRule) {
        byRule.forEach((rule, made) -> made.stream()
                .filter(judgement -> rule.isHeard() && judgement.verdict() == Verdict.UNDETERMINED)
                .forEach(judgement -> attribute(rule, judgement)));
        List<Problem> causes = new ArrayList<>();
        Set<String> blanks = new HashSet<>();
        for (Problem problem : problems) {
            if (!isConsequence(problem) && (!isDerived(problem) || blanks.add(place(problem)))) {
                Set<String> own = ids.getOrDefault(problem, Set.of());
                causes.add(problem.with(new Problem.Consequences(
                        own.size(), List.copyOf(codes.getOrDefault(problem, Set.of())), List.copyOf(own))));
            }
        }
        return causes;
    }

    private static boolean isDerived(Problem problem) {
        return problem.kind() == Problem.Kind.DERIVATION_BLANK;
    }

    private static String place(Problem problem) {
        return problem.place().map(Place::toString).orElse("");
    }

    private void index(Problem problem) {
        String sheet = problem.place().map(Place::sheet).orElse(problem.value());
        if (OF_SHEETS.contains(problem.kind())) {
            bySheet.put(sheet, problem);
        } else if (OF_COLUMNS.contains(problem.kind())) {
            byColumn.put(sheet + "!" + problem.value(), problem);
        } else if (problem.kind() == Problem.Kind.UNIT && problem.place().isPresent()) {
            byColumn.putIfAbsent(sheet + "!" + letters(problem.place().get()), problem);
        }
        problem.place()
                .filter(place -> !isDerived(problem) || !byCell.containsKey(place.toString()))
                .ifPresent(place -> byCell.putIfAbsent(place.toString(), problem));
    }

    private static String letters(Place place) {
        return place.cell().replaceAll("[0-9:]+", "");
    }

    private Set<Problem> causes(Rule rule, Judgement judgement) {
        Set<Problem> causes = new LinkedHashSet<>();
        EvidenceSet behind = ledger.evidenceOf(judgement);
        behind.holes().forEach(hole -> cause(hole).ifPresent(causes::add));
        behind.missing().forEach(type -> sheetOf(type).ifPresent(causes::add));
        if (causes.isEmpty()) {
            causes.addAll(sheets(rule));
        }
        if (causes.isEmpty()) {
            causes.addAll(columns(rule));
        }
        return causes;
    }

    private void attribute(Rule rule, Judgement judgement) {
        for (Problem cause : causes(rule, judgement)) {
            codes.computeIfAbsent(cause, first -> new LinkedHashSet<>()).add(rule.code());
            ids.computeIfAbsent(cause, first -> new LinkedHashSet<>()).add(judgement.id());
        }
    }

    private Optional<Problem> cause(CellRef hole) {
        Place place = hole.place();
        Problem cause = byColumn.get(place.sheet() + "!" + hole.header());
        if (cause == null) {
            cause = byColumn.get(place.sheet() + "!" + letters(place));
        }
        return Optional.ofNullable(cause == null ? byCell.get(place.toString()) : cause);
    }

    /** The missing and empty sheets that a rule needs, directly or through derivations. */
    private Collection<Problem> sheets(Rule rule) {
        Set<Problem> found = new LinkedHashSet<>();
        rulebook.graph().typesBehind(rule).forEach(type -> sheetOf(type).ifPresent(found::add));
        return found;
    }

    /** The missing columns that a rule needs, directly or through derivations that could say nothing for want of them. */
    private Collection<Problem> columns(Rule rule) {
        Set<Problem> found = new LinkedHashSet<>();
        rulebook.graph().behind(List.of(rule)).stream()
                .flatMap(each -> each.patterns().stream())
                .forEach(pattern -> Optional.ofNullable(rulebook.type(pattern.type()))
                        .flatMap(FactType::sheet)
                        .ifPresent(sheet -> pattern.fields().stream()
                                .map(field -> byColumn.get(sheet + "!" + field))
                                .filter(Objects::nonNull)
                                .forEach(found::add)));
        return found;
    }

    private Optional<Problem> sheetOf(String type) {
        return Optional.ofNullable(rulebook.type(type)).flatMap(FactType::sheet).map(bySheet::get);
    }

    /** A derivation that met a blank is no cause of its own where the blank is named already. */
    private boolean isConsequence(Problem problem) {
        if (!isDerived(problem) || problem.place().isEmpty()) {
            return false;
        }
        Place place = problem.place().get();
        Problem cell = byCell.get(place.toString());
        return cell != null && !isDerived(cell)
                || byColumn.containsKey(place.sheet() + "!" + letters(place))
                || place.cell().indexOf(':') >= 0
                        && byColumn.keySet().stream().anyMatch(key -> key.startsWith(place.sheet() + "!"));
    }
}
