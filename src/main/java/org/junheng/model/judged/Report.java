package org.junheng.model.judged;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.model.sheet.SheetName;

/**
 * Everything that came out of judging one workbook; the only source of every written format.
 *
 * @param criteria in pack order
 * @param judgements every one that may decide, by criterion and subject in workbook order
 * @param findings those that are not met, by severity, criterion and subject
 * @param waived what is not met and accepted for a time, in the order of the waivers; none of it is among the findings
 * @param queries what is improbable, open or explained, in pack order; none of it is among the findings
 * @param aside what stands in none of its lists
 */
public record Report(
        RunInfo run,
        List<CriterionSummary> criteria,
        List<Judgement> findings,
        List<Judgement> judgements,
        List<Exclusion> exclusions,
        List<DataCheck> dataChecks,
        List<Problem> problems,
        List<ClauseCoverage> clauses,
        List<Waived> waived,
        List<Query> queries,
        Aside aside) {
    /**
     * What a report knows besides what it lists; none of it decides anything.
     *
     * @param claims what no other county should say too, which no format has
     * @param proven published examples, and other ways of computing
     * @param sheets the sheets of the workbook in their order, and the pack's tables, as far as something was read from them
     */
    record Aside(List<Claim> claims, Proven proven, List<SheetName> sheets) {
        private static final Aside NOTHING = new Aside(List.of(), Proven.NOTHING, List.of());

        Aside {
            claims = List.copyOf(claims);
            sheets = List.copyOf(sheets);
        }
    }

    /** A report of which it does not matter what other counties say, without anything to hold it against. */
    public Report(
            RunInfo run,
            List<CriterionSummary> criteria,
            List<Judgement> findings,
            List<Judgement> judgements,
            List<Exclusion> exclusions,
            List<DataCheck> dataChecks,
            List<Problem> problems,
            List<ClauseCoverage> clauses,
            List<Waived> waived,
            List<Query> queries) {
        this(
                run,
                criteria,
                findings,
                judgements,
                exclusions,
                dataChecks,
                problems,
                clauses,
                waived,
                queries,
                Aside.NOTHING);
    }

    public Report {
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        dataChecks = List.copyOf(dataChecks);
        problems = List.copyOf(problems);
        clauses = List.copyOf(clauses);
        waived = List.copyOf(waived);
        queries = List.copyOf(queries);
    }

    /** The judgements, and what is improbable after them. */
    public Stream<Judgement> told() {
        return Stream.concat(judgements.stream(), queries.stream().map(Query::judgement));
    }

    public List<Claim> claims() {
        return aside.claims();
    }

    public Proven proven() {
        return aside.proven();
    }

    /** The sheets of the workbook in their order, and the pack's tables, as far as something was read from them. */
    public List<SheetName> sheets() {
        return aside.sheets();
    }

    /** The same report on a county that says something of itself. */
    public Report claiming(List<Claim> own) {
        return with(judgements, problems, new Aside(own, proven(), sheets()));
    }

    /** The same report with more problems. */
    public Report withMore(List<Problem> more) {
        return with(judgements, Stream.concat(problems.stream(), more.stream()).toList(), aside);
    }

    /** The same report without judgements, but for what it lists of them. */
    public Report listed() {
        return with(List.of(), problems, new Aside(List.of(), proven(), sheets()));
    }

    /** The same report with something to hold it against. */
    public Report proving(Proven other) {
        return with(judgements, problems, new Aside(claims(), other, sheets()));
    }

    /** The same report on sheets that stand in an order. */
    public Report standing(List<SheetName> order) {
        return with(judgements, problems, new Aside(claims(), proven(), order));
    }

    private Report with(List<Judgement> told, List<Problem> wrong, Aside other) {
        return new Report(
                run, criteria, findings, told, exclusions, dataChecks, wrong, clauses, waived, queries, other);
    }

    /** The coefficients that judgements rest on, each once with all of these, in the order in which they are met. */
    public List<Working> workings() {
        Map<Balance, Working> seen = new IdentityHashMap<>();
        List<Working> inOrder = new ArrayList<>();
        for (Judgement judgement : judgements) {
            for (Balance balance : judgement.workings()) {
                seen.computeIfAbsent(balance, each -> {
                            inOrder.add(new Working(each, new ArrayList<>()));
                            return inOrder.get(inOrder.size() - 1);
                        })
                        .users()
                        .add(judgement);
            }
        }
        return inOrder;
    }
}
