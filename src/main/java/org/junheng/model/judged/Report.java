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
 * @param proven published examples, and other ways of computing, that decide nothing
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
        List<Claim> claims,
        Proven proven) {
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
                List.of(),
                Proven.NOTHING);
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
        return with(judgements, problems, own, proven);
    }

    /** The same report with more problems. */
    public Report withMore(List<Problem> more) {
        return with(judgements, Stream.concat(problems.stream(), more.stream()).toList(), claims, proven);
    }

    /** The same report without judgements, but for what it lists of them. */
    public Report listed() {
        return with(List.of(), problems, List.of(), proven);
    }

    /** The same report with something to hold it against. */
    public Report proving(Proven other) {
        return with(judgements, problems, claims, other);
    }

    private Report with(List<Judgement> told, List<Problem> wrong, List<Claim> own, Proven against) {
        return new Report(
                run, criteria, findings, told, exclusions, dataChecks, wrong, clauses, waived, queries, own, against);
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
