package org.junheng.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.text.Texts;

/** Renders what a save changed: in a few lines, for somebody who edits and looks. */
public final class WatchText {
    private static final int SHOWN = 15;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private final Texts texts;
    private final ImpactText impact;
    private final TerminalPage page;

    /**
     * A text to be written.
     *
     * @param language {@code zh} or {@code en}
     * @param width of the terminal in columns
     */
    public WatchText(String language, boolean colour, int width) {
        this.texts = Texts.of("cli.screen", language);
        this.impact = new ImpactText(texts);
        this.page = new TerminalPage(colour, width);
    }

    /** When it was, what was saved and how long the answer took. */
    public WatchText head(LocalTime time, List<String> files, Duration took) {
        String names = String.join(texts.get("separator"), files);
        page.blank();
        page.line(texts.get("watch.head", CLOCK.format(time), names, seconds(took)), Tone.STRONG);
        return this;
    }

    /** A duration in seconds. */
    private static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * The verdicts of all workbooks and what became otherwise.
     *
     * @param figures how many judgements came to the same verdict by other figures
     */
    public WatchText changes(List<Report> reports, List<Impact.District> districts, long figures) {
        reports.forEach(this::verdict);
        districts.forEach(this::changes);
        boolean none =
                districts.stream().allMatch(district -> district.changes().isEmpty());
        if (none) {
            page.indented(texts.get("watch.none"));
        }
        if (figures > 0) {
            page.indented(texts.get("watch.figures", figures));
        }
        return this;
    }

    /** What could have been a county and was not judged. */
    public WatchText refused(List<RunInfo.Input> refused) {
        if (!refused.isEmpty()) {
            page.line(texts.get("rollup.refused", refused.size()), Tone.DOUBTFUL);
            refused.forEach(file -> page.indented(texts.get("rollup.refusal", file.name(), file.refused())));
        }
        return this;
    }

    private void verdict(Report report) {
        new SummaryHead(report, texts, page).write();
    }

    private void changes(Impact.District district) {
        district.changes().stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .forEach(cause -> page.indented(texts.get("impact.cause", cause)));
        List<VerdictChange> changes = district.changes().stream()
                .sorted(Comparator.comparing(WatchText::isSolved))
                .toList();
        changes.stream().limit(SHOWN).forEach(change -> page.indented(impact.line(change)));
        if (changes.size() > SHOWN) {
            page.indented(texts.get("watch.more", changes.size() - SHOWN));
        }
    }

    /** New findings are read before those that are gone. */
    private static boolean isSolved(VerdictChange change) {
        return change.after().filter(Judgement::isFinding).isEmpty();
    }

    /** What is wrong with the files as saved. */
    public WatchText faults(List<String> faults) {
        page.line(texts.get("watch.broken", faults.size()), Tone.BAD);
        faults.forEach(page::indented);
        return this;
    }

    /** The last good result, which stands until the fault is mended. */
    public WatchText standing(List<Report> reports) {
        if (!reports.isEmpty()) {
            page.line(texts.get("watch.standing"), Tone.DOUBTFUL);
            reports.forEach(this::verdict);
        }
        return this;
    }

    /** The last good result of another kind. */
    public WatchText standing(String sentence) {
        page.line(texts.get("watch.standing"), Tone.DOUBTFUL);
        page.indented(sentence);
        return this;
    }

    public String text() {
        return page.toString();
    }
}
