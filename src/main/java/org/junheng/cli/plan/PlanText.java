package org.junheng.cli.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.model.text.Texts;

/** What it would take, as lines of text: the sum first, then the change for each finding. */
final class PlanText {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.ONE.scaleByPowerOfTen(4);
    private static final int FEW = 25;
    private static final int MOST_MOVES = 4;

    private final Plan plan;
    private final Texts texts;
    private final Screen screen;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    PlanText(Plan plan, Texts texts, Screen screen, boolean all) {
        this.plan = plan;
        this.texts = texts;
        this.screen = screen;
        this.all = all;
    }

    String render() {
        line("", texts.get("head", plan.run().workbooks().get(0).name(), verdict(plan.before())));
        bundle("needed", plan.needed());
        bundle("whole", plan.whole());
        List<Fix> own = plan.fixes().stream()
                .filter(fix -> fix.way() != Fix.Way.FOLLOWS)
                .toList();
        if (!own.isEmpty()) {
            text.append('\n');
            line("", texts.get("fixes", own.size(), plan.fixes().size() - own.size()));
        }
        List<Fix> shown = all ? own : own.subList(0, Math.min(FEW, own.size()));
        shown.forEach(this::fix);
        if (shown.size() < own.size()) {
            line("  ", texts.get("more", own.size() - shown.size()));
        }
        return text.toString();
    }

    private void bundle(String key, Plan.Bundle bundle) {
        line(
                "",
                texts.get(
                        key,
                        bundle.moves().size(),
                        cost(bundle.cost()),
                        verdict(bundle.after()),
                        bundle.left().size()));
    }

    private void fix(Fix fix) {
        line(
                "  ",
                fix.finding().code() + "  "
                        + TerminalText.printable(fix.finding().subject().named()) + "  "
                        + TerminalText.printable(fix.finding().item()) + "  " + change(fix));
    }

    private String change(Fix fix) {
        if (fix.way() == Fix.Way.NONE) {
            return texts.get("none");
        }
        String moves = fix.moves().stream()
                .limit(all ? Integer.MAX_VALUE : MOST_MOVES)
                .map(this::move)
                .collect(Collectors.joining(texts.get("comma")));
        String rest = all || fix.moves().size() <= MOST_MOVES
                ? ""
                : texts.get("moves", fix.moves().size());
        String breaks =
                fix.breaks().isEmpty() ? "" : texts.get("breaks", fix.breaks().size());
        String price = fix.cost().isPresent() ? texts.get("price", cost(fix.cost())) : "";
        return moves + rest + price + breaks;
    }

    private String move(Move move) {
        String place = move.place().toString();
        String header = TerminalText.printable(move.header());
        String key = "move." + move.kind().name().toLowerCase(Locale.ROOT);
        return texts.get(key, header, place, TerminalText.printable(move.before()), move.after());
    }

    private String cost(Optional<BigDecimal> yuan) {
        return yuan.map(sum -> sum.compareTo(TEN_THOUSAND) < 0
                        ? texts.get("yuan", sum.stripTrailingZeros().toPlainString())
                        : texts.get(
                                "tenThousands",
                                sum.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .orElseGet(() -> texts.get("noPrice"));
    }

    private String verdict(RunVerdict verdict) {
        return texts.get("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private void line(String indent, String sentence) {
        for (String line : TerminalText.wrap(sentence, Math.max(1, screen.width() - indent.length()))) {
            text.append(indent).append(line).append('\n');
        }
    }
}
