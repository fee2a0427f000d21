package org.junheng.model.judged;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that came out of judging one workbook; the only source of every written format.
 *
 * @param criteria in pack order
 * @param judgements every one that may decide, by criterion and subject in workbook order
 * @param findings those that are not met, by severity, criterion and subject
 * @param waived what is not met and accepted for a time, in the order of the waivers; none of it is among the findings
 * @param queries what is improbable, open or explained, in pack order; none of it is among the findings
 * @param claims what no other county should say too, which no other format has
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
        List<Claim> claims) {
    /** A report of which it does not matter what other counties say. */
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
                List.of());
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
        claims = List.copyOf(claims);
    }

    /** The judgements, and what is improbable after them. */
    public Stream<Judgement> told() {
        return Stream.concat(judgements.stream(), queries.stream().map(Query::judgement));
    }

    /** The same report on a county that says something of itself. */
    public Report claiming(List<Claim> own) {
        return new Report(
                run, criteria, findings, judgements, exclusions, dataChecks, problems, clauses, waived, queries, own);
    }

    /** The same report with more problems. */
    public Report withMore(List<Problem> more) {
        List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
        return new Report(
                run, criteria, findings, judgements, exclusions, dataChecks, all, clauses, waived, queries, claims);
    }

    /** The same report without judgements, but for what it lists of them. */
    public Report listed() {
        return new Report(
                run, criteria, findings, List.of(), exclusions, dataChecks, problems, clauses, waived, queries);
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
