package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.judged.Working;
import org.junheng.workbook.write.FindingsStyles.Look;

/** The working of every coefficient, term by term and largest share first, in formulas that anyone can follow. */
final class FindingsBalances {
    private static final int FIXED_ROWS = 12;

    /** Formulas are worked out anew each time that the book is opened. */
    private static final int MOST_LIVE_ROWS = 20_000;

    private static final List<Integer> WIDTHS = List.of(44, 18, 18, 18, 18, 14);
    private final FindingsWords words;
    private final FindingsSheet sheet;
    private final boolean severalWorkbooks;
    private int written;
    private int left;

    /** Begins the sheet. */
    FindingsBalances(FindingsWords words, FindingsSheet sheet, boolean severalWorkbooks) {
        this.words = words;
        this.sheet = sheet;
        this.severalWorkbooks = severalWorkbooks;
        sheet.begin(WIDTHS, 0, 0, true);
    }

    /** The published examples, before anything that rests on the rules they speak for. */
    void prove(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        sheet.line(words.sentence("proof.title"));
        sheet.headers(Stream.of("example", "printed", "expected", "computed", "equal")
                .map(words::header)
                .toList());
        for (Proof proof : proofs) {
            sheet.row(List.of(
                    FindingsCell.text(proof.name()),
                    FindingsCell.figure(proof.printed().toPlainString()),
                    FindingsCell.figure(proof.expected().toPlainString()),
                    figure(proof.computed()),
                    FindingsCell.text(
                            words.sentence(proof.isEqual() ? "proof.equal" : "proof.unequal"),
                            proof.isEqual() ? Look.GREEN : Look.RED)));
        }
        sheet.gap();
    }

    void add(FindingsSource source) {
        Map<String, Proven.Reading> readings = new HashMap<>();
        source.report()
                .proven()
                .readings()
                .forEach(each -> readings.put(each.judgement().id(), each));
        for (Working working : source.report().workings()) {
            if (left == 0
                    && sheet.hasRoomFor(FIXED_ROWS + working.balance().terms().size())) {
                write(source, working);
                working.users().stream()
                        .filter(user -> user.workings().size() == 1)
                        .flatMap(user -> Optional.ofNullable(readings.get(user.id())).stream())
                        .findFirst()
                        .ifPresent(this::others);
                sheet.gap();
                written++;
            } else {
                left++;
            }
        }
    }

    /** Over several counties, whose reports are read back, the working stands with each of them. */
    void end() {
        if (left > 0) {
            sheet.line(words.sentence("cut.balances", left));
        } else if (written == 0) {
            sheet.line(words.sentence(severalWorkbooks ? "balance.elsewhere" : "balance.none"));
        }
        sheet.end();
    }

    private void write(FindingsSource source, Working working) {
        Balance balance = working.balance();
        String title = title(working);
        sheet.line(severalWorkbooks ? source.workbook() + "  " + title : title);
        BalanceRows rows = new BalanceRows(balance, sheet.used() + 2);
        boolean live = rows.isDetermined() && sheet.used() < MOST_LIVE_ROWS;
        Stream<String> headers = live
                ? Stream.of("term", "resource", "weight", "ratio", "distance", "share")
                : Stream.of("term", "resource", "weight", "ratio", "square");
        sheet.headers(headers.map(words::header).toList());
        rows.terms().forEach(term -> sheet.row(live ? rows.live(term, sheet.used() + 1) : still(term)));
        results(rows, live);
    }

    /** What other ways come to, each with the words of who computes so. */
    private void others(Proven.Reading reading) {
        for (Proven.Other other : reading.others()) {
            FindingsCell none = FindingsCell.text("");
            sheet.row(List.of(
                    FindingsCell.text(words.sentence("reading.other", other.name())),
                    none,
                    none,
                    figure(other.figure()),
                    FindingsCell.text(other.source(), Look.LINE)));
        }
    }

    private void results(BalanceRows rows, boolean live) {
        Balance balance = rows.balance();
        result("balance.mean", live ? rows.mean() : figure(balance.mean()));
        result("balance.deviation", live ? rows.deviation() : figure(balance.deviation()));
        result("balance.coefficient", live ? rows.coefficient() : figure(balance.coefficient()));
        if (live) {
            result("balance.ours", figure(balance.coefficient()));
            result("balance.difference", rows.difference());
        }
    }

    private void result(String key, FindingsCell figure) {
        FindingsCell none = FindingsCell.text("");
        sheet.row(List.of(FindingsCell.text(words.sentence(key)), none, none, figure));
    }

    /** The judgement with the fewest workings says best which one this is. */
    private String title(Working working) {
        Judgement closest = working.users().get(0);
        for (Judgement user : working.users()) {
            closest = user.workings().size() < closest.workings().size() ? user : closest;
        }
        String title = words.sentence(
                "balance.title", closest.code(), words.label(closest.subject()), closest.item(), codes(working));
        int of = closest.workings().size();
        return of == 1 ? title : title + words.sentence("balance.part", position(closest, working.balance()), of);
    }

    private static int position(Judgement judgement, Balance balance) {
        for (int i = 0; i < judgement.workings().size(); i++) {
            if (judgement.workings().get(i) == balance) {
                return i + 1;
            }
        }
        throw new IllegalStateException("a judgement without the working it was found by");
    }

    private String codes(Working working) {
        return String.join(
                words.sentence("separator"),
                working.users().stream().map(Judgement::code).distinct().toList());
    }

    private List<FindingsCell> still(Balance.Term term) {
        Stream<FindingsCell> figures = Stream.of(term.resource(), term.weight(), term.ratio(), term.square())
                .map(this::figure);
        return Stream.concat(Stream.of(FindingsCell.text(term.label())), figures)
                .toList();
    }

    private FindingsCell figure(Optional<BigDecimal> figure) {
        return FindingsCell.figure(figure.map(BigDecimal::toPlainString).orElse(words.sentence("balance.unknown")));
    }
}
