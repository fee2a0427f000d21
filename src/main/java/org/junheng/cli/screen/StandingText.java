package org.junheng.cli.screen;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.answer.Obstacle;
import org.junheng.model.answer.Standing;
import org.junheng.model.judged.Judgement;
import org.junheng.model.text.Texts;

/** How a criterion stands to a subject: what it judged, and what kept it from judging. */
public final class StandingText {
    private static final int MOST_LINES = 12;
    private static final int MOST_NAMES = 3;

    /** What comes nearest to having been taken is told first. */
    private static final List<Obstacle.Kind> NEAREST = List.of(
            Obstacle.Kind.BLOCKED,
            Obstacle.Kind.NOT_DONE,
            Obstacle.Kind.NO_MATCH,
            Obstacle.Kind.TEST,
            Obstacle.Kind.NO_ROW,
            Obstacle.Kind.NOT_MADE);

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    private StandingText(Texts texts, TerminalPage page, boolean all) {
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
    public static String render(Standing standing, String language, Screen screen, boolean all) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new StandingText(Texts.of("cli.screen", language), page, all).write(standing);
        return page.toString();
    }

    private void write(Standing standing) {
        page.line(
                texts.get(
                        "standing.title",
                        standing.criterion().code(),
                        standing.criterion().title(),
                        name(standing)),
                Tone.STRONG);
        page.line(verdict(standing), Tone.PLAIN);
        judgements(standing, standing.judged());
        judgements(standing, standing.resting());
        if (!standing.obstacles().isEmpty()) {
            page.heading(texts.get(standing.judged().isEmpty() ? "standing.why" : "standing.whyRest"));
            obstacles(standing.obstacles(), 1);
        }
    }

    private static String name(Standing standing) {
        String key = standing.subject().key();
        String label = standing.subject().label();
        return label.contains(key) ? label : label + " " + key;
    }

    private String verdict(Standing standing) {
        String type = standing.judgedType();
        if (standing.relation() == Standing.Relation.OTHER) {
            String key = standing.resting().isEmpty() ? "standing.otherNone" : "standing.other";
            int judged = standing.criterion().counts().considered();
            return texts.get(
                    key,
                    type,
                    standing.subject().type(),
                    judged,
                    standing.resting().size());
        }
        if (standing.judged().isEmpty()) {
            return texts.get("standing.notTaken", type);
        }
        Map<String, Long> counts = standing.judged().stream()
                .collect(Collectors.groupingBy(
                        judgement -> word(standing, judgement), LinkedHashMap::new, Collectors.counting()));
        String words = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(texts.get("impact.comma")));
        return texts.get("standing.judged", type, standing.judged().size(), words);
    }

    private String word(Standing standing, Judgement judgement) {
        if (standing.waived().contains(judgement.id())) {
            return texts.get("explain.accepted");
        }
        return VerdictWords.of(texts, judgement);
    }

    private void judgements(Standing standing, List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return;
        }
        page.blank();
        int shown = all ? judgements.size() : Math.min(MOST_LINES, judgements.size());
        judgements.stream()
                .sorted(Comparator.comparing(judgement -> !judgement.isFinding()))
                .limit(shown)
                .forEach(judgement -> page.entry(
                        word(standing, judgement),
                        TerminalText.breadth(word(standing, judgement)),
                        SummaryHead.tone(judgement.verdict()),
                        texts.get("findings.line", judgement.message(), judgement.id())));
        if (shown < judgements.size()) {
            page.indented(texts.get("standing.more", judgements.size() - shown));
        }
    }

    /** Those that met the same condition with the same value are told in one line. */
    private void obstacles(List<Obstacle> obstacles, int depth) {
        Map<String, List<Obstacle>> same = obstacles.stream()
                .sorted(Comparator.comparing(obstacle -> NEAREST.indexOf(obstacle.kind())))
                .collect(Collectors.groupingBy(this::alike, LinkedHashMap::new, Collectors.toList()));
        same.values().forEach(group -> {
            Obstacle first = group.get(0);
            page.indented(depth, texts.get("standing.of", names(group), sentence(first)));
            page.indented(depth + 1, texts.get("standing.rule", first.rule(), first.place()));
            if (!first.deeper().isEmpty()) {
                page.indented(depth + 1, texts.get("standing.because", first.type()));
                obstacles(first.deeper(), depth + 2);
            }
        });
    }

    private String alike(Obstacle obstacle) {
        String values =
                obstacle.seen().stream().map(seen -> seen.name() + seen.value()).collect(Collectors.joining());
        return obstacle.kind()
                + obstacle.place()
                + obstacle.condition()
                + (obstacle.kind() == Obstacle.Kind.NO_MATCH ? "" : values);
    }

    private String names(List<Obstacle> group) {
        String first = group.stream()
                .limit(MOST_NAMES)
                .map(obstacle -> obstacle.subject().label())
                .collect(Collectors.joining(texts.get("separator")));
        return group.size() > MOST_NAMES ? texts.get("standing.names", first, group.size()) : first;
    }

    private String sentence(Obstacle obstacle) {
        FormulaText values = new FormulaText(texts, page, all);
        String seen =
                obstacle.seen().stream().map(values::seen).collect(Collectors.joining(texts.get("explain.semicolon")));
        String key = "obstacle." + obstacle.kind().name().toLowerCase(Locale.ROOT);
        String suffix = obstacle.condition().isEmpty() ? ".bare" : "";
        return texts.get(key + suffix, obstacle.condition(), obstacle.type(), seen);
    }
}
