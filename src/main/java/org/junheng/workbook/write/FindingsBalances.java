package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;

/** The working of every coefficient, term by term, so that it can be checked by hand. */
final class FindingsBalances {
    private static final int FIXED_ROWS = 6;
    private static final List<Integer> WIDTHS = List.of(34, 18, 18, 18, 18);
    private final FindingsWords words;
    private final FindingsSheet sheet;
    private final boolean severalWorkbooks;
    private int written;
    private int left;

    /** One coefficient and every judgement that rests on it. */
    private record Working(FindingsSource source, Balance balance, List<Judgement> users) {}

    /** Begins the sheet. */
    FindingsBalances(FindingsWords words, FindingsSheet sheet, boolean severalWorkbooks) {
        this.words = words;
        this.sheet = sheet;
        this.severalWorkbooks = severalWorkbooks;
        sheet.begin(WIDTHS, false);
    }

    void add(FindingsSource source) {
        for (Working working : workings(source)) {
            if (left == 0
                    && sheet.hasRoomFor(FIXED_ROWS + working.balance().terms().size())) {
                write(working);
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

    /** A coefficient that several judgements use is one object, and is worked out once. */
    private static List<Working> workings(FindingsSource source) {
        Map<Balance, Working> seen = new IdentityHashMap<>();
        List<Working> inOrder = new ArrayList<>();
        for (Judgement judgement : source.report().judgements()) {
            for (Balance balance : judgement.workings()) {
                seen.computeIfAbsent(balance, each -> {
                            Working working = new Working(source, each, new ArrayList<>());
                            inOrder.add(working);
                            return working;
                        })
                        .users()
                        .add(judgement);
            }
        }
        return inOrder;
    }

    private void write(Working working) {
        Balance balance = working.balance();
        String title = title(working);
        sheet.line(severalWorkbooks ? working.source().workbook() + "  " + title : title);
        sheet.headers(Stream.of("term", "resource", "weight", "ratio", "square")
                .map(words::header)
                .toList());
        balance.terms().forEach(term -> sheet.figures(term.label(), figures(term)));
        sheet.figures(words.sentence("balance.mean"), figures(balance.mean()));
        sheet.figures(words.sentence("balance.deviation"), figures(balance.deviation()));
        sheet.figures(words.sentence("balance.coefficient"), figures(balance.coefficient()));
        sheet.gap();
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

    private List<String> figures(Balance.Term term) {
        return Stream.of(term.resource(), term.weight(), term.ratio(), term.square())
                .map(this::figure)
                .toList();
    }

    private List<String> figures(Optional<BigDecimal> figure) {
        return List.of("", "", figure(figure), "");
    }

    private String figure(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(words.sentence("balance.unknown"));
    }
}
