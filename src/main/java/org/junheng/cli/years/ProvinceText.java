package org.junheng.cli.years;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.CountyShift.Area;
import org.junheng.model.answer.Ranking;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Counts;
import org.junheng.model.text.Texts;

/** Two runs over several counties on about one screen: what became better and worse where, and why. */
public final class ProvinceText {
    private static final int MOST_COUNTIES = 20;

    private final RunDiff diff;
    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    private ProvinceText(RunDiff diff, Texts texts, TerminalPage page, boolean all) {
        this.diff = diff;
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
        new ProvinceText(diff, Texts.of("cli.years", language), page, all).write();
        return page.toString();
    }

    private void write() {
        page.line(
                texts.get(
                        "province.title",
                        diff.before(),
                        diff.after(),
                        diff.counties().size()),
                Tone.STRONG);
        names("province.onlyBefore", diff.onlyBefore());
        names("province.onlyAfter", diff.onlyAfter());
        Area total = total(diff.areas());
        page.line(
                texts.get("province.sum", open(total, false), total.worse(), total.better(), open(total, true)),
                Tone.PLAIN);
        areas();
        counties();
        new CauseText(diff, texts, page, all).write();
        page.blank();
        page.line(texts.get("province.where"), Tone.PLAIN);
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            page.line(texts.get(key, String.join(texts.get("separator"), names)), Tone.DOUBTFUL);
        }
    }

    /** Where nobody was judged there is no area either. */
    private static Area total(List<Area> areas) {
        return areas.stream().reduce(Area::plus).orElse(new Area("", Counts.NONE, Counts.NONE, 0, 0));
    }

    /** What is not met or open. */
    private static int open(Area area, boolean after) {
        return after
                ? area.after().considered() - area.after().met()
                : area.before().considered() - area.before().met();
    }

    private static List<String> figures(Area area) {
        return List.of(
                String.valueOf(open(area, false)),
                String.valueOf(open(area, true)),
                area.worse() == 0 ? "" : "+" + area.worse(),
                area.better() == 0 ? "" : "-" + area.better());
    }

    private Row head(String... first) {
        List<String> cells = new ArrayList<>();
        for (String key : first) {
            cells.add(texts.get(key));
        }
        return new Row(Tone.STRONG, cells);
    }

    private static Tone tone(int better, int worse) {
        return worse > better ? Tone.BAD : better > worse ? Tone.GOOD : Tone.PLAIN;
    }

    private void areas() {
        List<Row> rows = new ArrayList<>();
        rows.add(head("area", "before", "after", "worse", "better"));
        for (Area area : diff.areas()) {
            List<String> cells = new ArrayList<>(List.of(area.name()));
            cells.addAll(figures(area));
            rows.add(new Row(tone(area.better(), area.worse()), cells));
        }
        page.blank();
        page.table(rows, 0);
    }

    private void counties() {
        List<RunDiff.County> moved = diff.counties().stream()
                .filter(ProvinceText::isMoved)
                .sorted(Comparator.comparing(county -> -moves(county)))
                .toList();
        int shown = all ? moved.size() : Math.min(moved.size(), MOST_COUNTIES);
        List<Row> rows = new ArrayList<>();
        rows.add(head("county", "verdict", "before", "after", "worse", "better", "rank"));
        moved.subList(0, shown).forEach(county -> rows.add(row(county)));
        page.blank();
        if (shown > 0) {
            page.table(rows, 1);
        }
        if (shown < moved.size()) {
            page.indented(texts.get("province.counties", moved.size() - shown));
        }
        still();
    }

    private void still() {
        List<String> still = diff.counties().stream()
                .filter(county -> !isMoved(county))
                .map(this::name)
                .toList();
        if (!still.isEmpty()) {
            int named = all ? still.size() : Math.min(still.size(), MOST_COUNTIES);
            String names = String.join(texts.get("separator"), still.subList(0, named));
            page.indented(
                    texts.get(named < still.size() ? "province.stillMany" : "province.still", still.size(), names));
        }
    }

    private static int moves(RunDiff.County county) {
        return county.shift().better() + county.shift().worse();
    }

    private static boolean isMoved(RunDiff.County county) {
        return moves(county) > 0 || county.before().verdict() != county.after().verdict();
    }

    private Row row(RunDiff.County county) {
        List<String> cells = new ArrayList<>(List.of(name(county), verdict(county)));
        cells.addAll(figures(total(county.shift().areas())));
        cells.add(rank(county.name()));
        return new Row(tone(county.shift().better(), county.shift().worse()), cells);
    }

    private String name(RunDiff.County county) {
        String earlier = county.shift().earlier();
        return earlier.equals(county.shift().folder())
                ? county.name()
                : texts.get("province.renamed", county.name(), earlier);
    }

    private String verdict(RunDiff.County county) {
        String before = word(county.before().verdict());
        String after = word(county.after().verdict());
        return before.equals(after) ? after : before + texts.get("then") + after;
    }

    private String word(Enum<?> verdict) {
        return texts.get("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** By findings, the first of the rankings. */
    private String rank(String county) {
        Optional<Ranking.Stand> stand = diff.rankings().stream()
                .limit(1)
                .flatMap(ranking -> ranking.stands().stream())
                .filter(one -> one.county().equals(county))
                .findFirst();
        String before = stand.flatMap(Ranking.Stand::before)
                .map(place -> String.valueOf(place.rank()))
                .orElse("-");
        String after = stand.flatMap(Ranking.Stand::after)
                .map(place -> String.valueOf(place.rank()))
                .orElse("-");
        return before.equals(after) ? after : before + texts.get("then") + after;
    }
}
