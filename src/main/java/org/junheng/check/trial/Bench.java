package org.junheng.check.trial;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.check.county.KeptSheets;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.pack.Pack;

/** Judges the workbook again with some cells changed, by all rules or by those that some criteria need. */
public final class Bench {
    private final Rulebook rulebook;
    private final KeptSheets sheets;
    private final String workbook;
    private final LocalDate day;
    private final Map<Set<String>, Rulebook> parts = new ConcurrentHashMap<>();

    /** What it comes to as it is, once that was asked for. */
    private volatile Optional<Judged> unchanged = Optional.empty();

    public Bench(Rulebook rulebook, KeptSheets sheets, String workbook, LocalDate day) {
        this.rulebook = rulebook;
        this.sheets = sheets;
        this.workbook = workbook;
        this.day = day;
    }

    /** The same workbook by other rules. */
    public Bench by(Rulebook other) {
        return new Bench(other, sheets, workbook, day);
    }

    public Pack pack() {
        return rulebook.pack();
    }

    public String workbook() {
        return workbook;
    }

    public LocalDate day() {
        return day;
    }

    public KeptSheets sheets() {
        return sheets;
    }

    public Judged judge(Edits edits) {
        return judge(rulebook, edits);
    }

    /** Judges by some criteria and what they read; no other criterion is judged. */
    public Judged judge(Set<String> codes, Edits edits) {
        return judge(parts.computeIfAbsent(codes, rulebook::part), edits);
    }

    private Judged judge(Rulebook rules, Edits edits) {
        County county = County.of(rules, workbook, day);
        sheets.send(new EditedSheets(edits, county.sheets()));
        Judged judged = new Judged(county.judge(), unchanged);
        if (edits == Edits.NONE && rules == rulebook) {
            unchanged = Optional.of(judged);
        }
        return judged;
    }
}
