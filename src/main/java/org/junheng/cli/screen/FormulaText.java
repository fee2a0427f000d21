package org.junheng.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.Formula;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Balance;
import org.junheng.model.text.Texts;

/** A figure with its working: expression, numbers, value; further in, the figures it was made of. */
final class FormulaText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern SHOWN = Pattern.compile("(-?\\d+(?:\\.\\d+)?)[^%\\d]*");

    private static final int MOST_PARTS = 3;
    private static final int MOST_CELLS = 8;
    private static final int MOST_NUMBERS = 300;
    private static final int DECIMALS = 6;

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    FormulaText(Texts texts, TerminalPage page, boolean all) {
        this.texts = texts;
        this.page = page;
        this.all = all;
    }

    void write(String lead, Formula formula, int depth) {
        page.indented(depth, lead + sentence(formula));
        if (!formula.rule().isEmpty()) {
            page.indented(depth + 1, texts.get("explain.by", formula.rule(), formula.place()));
        }
        if (!formula.cells().isEmpty()) {
            page.indented(depth + 1, cells(formula.cells()));
        }
        boolean weighted = formula.working().isPresent()
                && formula.parts().stream().noneMatch(part -> part.working().isPresent());
        if (weighted) {
            balance(formula.working().get());
        }
        List<Formula> parts = weighted && !all ? List.of() : formula.parts();
        int shown = all ? parts.size() : Math.min(parts.size(), MOST_PARTS);
        parts.subList(0, shown).forEach(part -> write("", part, depth + 1));
        if (shown < parts.size()) {
            page.indented(depth + 1, texts.get("explain.moreParts", parts.size() - shown));
        }
    }

    private String sentence(Formula formula) {
        StringBuilder sentence = new StringBuilder(formula.name());
        boolean named =
                formula.written().equals(formula.name()) || formula.written().isEmpty();
        if (!named) {
            sentence.append(texts.get("explain.equals", formula.written()));
        }
        String filled = cut(formula.filled());
        if (!filled.isEmpty() && !filled.equals(formula.value())) {
            sentence.append(texts.get("explain.equals", filled));
        }
        String value = formula.value().isEmpty() ? texts.get("trace.blank") : formula.value();
        return sentence.append(texts.get("explain.equals", value)).toString();
    }

    private String cut(String numbers) {
        return all || numbers.length() <= MOST_NUMBERS
                ? numbers
                : texts.get("explain.cut", numbers.substring(0, numbers.lastIndexOf(' ', MOST_NUMBERS)));
    }

    String cells(List<Seen> cells) {
        int shown = all ? cells.size() : Math.min(cells.size(), MOST_CELLS);
        String first =
                cells.stream().limit(shown).map(this::seen).collect(Collectors.joining(texts.get("explain.semicolon")));
        return shown < cells.size() ? texts.get("explain.moreCells", first, cells.size() - shown) : first;
    }

    String seen(Seen seen) {
        String value = seen.value().isEmpty() ? texts.get("trace.blank") : verdict(seen.value());
        return seen.cell()
                .map(cell -> isConverted(seen.value(), cell.value())
                        ? texts.get("explain.converted", seen.name(), value, cell.place(), cell.value(), cell.header())
                        : texts.get("explain.cell", seen.name(), value, cell.place()))
                .orElseGet(() -> texts.get("explain.value", seen.name(), value));
    }

    /** Whether a cell counts in another unit than rules do; what its format rounds away is no other unit. */
    private static boolean isConverted(String value, String shown) {
        Matcher matcher = SHOWN.matcher(shown.replace(",", ""));
        if (!NUMBER.matcher(value).matches() || !matcher.matches()) {
            return false;
        }
        BigDecimal seen = new BigDecimal(value).abs();
        BigDecimal written = new BigDecimal(matcher.group(1)).abs();
        return written.add(written).compareTo(seen) < 0 || seen.add(seen).compareTo(written) < 0;
    }

    private String verdict(String value) {
        return switch (value) {
            case "MET", "NOT_MET", "UNDETERMINED", "ERROR" ->
                texts.get("impact.verdict." + value.toLowerCase(java.util.Locale.ROOT));
            default -> value;
        };
    }

    /** The shares of a coefficient, their sums, and what comes of them. */
    private void balance(Balance balance) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG,
                List.of("unit", "resource", "weight", "ratio", "square").stream()
                        .map(column -> texts.get("explain." + column))
                        .toList()));
        balance.terms().forEach(term -> rows.add(row(term)));
        rows.add(new Row(
                Tone.STRONG,
                List.of(
                        texts.get("explain.sum"),
                        exact(sum(balance, Balance.Term::resource)),
                        exact(sum(balance, Balance.Term::weight)),
                        "",
                        rounded(sum(balance, Balance.Term::square)))));
        page.table(rows, 0);
        page.indented(texts.get(
                "explain.balance", exact(balance.mean()), exact(balance.deviation()), exact(balance.coefficient())));
    }

    private Row row(Balance.Term term) {
        return new Row(
                Tone.PLAIN,
                List.of(
                        term.label(),
                        exact(term.resource()),
                        exact(term.weight()),
                        rounded(term.ratio()),
                        rounded(term.square())));
    }

    private static Optional<BigDecimal> sum(Balance balance, Function<Balance.Term, Optional<BigDecimal>> column) {
        return balance.terms().stream()
                .map(column)
                .reduce(Optional.of(BigDecimal.ZERO), (sum, next) -> sum.flatMap(left -> next.map(left::add)));
    }

    private String exact(Optional<BigDecimal> figure) {
        return figure.map(number -> number.stripTrailingZeros().toPlainString()).orElse(texts.get("trace.blank"));
    }

    private String rounded(Optional<BigDecimal> figure) {
        return figure.map(
                        number -> number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number)
                .map(BigDecimal::toPlainString)
                .orElse(texts.get("trace.blank"));
    }
}
