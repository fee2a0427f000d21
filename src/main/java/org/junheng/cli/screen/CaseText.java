package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.CaseDifference;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.answer.CriterionCoverage;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.pack.CaseKind;
import org.junheng.model.text.Texts;

/** How the cases of a pack came out and what they leave out, for a terminal. */
public final class CaseText {
    private final Texts texts;
    private final TerminalPage page;

    private CaseText(String language, boolean colour, int width) {
        this.texts = Texts.of("cli.screen", language);
        this.page = new TerminalPage(colour, width);
    }

    /** The cases that differ, each with what it expects and what was judged side by side. */
    public static String differing(List<CaseResult> results, String language, boolean colour, int width) {
        CaseText text = new CaseText(language, colour, width);
        results.stream().filter(result -> !result.passes()).forEach(text::differences);
        return text.page.toString();
    }

    private void differences(CaseResult result) {
        page.line(
                result.tested().file() + ":" + result.tested().line() + "  "
                        + result.tested().name(),
                Tone.BAD);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG, List.of(texts.get("case.what"), texts.get("case.expected"), texts.get("case.actual"))));
        for (CaseDifference difference : result.differences()) {
            rows.add(new Row(Tone.PLAIN, List.of(difference.what(), difference.expected(), difference.actual())));
        }
        page.table(rows, 2);
        page.blank();
    }

    /** The published examples, each with what the rules come to; nothing where there are none. */
    public static String proofs(List<Proof> proofs, String language, boolean colour, int width) {
        CaseText text = new CaseText(language, colour, width);
        proofs.forEach(
                proof -> text.page.line(ProofText.sentence(proof, text.texts), proof.isEqual() ? Tone.GOOD : Tone.BAD));
        return text.page.toString();
    }

    /** How many cases show each kind for each criterion, and how many kinds are missing. */
    public static String coverage(List<CriterionCoverage> coverage, String language, boolean colour, int width) {
        CaseText text = new CaseText(language, colour, width);
        text.table(
                "coverage.criteria",
                coverage.stream().filter(each -> each.rule().isCriterion()).toList());
        text.table(
                "coverage.checks",
                coverage.stream().filter(each -> !each.rule().isCriterion()).toList());
        long gaps = coverage.stream().mapToLong(each -> each.gaps().size()).sum();
        text.page.line(text.texts.get("coverage.gaps", gaps), gaps == 0 ? Tone.GOOD : Tone.BAD);
        return text.page.toString();
    }

    private void table(String heading, List<CriterionCoverage> coverage) {
        if (coverage.isEmpty()) {
            return;
        }
        page.heading(texts.get(heading, coverage.size()));
        List<Row> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(texts.get("column.code"), texts.get("column.criterion")));
        for (CaseKind kind : CaseKind.values()) {
            header.add(texts.get("coverage." + kind.name().toLowerCase(Locale.ROOT)));
        }
        rows.add(new Row(Tone.STRONG, header));
        for (CriterionCoverage each : coverage) {
            List<String> cells =
                    new ArrayList<>(List.of(each.rule().code(), each.rule().title()));
            for (CaseKind kind : CaseKind.values()) {
                cells.add(cell(each, kind));
            }
            rows.add(new Row(each.gaps().isEmpty() ? Tone.PLAIN : Tone.BAD, cells));
        }
        page.table(rows, 1);
        page.blank();
    }

    private String cell(CriterionCoverage coverage, CaseKind kind) {
        if (coverage.count(kind) > 0) {
            return String.valueOf(coverage.count(kind));
        }
        return texts.get(coverage.needed().contains(kind) ? "coverage.gap" : "coverage.none");
    }
}
