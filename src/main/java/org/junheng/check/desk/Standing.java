package org.junheng.check.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;
import org.junheng.word.DateReader;
import org.junheng.workbook.ledger.CarriedLedger.Line;
import org.junheng.workbook.ledger.LedgerColumn;
import org.junheng.workbook.ledger.LedgerRow;

/** How does a line of a ledger stand by a new run? Closed is only what was judged again and is met. */
final class Standing {
    private final Texts texts;
    private final RunInfo run;
    private final Map<String, Judgement> judged = new HashMap<>();
    private final Set<String> waived;

    /** What has become of a finding. */
    enum Now {
        STILL,
        CLOSED,
        WAIVED,
        UNDETERMINED,
        UNJUDGED
    }

    Standing(Report report, Texts texts) {
        this.texts = texts;
        this.run = report.run();
        report.judgements().forEach(each -> judged.put(each.id(), each));
        report.findings().forEach(each -> judged.put(each.id(), each));
        this.waived =
                report.waived().stream().map(each -> each.judgement().id()).collect(Collectors.toSet());
    }

    Now now(String id) {
        Optional<Judgement> judgement = Optional.ofNullable(judged.get(id));
        if (waived.contains(id)) {
            return Now.WAIVED;
        }
        return judgement
                .map(each -> switch (each.verdict()) {
                    case NOT_MET -> Now.STILL;
                    case MET -> Now.CLOSED;
                    case UNDETERMINED, ERROR -> Now.UNDETERMINED;
                })
                .orElse(Now.UNJUDGED);
    }

    /** The finding of an id, if it still is one. */
    Optional<Judgement> finding(String id) {
        return Optional.ofNullable(judged.get(id)).filter(each -> each.verdict() == Verdict.NOT_MET);
    }

    /**
     * What is said of a line.
     *
     * @param filled what people filled in
     * @param rows that the line comes from
     * @param differing headers of columns in which they contradict each other
     */
    String words(String id, Map<LedgerColumn, String> filled, List<LedgerRow> rows, List<String> differing) {
        Now now = now(id);
        List<String> words = new ArrayList<>();
        Optional<String> before = closedBefore(rows);
        switch (now) {
            case STILL ->
                words.add(
                        before.map(then -> texts.get("ledger.again", then)).orElseGet(() -> texts.get("ledger.still")));
            case CLOSED -> words.add(before.orElseGet(() -> texts.get("ledger.closed", run.assessedOn(), run.id())));
            default -> words.add(texts.get("ledger." + now.name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (now == Now.STILL && isYes(filled.getOrDefault(LedgerColumn.CLOSED, ""))) {
            words.add(texts.get("ledger.saidClosed"));
        }
        String due = filled.getOrDefault(LedgerColumn.DUE, "");
        if (now != Now.CLOSED && now != Now.WAIVED && !due.isEmpty()) {
            overdue(due).ifPresent(words::add);
        }
        if (!differing.isEmpty()) {
            words.add(texts.get("ledger.differs", String.join(texts.get("ledger.separator"), differing)));
        }
        return String.join(texts.get("ledger.next"), words);
    }

    /** The last day of a month counts where only the month is said. */
    private Optional<String> overdue(String due) {
        Optional<LocalDate> day = day(due);
        if (day.isEmpty()) {
            return Optional.of(texts.get("ledger.dueUnread"));
        }
        long late = ChronoUnit.DAYS.between(day.get(), run.assessedOn());
        return late > 0 ? Optional.of(texts.get("ledger.overdue", late)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String due) {
        return DateReader.day(due).or(() -> DateReader.span(due).map(DateReader.Span::last));
    }

    boolean isOverdue(Line line) {
        String due = line.text(LedgerColumn.DUE);
        return day(due).filter(day -> day.isBefore(run.assessedOn())).isPresent();
    }

    private static Optional<String> closedBefore(List<LedgerRow> rows) {
        return rows.stream()
                .map(row -> row.text(LedgerColumn.STATE))
                .flatMap(state -> languages()
                        .filter(each -> state.startsWith(each.get("ledger.closed.begins")))
                        .map(each -> state.split(each.get("ledger.next").strip())[0]))
                .findFirst();
    }

    /** Whether a text in the column of the state is one that the program writes there. */
    static boolean isOwn(String state) {
        return languages()
                .flatMap(each -> Stream.of(
                                "still", "again.begins", "closed.begins", "waived", "undetermined", "unjudged", "new")
                        .map(key -> each.get("ledger." + key)))
                .anyMatch(state::startsWith);
    }

    private static boolean isYes(String word) {
        return languages().anyMatch(each -> each.get("ledger.yes").equals(word));
    }

    private static Stream<Texts> languages() {
        return Stream.of("zh", "en").map(each -> Texts.of("check", each));
    }
}
