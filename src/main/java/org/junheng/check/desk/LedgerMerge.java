package org.junheng.check.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Texts;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.ledger.CarriedLedger.Line;
import org.junheng.workbook.ledger.LedgerColumn;
import org.junheng.workbook.ledger.LedgerRemark;
import org.junheng.workbook.ledger.LedgerRow;

/** What comes over into the next ledger from those that were handed in? All of it: nothing typed by hand is left out. */
final class LedgerMerge {
    private static final int MOST_TOLD = 20;
    private final String language;
    private final Texts texts;
    private final Standing standing;
    private final List<LedgerFile> files;
    private final Map<String, List<LedgerRow>> rows = new LinkedHashMap<>();
    private final Set<LedgerRemark> remarks = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    LedgerMerge(List<LedgerFile> files, Report report, String language) {
        this.files = files;
        this.language = language;
        this.texts = Texts.of("check", language);
        this.standing = new Standing(report, texts);
        for (LedgerFile file : files) {
            file.content()
                    .rows()
                    .forEach(row -> rows.computeIfAbsent(row.id(), first -> new ArrayList<>())
                            .add(row));
            remarks.addAll(file.content().remarks());
        }
        rows.forEach((id, own) -> lines.put(id, line(id, own)));
    }

    CarriedLedger carried() {
        List<String> gone = lines.keySet().stream()
                .filter(id -> standing.now(id) != Standing.Now.STILL)
                .toList();
        return new CarriedLedger(lines, gone, List.copyOf(others), List.copyOf(remarks), texts.get("ledger.new"));
    }

    private Line line(String id, List<LedgerRow> own) {
        boolean still = standing.now(id) == Standing.Now.STILL;
        List<String> differing = new ArrayList<>();
        Map<LedgerColumn, String> filled = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.values()) {
            if (column.isFilledIn()) {
                String usual = column == LedgerColumn.MEASURES ? remedy(id) : "";
                String text = joined(id, column.header(language), own, row -> row.text(column), usual, differing);
                filled.put(column, text.isEmpty() ? usual : text);
            } else if (column.isOfTheFinding() && !still) {
                filled.put(column, own.get(0).text(column));
                own.stream().skip(1).forEach(row -> keep(row, column, own.get(0).text(column)));
            }
        }
        Map<String, String> more = new LinkedHashMap<>();
        own.stream().flatMap(row -> row.others().keySet().stream()).distinct().forEach(header -> {
            others.add(header);
            more.put(header, joined(id, header, own, row -> row.others().getOrDefault(header, ""), "", differing));
        });
        own.stream()
                .filter(row -> !Standing.isOwn(row.text(LedgerColumn.STATE)))
                .forEach(row -> keep(row, LedgerColumn.STATE, ""));
        own.forEach(row -> keepNumber(row));
        return new Line(filled, more, standing.words(id, filled, own, differing), own);
    }

    private String remedy(String id) {
        return standing.finding(id).map(Judgement::remedy).orElse("");
    }

    /** Words over a number of ours. */
    private void keepNumber(LedgerRow row) {
        if (!row.text(LedgerColumn.NUMBER).matches("[0-9]*")) {
            keep(row, LedgerColumn.NUMBER, "");
        }
    }

    private void keep(LedgerRow row, LedgerColumn column, String known) {
        String text = row.text(column);
        if (!text.isEmpty() && !text.equals(known)) {
            remarks.add(new LedgerRemark(row.source(), row.place(), row.id(), column.header(language), text));
        }
    }

    /** What the files say in one column: once if they agree, else each with its file. */
    private String joined(
            String id,
            String header,
            List<LedgerRow> own,
            Function<LedgerRow, String> text,
            String usual,
            List<String> differing) {
        Map<String, String> bySource = new LinkedHashMap<>();
        own.stream()
                .filter(row -> !text.apply(row).isEmpty() && !text.apply(row).equals(usual))
                .forEach(row -> bySource.merge(text.apply(row), row.source(), (one, other) -> one));
        if (bySource.size() < 2) {
            return String.join("", bySource.keySet());
        }
        differing.add(header);
        String all = bySource.entrySet().stream()
                .map(each -> texts.get("ledger.says", each.getValue(), each.getKey()))
                .collect(Collectors.joining("\n"));
        differences.add(texts.get("ledger.difference", header, id, all.replace("\n", texts.get("ledger.next"))));
        return all;
    }

    /** What whoever handed the ledgers in should know, a sentence each. */
    List<String> advice() {
        List<String> told = new ArrayList<>();
        told.add(texts.get(
                "ledger.taken",
                files.size(),
                lines.size(),
                count(Standing.Now.STILL),
                count(Standing.Now.CLOSED),
                count(Standing.Now.UNDETERMINED) + count(Standing.Now.UNJUDGED),
                overdue().size(),
                differences.size(),
                remarks.size()));
        overdue().stream().limit(MOST_TOLD).forEach(told::add);
        differences.stream().limit(MOST_TOLD).forEach(told::add);
        for (LedgerFile file : files) {
            if (!file.content().others().isEmpty()) {
                String sheets = String.join(
                        texts.get("ledger.separator"), file.content().others());
                told.add(texts.get("ledger.otherSheets", file.name(), sheets));
            }
        }
        return told;
    }

    private List<String> overdue() {
        return lines.entrySet().stream()
                .filter(each -> isOpen(each.getKey()) && standing.isOverdue(each.getValue()))
                .map(each -> texts.get(
                        "ledger.late",
                        each.getKey(),
                        each.getValue().text(LedgerColumn.DUE),
                        each.getValue().rows().get(0).text(LedgerColumn.SITUATION)))
                .toList();
    }

    private boolean isOpen(String id) {
        return standing.now(id) != Standing.Now.CLOSED && standing.now(id) != Standing.Now.WAIVED;
    }

    private long count(Standing.Now now) {
        return lines.keySet().stream().filter(id -> standing.now(id) == now).count();
    }
}
