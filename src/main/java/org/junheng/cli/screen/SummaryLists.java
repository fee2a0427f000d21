package org.junheng.cli.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** The lists of the summary: findings, exclusions and data problems; what is cut is counted. */
final class SummaryLists {
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_NAMES = 20;
    private static final int MOST_PARTS = 3;
    private final Texts texts;
    private final TerminalPage page;

    SummaryLists(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    void findings(Report report) {
        if (report.findings().isEmpty()) {
            String verdict = report.run().verdict().name().toLowerCase(Locale.ROOT);
            boolean accepted = report.run().verdict() == RunVerdict.COMPLIANT
                    && !report.waived().isEmpty();
            page.heading(texts.get("findings.none." + (accepted ? "waived" : verdict)));
            return;
        }
        missed(report);
        Set<String> explained = SummaryProblems.consequences(report.problems());
        long folded = report.findings().stream()
                .filter(each -> explained.contains(each.id()))
                .count();
        if (folded > 0) {
            page.heading(texts.get("findings.folded", folded));
        }
        group(
                report,
                "findings.undetermined",
                Tone.DOUBTFUL,
                is(Verdict.UNDETERMINED).and(each -> !explained.contains(each.id())));
        group(report, "findings.error", Tone.DOUBTFUL, is(Verdict.ERROR));
    }

    private void missed(Report report) {
        FindingChains chains = new FindingChains(report.findings());
        Predicate<Judgement> own = each -> !chains.isSum(each);
        group(report, "findings.must", Tone.BAD, notMet(Severity.MUST).and(own));
        group(report, "findings.should", Tone.BAD, notMet(Severity.SHOULD).and(own));
        sums(report, chains);
    }

    /** What follows from findings that are told above: each with those, not once more as a fact of its own. */
    private void sums(Report report, FindingChains chains) {
        List<Judgement> sums = chains.sums(report.findings());
        if (sums.isEmpty()) {
            return;
        }
        page.heading(texts.get("findings.sums", sums.size()));
        int codeWidth = TerminalText.codes(sums);
        for (Judgement sum : sums.stream().limit(MOST_ENTRIES).toList()) {
            String parts = chains.behind(sum).stream()
                    .limit(MOST_PARTS)
                    .map(part -> texts.get(
                            "findings.part", part.code(), part.subject().named()))
                    .collect(Collectors.joining(texts.get("separator")));
            int count = chains.behind(sum).size();
            String key = count > MOST_PARTS ? "findings.sum.more" : "findings.sum";
            page.entry(sum.code(), codeWidth, Tone.BAD, texts.get(key, sum.message(), sum.id(), parts, count));
        }
        sayHowManyMore("findings.more", sums.size());
    }

    void exclusions(List<Exclusion> exclusions) {
        if (exclusions.isEmpty()) {
            return;
        }
        page.heading(texts.get("exclusions.heading", exclusions.size()));
        Map<String, List<Exclusion>> byReason = exclusions.stream()
                .collect(Collectors.groupingBy(
                        each -> texts.get("exclusions.reason", each.scope(), each.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byReason.forEach((reason, members) ->
                page.indented(texts.get("exclusions.line", reason, members.size(), names(members))));
    }

    void problems(List<Problem> problems) {
        new SummaryProblems(texts, page).write(problems);
    }

    private void group(Report report, String key, Tone tone, Predicate<Judgement> belongs) {
        List<Judgement> group = report.findings().stream().filter(belongs).toList();
        if (group.isEmpty()) {
            return;
        }
        page.heading(texts.get(key, group.size()));
        int codeWidth = TerminalText.codes(group);
        group.stream()
                .limit(MOST_ENTRIES)
                .forEach(each -> page.entry(
                        each.code(), codeWidth, tone, texts.get("findings.line", each.message(), each.id())));
        sayHowManyMore("findings.more", group.size());
    }

    private String names(List<Exclusion> members) {
        String names = members.stream()
                .limit(MOST_NAMES)
                .map(each -> each.subject().named())
                .collect(Collectors.joining(texts.get("separator")));
        return members.size() > MOST_NAMES ? names + texts.get("exclusions.more", members.size() - MOST_NAMES) : names;
    }

    private void sayHowManyMore(String key, int size) {
        if (size > MOST_ENTRIES) {
            page.indented(texts.get(key, size - MOST_ENTRIES));
        }
    }

    private static Predicate<Judgement> notMet(Severity severity) {
        return is(Verdict.NOT_MET).and(judgement -> judgement.severity() == severity);
    }

    private static Predicate<Judgement> is(Verdict verdict) {
        return judgement -> judgement.verdict() == verdict;
    }
}
