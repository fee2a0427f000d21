package org.junheng.cli.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.JudgementChange.Kind;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** Two runs side by side: new, gone, changed and persisting findings, each change with its cause. */
public final class DiffText {
    private static final int MOST_LINES = 50;
    private static final int MOST_CAUSES = 5;

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    DiffText(Texts texts, TerminalPage page, boolean all) {
        this.texts = texts;
        this.page = page;
        this.all = all;
    }

    /**
     * The text for a terminal.
     *
     * @param language {@code zh} or {@code en}
     * @param screen how the terminal shows it
     * @param all whether nothing is cut
     */
    public static String render(RunDiff diff, String language, Screen screen, boolean all) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new DiffText(Texts.of("cli.screen", language), page, all).write(diff);
        return page.toString();
    }

    private void write(RunDiff diff) {
        page.line(texts.get("diff.title", diff.before(), diff.after()), Tone.STRONG);
        names("diff.onlyBefore", diff.onlyBefore());
        names("diff.onlyAfter", diff.onlyAfter());
        diff.counties().forEach(this::write);
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            page.line(texts.get(key, String.join(texts.get("separator"), names)), Tone.DOUBTFUL);
        }
    }

    private void write(RunDiff.County county) {
        page.heading(texts.get(
                "diff.county",
                county.name(),
                SummaryHead.word(texts, county.before()),
                SummaryHead.word(texts, county.after())));
        page.line(
                texts.get("diff.sides", changed(county.workbook()), changed(county.pack()), changed(county.program())),
                Tone.PLAIN);
        page.line(
                texts.get(
                        "diff.counts",
                        county.of(Kind.NEW).size(),
                        county.of(Kind.GONE).size(),
                        county.of(Kind.CHANGED).size(),
                        county.of(Kind.PERSISTING).size(),
                        county.metOtherwise()),
                Tone.PLAIN);
        for (Kind kind : Kind.values()) {
            group(kind, county.of(kind));
        }
    }

    private String changed(boolean changed) {
        return texts.get(changed ? "diff.changed" : "diff.same");
    }

    private void group(Kind kind, List<JudgementChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.heading(texts.get(heading(kind), changes.size()));
        int width = changes.stream()
                .mapToInt(change -> TerminalText.breadth(change.judgement().code()))
                .max()
                .orElse(0);
        int shown = all ? changes.size() : Math.min(changes.size(), MOST_LINES);
        changes.subList(0, shown).forEach(change -> write(change, width));
        if (shown < changes.size()) {
            page.indented(texts.get("standing.more", changes.size() - shown));
        }
    }

    private static String heading(Kind kind) {
        return kind == Kind.CHANGED ? "diff.figured" : "diff." + kind.name().toLowerCase(Locale.ROOT);
    }

    private void write(JudgementChange change, int width) {
        Judgement judgement = change.judgement();
        Tone tone =
                change.after().map(after -> SummaryHead.tone(after.verdict())).orElse(Tone.PLAIN);
        if (change.kind() == Kind.PERSISTING && !all) {
            String name = texts.get("history.name", judgement.subject().label(), judgement.item());
            page.entry(judgement.code(), width, tone, texts.get("findings.line", name, judgement.id()));
            return;
        }
        String line = texts.get("findings.line", judgement.message(), judgement.id());
        boolean same = change.kind() == Kind.PERSISTING;
        page.entry(judgement.code(), width, tone, same ? line : texts.get("diff.line", words(change), line));
        causes(change.causes());
    }

    private String words(JudgementChange change) {
        return change.turned()
                ? texts.get(
                        "diff.verdicts",
                        VerdictWords.of(texts, change.before(), change.judgement()),
                        VerdictWords.of(texts, change.after(), change.judgement()))
                : texts.get(
                        "diff.figures", change.before().map(Judgement::message).orElse(""));
    }

    static String word(Texts texts, Optional<Verdict> verdict) {
        return texts.get("impact.verdict."
                + verdict.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("none"));
    }

    /** Why, a line for each cause; of very many the first. */
    void causes(List<Cause> causes) {
        int shown = all ? causes.size() : Math.min(MOST_CAUSES, causes.size());
        causes.stream()
                .limit(shown)
                .forEach(cause -> page.indented(
                        3,
                        texts.get(
                                "diff.cause",
                                texts.get("cause." + cause.kind().name().toLowerCase(Locale.ROOT)),
                                cause.words())));
        if (shown < causes.size()) {
            page.indented(3, texts.get("standing.more", causes.size() - shown));
        }
    }
}
