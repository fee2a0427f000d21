package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Severity;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.ledger.CarriedLedger.Line;
import org.junheng.workbook.ledger.LedgerColumn;
import org.junheng.workbook.ledger.LedgerRemark;
import org.junheng.workbook.write.FindingsSource.Entry;
import org.junheng.workbook.write.FindingsStyles.Look;

/** Which columns have the lists that people work with: what to read out, what to do, and what to fill in. */
final class WorkColumns {
    private static final int SHOWN_DECIMALS = 4;
    private final FindingsWords words;
    private final boolean severalWorkbooks;

    /** A finding with the number that it has all over the book. */
    record Numbered(int number, Entry<Judgement> entry) {
        Judgement judgement() {
            return entry.thing();
        }

        FindingsSource source() {
            return entry.source();
        }
    }

    WorkColumns(FindingsWords words, boolean severalWorkbooks) {
        this.words = words;
        this.severalWorkbooks = severalWorkbooks;
    }

    /** Those that are printed; their widths come to what one page across holds at 9 points or more. */
    List<FindingsColumn<Numbered>> printed() {
        List<FindingsColumn<Numbered>> columns = leading("sheet.ledger");
        columns.add(FindingsColumn.coloured(
                words.header("indicator"),
                15,
                this::title,
                each -> FindingsWords.look(each.judgement().severity())));
        columns.add(text(
                "situation",
                severalWorkbooks ? 24 : 30,
                each -> each.judgement().message()));
        columns.add(FindingsColumn.figure(
                words.header("gap"), 9, each -> each.judgement().gap()));
        columns.add(text("unit", 5, each -> each.judgement().unit()));
        columns.add(text("ground", 26, this::ground));
        columns.add(text("owner", 8, each -> each.judgement().owner()));
        columns.add(text(
                "measures", severalWorkbooks ? 13 : 17, each -> each.judgement().remedy()));
        columns.add(text("code", 8, each -> each.judgement().code()));
        columns.add(text("id", 13, each -> each.judgement().id()));
        return columns;
    }

    /** Those beside them, for who filters on the screen. */
    List<FindingsColumn<Numbered>> onScreen() {
        return List.of(
                text("severity", 10, each -> words.severity(each.judgement().severity())),
                text("subject", 16, each -> words.label(each.judgement().subject())),
                text("key", 14, each -> each.judgement().subject().key()),
                text("item", 18, each -> each.judgement().item()),
                FindingsColumn.figure(
                        words.header("actual"),
                        12,
                        each -> words.shown(each.judgement().actual())),
                text("comparator", 9, each -> words.comparator(each.judgement())),
                FindingsColumn.figure(
                        words.header("required"),
                        12,
                        each -> words.shown(each.judgement().required())),
                text(
                        "basis",
                        36,
                        each -> words.basis(each.source().basis(each.judgement().code()))),
                text("evidence", 24, each -> words.evidence(each.judgement())),
                text(
                        "rule",
                        22,
                        each -> each.source().rulePlace(each.judgement().code())));
    }

    /**
     * A line of the ledger: a finding, or what earlier ledgers tell of one that is none any more.
     *
     * @param carried what comes over from earlier ledgers
     */
    record LedgerLine(int number, String id, Optional<Numbered> finding, Optional<Line> carried, String state) {
        private String text(LedgerColumn column) {
            return carried.map(line -> line.text(column)).orElse("");
        }

        private String other(String header) {
            return carried.map(line -> line.others().getOrDefault(header, "")).orElse("");
        }
    }

    /** As the inspectors' own ledger has them; its blank cells are filled in by the offices. */
    List<FindingsColumn<LedgerLine>> ledger(Optional<CarriedLedger> carried) {
        List<FindingsColumn<LedgerLine>> columns = new ArrayList<>();
        columns.add(FindingsColumn.of(words.header("number"), 4, this::number));
        columns.addAll(severalWorkbooks ? List.of(own(LedgerColumn.WORKBOOK, 12)) : List.of());
        columns.add(own(LedgerColumn.SITUATION, severalWorkbooks ? 17 : 23));
        columns.add(own(LedgerColumn.GAP, 9));
        columns.add(own(LedgerColumn.STANDARD, 12));
        columns.add(own(LedgerColumn.GROUND, severalWorkbooks ? 17 : 20));
        columns.add(own(LedgerColumn.OWNER, 8));
        columns.add(filledIn(LedgerColumn.PERSON, 7, ""));
        columns.add(own(LedgerColumn.MEASURES, severalWorkbooks ? 11 : 14));
        columns.add(filledIn(LedgerColumn.DUE, 10, ""));
        columns.add(filledIn(LedgerColumn.PROGRESS, 7, words.sentence("ledger.progress")));
        columns.add(filledIn(LedgerColumn.CLOSED, 5, words.sentence("yes") + "," + words.sentence("no")));
        columns.add(filledIn(LedgerColumn.CHECKED, 6, ""));
        carried.ifPresent(ledger -> columns.addAll(carried(ledger)));
        columns.add(FindingsColumn.text(words.header("id"), 13, LedgerLine::id));
        return columns;
    }

    private FindingsCell number(LedgerLine line) {
        String place = line.finding().map(own -> place("sheet.findings", own)).orElse("");
        return FindingsCell.figure(String.valueOf(line.number())).to(place);
    }

    /** Those that somebody added, and how each line stands. */
    private List<FindingsColumn<LedgerLine>> carried(CarriedLedger ledger) {
        List<FindingsColumn<LedgerLine>> columns = new ArrayList<>();
        ledger.others().forEach(header -> columns.add(FindingsColumn.text(header, 12, each -> each.other(header))));
        columns.add(FindingsColumn.text(words.header("state"), 14, LedgerLine::state));
        return columns;
    }

    private FindingsColumn<LedgerLine> own(LedgerColumn column, int width) {
        return FindingsColumn.text(words.header(column.key()), width, each -> text(column, each));
    }

    private FindingsColumn<LedgerLine> filledIn(LedgerColumn column, int width, String choices) {
        Look look = column == LedgerColumn.DUE ? Look.DAY : Look.INPUT;
        return new FindingsColumn<>(
                words.header(column.key()), width, each -> FindingsCell.text(each.text(column), look), choices);
    }

    private String text(LedgerColumn column, LedgerLine line) {
        if (line.finding().isEmpty() || column.isFilledIn() && line.carried().isPresent()) {
            return line.text(column);
        }
        return said(column, line.finding().get());
    }

    /** What the ledger says of a finding by itself. */
    String said(LedgerColumn column, Numbered each) {
        return switch (column) {
            case WORKBOOK -> each.source().workbook();
            case SITUATION -> each.judgement().message();
            case GAP -> gap(each);
            case STANDARD -> title(each);
            case GROUND -> ground(each);
            case OWNER -> each.judgement().owner();
            case MEASURES -> each.judgement().remedy();
            default -> "";
        };
    }

    /** Words of earlier ledgers that have no place in this one. */
    List<FindingsColumn<LedgerRemark>> remarks() {
        return List.of(
                FindingsColumn.text(words.header("source"), 22, LedgerRemark::source),
                FindingsColumn.text(words.header("place.remark"), 16, LedgerRemark::place),
                FindingsColumn.text(words.header("id"), 13, LedgerRemark::id),
                FindingsColumn.text(words.header("column"), 16, LedgerRemark::column),
                FindingsColumn.text(words.header("words"), 60, LedgerRemark::text));
    }

    /** What cannot be determined, and what the program failed at: neither has a gap, nor a line in the ledger. */
    List<FindingsColumn<Numbered>> undetermined() {
        List<FindingsColumn<Numbered>> columns = new ArrayList<>(printed());
        columns.set(0, FindingsColumn.figure(words.header("number"), 4, each -> String.valueOf(each.number())));
        columns.add(
                columns.size() - 2,
                FindingsColumn.coloured(
                        words.header("verdict"),
                        13,
                        each -> words.verdict(each.judgement()),
                        each -> FindingsWords.look(each.judgement().verdict())));
        columns.removeIf(column -> Stream.of("gap", "unit").map(words::header).anyMatch(column.header()::equals));
        return columns;
    }

    /** The number leads to the same finding in another list. */
    private List<FindingsColumn<Numbered>> leading(String sheet) {
        List<FindingsColumn<Numbered>> columns = new ArrayList<>();
        columns.add(FindingsColumn.of(
                words.header("number"),
                4,
                each -> FindingsCell.figure(String.valueOf(each.number())).to(place(sheet, each))));
        if (severalWorkbooks) {
            columns.add(text("workbook", 12, each -> each.source().workbook()));
        }
        return columns;
    }

    private String place(String sheet, Numbered each) {
        return SheetNames.place(words.sentence(sheet), each.number() + FindingsWork.HEAD_ROWS);
    }

    private String title(Numbered each) {
        String title = each.source()
                .criterion(each.judgement().code())
                .map(CriterionSummary::title)
                .orElse(each.judgement().item());
        return each.judgement().severity() == Severity.MUST
                ? title
                : words.sentence(
                        "indicator.should",
                        title,
                        words.severity(each.judgement().severity()));
    }

    private String ground(Numbered each) {
        return words.ground(each.source().basis(each.judgement().code()));
    }

    /** A figure that only rounding would make nothing is shown as it is. */
    private String gap(Numbered each) {
        String gap = each.judgement().gap();
        if (gap.isEmpty()) {
            return "";
        }
        BigDecimal exact = new BigDecimal(gap);
        BigDecimal rounded = exact.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal shown = rounded.signum() == 0 ? exact : rounded.stripTrailingZeros();
        String unit = each.judgement().unit();
        return shown.toPlainString() + (unit.equals("%") ? words.sentence("points") : unit);
    }

    private FindingsColumn<Numbered> text(String key, int width, Function<Numbered, String> text) {
        return FindingsColumn.text(words.header(key), width, text);
    }
}
