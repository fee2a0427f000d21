package org.junheng.cli.years;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.History;
import org.junheng.model.answer.Trends;
import org.junheng.model.answer.Trends.Point;
import org.junheng.model.answer.Trends.Step;
import org.junheng.model.answer.Trends.Tally;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Magnitude;
import org.junheng.model.text.Texts;

/** The figures of a county over its runs, a column for each of the latest runs. */
public final class TrendText {
    private static final int MOST_RUNS = 5;
    private static final int MOST_LINES = 15;
    private static final int DECIMALS = 4;

    /** What has another limit or another meaning must not be overlooked among what only moved. */
    private static final Comparator<Line> FIRST = Comparator.comparing((Line line) -> !line.relimited())
            .thenComparing(line -> line.notes().isEmpty());

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;
    private final int first;
    private final int runs;

    /** @param all whether nothing is cut but the earliest runs */
    public TrendText(History history, String language, TerminalPage page, boolean all) {
        this.texts = Texts.of("cli.years", language);
        this.page = page;
        this.all = all;
        this.runs = history.runs().size();
        this.first = Math.max(0, runs - MOST_RUNS);
    }

    /** One figure on its line. */
    private record Line(
            String code, String name, List<String> cells, List<String> limits, Tone tone, List<String> notes) {
        boolean relimited() {
            return limits.size() > 1;
        }
    }

    /** Adds what there is: nothing of a single run. */
    public void write(Trends trends) {
        if (runs < 2) {
            return;
        }
        List<Trends.Figure> told = trends.figures().stream()
                .filter(figure -> all || isTold(figure))
                .toList();
        table(
                "figures",
                told.stream().map(this::line).toList(),
                trends.figures().size());
        List<Trends.Criterion> missed = trends.criteria().stream()
                .filter(criterion -> all || isTold(criterion))
                .toList();
        table(
                "criteria",
                missed.stream().map(this::line).toList(),
                trends.criteria().size());
    }

    /** What moved, has another limit, or is missed now. */
    private static boolean isTold(Trends.Figure figure) {
        List<Optional<Point>> points = figure.points();
        boolean missed = points.get(points.size() - 1)
                .filter(point -> point.verdict() != Verdict.MET)
                .isPresent();
        return missed
                || points.stream()
                                .map(point -> point.map(one -> one.actual() + "\n" + one.required()))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isTold(Trends.Criterion criterion) {
        return criterion.points().stream()
                        .map(point -> point.map(one -> open(one.counts()) + "\n" + one.required()))
                        .distinct()
                        .count()
                > 1;
    }

    private static int open(Counts counts) {
        return counts.considered() - counts.met();
    }

    private void table(String kind, List<Line> lines, int known) {
        page.heading(texts.get(kind + ".heading", lines.size(), known));
        if (lines.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(texts.get("code"), texts.get(kind)));
        IntStream.range(first, runs).forEach(at -> head.add(texts.get("run", at + 1)));
        head.add(texts.get("limit"));
        rows.add(new Row(Tone.STRONG, head));
        int shown = all ? lines.size() : Math.min(lines.size(), MOST_LINES);
        for (Line line : lines.subList(0, shown)) {
            List<String> cells = new ArrayList<>(List.of(line.code(), line.name()));
            cells.addAll(line.cells());
            cells.add(String.join(texts.get("then"), line.limits()));
            rows.add(new Row(line.tone(), cells));
        }
        page.table(rows, 1);
        lines.subList(0, shown).stream().flatMap(line -> line.notes().stream()).forEach(note -> page.indented(2, note));
        if (shown < lines.size()) {
            page.indented(texts.get("more", lines.size() - shown));
        }
    }

    private Line line(Trends.Figure figure) {
        String name = figure.subject().isEmpty() ? figure.item() : texts.get("name", figure.subject(), figure.item());
        List<String> cells = IntStream.range(first, runs)
                .mapToObj(at -> cell(
                        figure.points().get(at).map(point -> shown(point.actual()) + mark(point.verdict())),
                        at > first && figure.points().get(at - 1).isPresent(),
                        figure.points().get(at).map(Point::step)))
                .toList();
        List<String> limits = figure.points().stream()
                .skip(first)
                .flatMap(Optional::stream)
                .map(Point::required)
                .toList();
        List<String> notes = new ArrayList<>();
        for (int at = Math.max(1, first); at < runs; at++) {
            Optional<Point> before = figure.points().get(at - 1);
            String then = before.map(Point::actual).orElse("");
            restated(figure.code(), at, shown(then), figure.points().get(at).map(Point::step), notes);
        }
        Tone tone = figure.points()
                .get(runs - 1)
                .map(point -> tone(point.verdict()))
                .orElse(Tone.PLAIN);
        return new Line(figure.code(), name, cells, limits(limits), tone, notes);
    }

    private Line line(Trends.Criterion criterion) {
        List<String> cells = IntStream.range(first, runs)
                .mapToObj(at -> cell(
                        criterion.points().get(at).map(this::tally),
                        at > first && criterion.points().get(at - 1).isPresent(),
                        criterion.points().get(at).map(Tally::step)))
                .toList();
        List<String> limits = criterion.points().stream()
                .skip(first)
                .flatMap(Optional::stream)
                .map(Tally::required)
                .toList();
        List<String> notes = new ArrayList<>();
        for (int at = Math.max(1, first); at < runs; at++) {
            String then = criterion
                    .points()
                    .get(at - 1)
                    .map(point -> String.valueOf(open(point.counts())))
                    .orElse("");
            restated(criterion.code(), at, then, criterion.points().get(at).map(Tally::step), notes);
        }
        return new Line(criterion.code(), criterion.title(), cells, limits(limits), Tone.PLAIN, notes);
    }

    private String tally(Tally tally) {
        return texts.get("tally", open(tally.counts()), tally.counts().considered());
    }

    /** A bar stands before what does not mean the same as the figure beside it. */
    private static String cell(Optional<String> figure, boolean follows, Optional<Step> step) {
        boolean apart = follows && step.filter(one -> !one.joined()).isPresent();
        return (apart ? "| " : "") + figure.orElse("-");
    }

    private void restated(String code, int at, String then, Optional<Step> step, List<String> notes) {
        step.flatMap(Step::restated)
                .ifPresent(again -> notes.add(texts.get("restated", code, at, then, at + 1, shown(again))));
    }

    /** Those that follow on each other and are not the same. */
    private static List<String> limits(List<String> limits) {
        List<String> different = new ArrayList<>();
        for (String limit : limits) {
            boolean again =
                    !different.isEmpty() && different.get(different.size() - 1).equals(shown(limit));
            if (Magnitude.read(limit).isPresent() && !again) {
                different.add(shown(limit));
            }
        }
        return different;
    }

    /** As far as a reader needs it; nothing is decided by it. */
    private static String shown(String figure) {
        Optional<BigDecimal> number = Magnitude.read(figure);
        return number.filter(one -> one.scale() > DECIMALS)
                .map(one -> one.setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse(figure);
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> " ";
            case NOT_MET -> "!";
            case UNDETERMINED, ERROR -> "?";
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.PLAIN;
            case NOT_MET -> Tone.BAD;
            case UNDETERMINED, ERROR -> Tone.DOUBTFUL;
        };
    }
}
