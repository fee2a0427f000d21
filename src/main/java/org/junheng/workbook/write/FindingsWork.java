package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Verdict;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.ledger.CarriedLedger.Line;
import org.junheng.workbook.ledger.LedgerRemark;
import org.junheng.workbook.write.FindingsSource.Entry;
import org.junheng.workbook.write.FindingsStyles.Look;
import org.junheng.workbook.write.WorkColumns.LedgerLine;
import org.junheng.workbook.write.WorkColumns.Numbered;

/** The lists that people work with: what is not met, over all and office by office, and the ledger of putting it right. */
final class FindingsWork {
    /** Above the first finding stand a line that says what this is, and the header. */
    static final int HEAD_ROWS = 2;

    private final FindingsWords words;
    private final WorkColumns columns;
    private final Optional<CarriedLedger> carried;
    private final Function<String, FindingsSheet> sheets;

    /** Each office that owns what is not met, and the name of its sheet. */
    private final Map<String, String> offices = new LinkedHashMap<>();

    private final List<Numbered> notMet = new ArrayList<>();
    private final List<Numbered> others = new ArrayList<>();

    /**
     * @param carried what comes over from ledgers that were filled in
     * @param sheets gives the next sheet of the book by its name
     */
    FindingsWork(
            FindingsWords words,
            List<FindingsSource> sources,
            SheetNames names,
            Optional<CarriedLedger> carried,
            Function<String, FindingsSheet> sheets) {
        this.words = words;
        this.columns = new WorkColumns(words, sources.size() > 1);
        this.carried = carried;
        this.sheets = sheets;
        sources.stream().flatMap(source -> source.entries(Report::findings)).forEach(entry -> add(entry, names));
    }

    private void add(Entry<Judgement> entry, SheetNames names) {
        if (entry.thing().verdict() != Verdict.NOT_MET) {
            others.add(new Numbered(others.size() + 1, entry));
            return;
        }
        String owner = entry.thing().owner();
        offices.computeIfAbsent(owner, each -> names.take(each.isBlank() ? words.sentence("office.none") : each));
        notMet.add(new Numbered(notMet.size() + 1, entry));
    }

    Map<String, String> offices() {
        return offices;
    }

    /** @param whenEmpty what is said where nothing is not met */
    void findings(List<String> whenEmpty) {
        String name = words.sentence("sheet.findings");
        String above = words.sentence("above.findings", name, notMet.size(), others.size());
        list(name, above, columns.printed(), columns.onScreen(), notMet, whenEmpty);
        Map<String, List<Numbered>> byOwner = notMet.stream()
                .collect(Collectors.groupingBy(each -> each.judgement().owner()));
        offices.forEach((owner, office) -> {
            List<Numbered> own = byOwner.get(owner);
            String title = words.sentence("above.office", office, own.size());
            list(office, title, columns.printed(), columns.onScreen(), own, List.of());
        });
    }

    void ledger(List<String> whenEmpty) {
        String above = words.sentence("above.ledger", notMet.size(), others.size());
        List<LedgerLine> lines = new ArrayList<>();
        notMet.forEach(each -> lines.add(line(each)));
        carried.ifPresent(ledger -> ledger.gone().forEach(id -> {
            Line line = ledger.lines().get(id);
            lines.add(new LedgerLine(lines.size() + 1, id, Optional.empty(), Optional.of(line), line.state()));
        }));
        list(words.sentence("sheet.ledger"), above, columns.ledger(carried), List.of(), lines, whenEmpty);
        Set<LedgerRemark> remarks = new LinkedHashSet<>();
        carried.ifPresent(ledger -> remarks.addAll(ledger.remarks()));
        lines.forEach(line -> remarks.addAll(was(line)));
        if (!remarks.isEmpty()) {
            String name = words.sentence("sheet.remarks");
            List<LedgerRemark> all = List.copyOf(remarks);
            list(name, words.sentence("above.remarks"), columns.remarks(), List.of(), all, List.of());
        }
    }

    private LedgerLine line(Numbered finding) {
        String id = finding.judgement().id();
        Optional<Line> line = carried.map(ledger -> ledger.lines().get(id));
        String state =
                line.map(Line::state).orElse(carried.map(CarriedLedger::fresh).orElse(""));
        return new LedgerLine(finding.number(), id, Optional.of(finding), line, state);
    }

    /** Where the ledger says now something else of a finding than it did, what stood there may be somebody's own words. */
    private List<LedgerRemark> was(LedgerLine line) {
        List<LedgerRemark> was = new ArrayList<>();
        line.finding()
                .ifPresent(finding -> line.carried().stream()
                        .flatMap(each -> each.rows().stream())
                        .forEach(row -> row.known().forEach((column, text) -> {
                            boolean same = text.isEmpty()
                                    || text.equals(columns.said(column, finding).strip());
                            if (column.isOfTheFinding() && !same) {
                                String before = words.sentence("ledger.was", words.header(column.key()));
                                was.add(new LedgerRemark(row.source(), row.place(), row.id(), before, text));
                            }
                        })));
        return was;
    }

    void undetermined() {
        String name = words.sentence("sheet.undetermined");
        String above = words.sentence("above.undetermined", name, others.size());
        list(name, above, columns.undetermined(), List.of(), others, List.of(words.sentence("undetermined.none")));
    }

    /** Lists things below a line that leads back to the first sheet. */
    private <T> void list(
            String name,
            String above,
            List<FindingsColumn<T>> printed,
            List<FindingsColumn<T>> onScreen,
            List<T> things,
            List<String> whenEmpty) {
        FindingsCell back =
                FindingsCell.text(above, Look.LINE).to(SheetNames.place(words.sentence("sheet.overview"), 1));
        List<FindingsColumn<T>> all =
                Stream.concat(printed.stream(), onScreen.stream()).toList();
        sheets.apply(name).list(List.of(back), all, printed.size(), things.stream(), whenEmpty);
    }
}
