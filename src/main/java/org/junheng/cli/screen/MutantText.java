package org.junheng.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.MutantFate;
import org.junheng.model.pack.Mutant;
import org.junheng.model.text.Texts;

/** What became of the mutants of a pack: those that nobody noticed, and how many there were of each kind. */
public final class MutantText {
    private static final BigDecimal HUNDRED = BigDecimal.TEN.multiply(BigDecimal.TEN);

    private final Texts texts;
    private final TerminalPage page;

    private MutantText(String language, boolean colour, int width) {
        this.texts = Texts.of("cli.screen", language);
        this.page = new TerminalPage(colour, width);
    }

    public static String render(List<MutantFate> fates, String language, boolean colour, int width) {
        MutantText text = new MutantText(language, colour, width);
        List<MutantFate> surviving = fates.stream().filter(MutantFate::survives).toList();
        surviving.forEach(fate -> text.survivor(fate.mutant()));
        text.kinds(fates);
        text.sum(fates);
        return text.page.toString();
    }

    private void survivor(Mutant mutant) {
        page.line(texts.get("mutant.place", mutant.file(), mutant.line(), kind(mutant.kind())), Tone.BAD);
        page.indented(texts.get("mutant.before", mutant.before()));
        page.indented(texts.get("mutant.after", mutant.after()));
    }

    private String kind(Mutant.Kind kind) {
        return texts.get("mutant." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void kinds(List<MutantFate> fates) {
        List<Row> rows = new ArrayList<>();
        List<String> header = Stream.of("kind", "all", "noticed", "refused", "surviving", "same")
                .map(column -> texts.get("mutant." + column))
                .toList();
        rows.add(new Row(Tone.STRONG, header));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            List<MutantFate> some =
                    fates.stream().filter(fate -> fate.mutant().kind() == kind).toList();
            List<String> cells = new ArrayList<>(List.of(kind(kind)));
            LongStream.of(
                            some.size(),
                            noticed(some),
                            state(some, Mutant.State.REFUSED),
                            surviving(some),
                            state(some, Mutant.State.SAME))
                    .forEach(count -> cells.add(String.valueOf(count)));
            rows.add(new Row(Tone.PLAIN, cells));
        }
        page.table(rows, 0);
    }

    /** The score: of all mutants that say something else than the pack, those noticed by a case or refused. */
    private void sum(List<MutantFate> fates) {
        long same = state(fates, Mutant.State.SAME);
        long refused = state(fates, Mutant.State.REFUSED);
        long found = noticed(fates) + refused;
        long all = fates.size() - same;
        BigDecimal score = all == 0
                ? HUNDRED
                : BigDecimal.valueOf(found).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
        String shown = score.stripTrailingZeros().toPlainString();
        page.line(
                texts.get("mutant.sum", all, found, refused, all - found, shown), found == all ? Tone.GOOD : Tone.BAD);
        if (same > 0) {
            page.indented(texts.get("mutant.sameNote", same));
        }
    }

    private static long noticed(List<MutantFate> fates) {
        return fates.stream().filter(fate -> fate.noticedBy().isPresent()).count();
    }

    private static long surviving(List<MutantFate> fates) {
        return fates.stream().filter(MutantFate::survives).count();
    }

    private static long state(List<MutantFate> fates, Mutant.State state) {
        return fates.stream().filter(fate -> fate.mutant().state() == state).count();
    }
}
