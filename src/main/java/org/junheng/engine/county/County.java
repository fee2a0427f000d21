package org.junheng.engine.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junheng.engine.bind.Binder;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.compile.Stopwatch.Phase;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.witness.Witness;
import org.junheng.model.judged.Claim;
import org.junheng.model.sheet.RowSink;

/** One county's workbook, bound to facts and then judged. */
public final class County {
    private final Rulebook rulebook;
    private final Binder binder;
    private boolean partial;

    private County(Rulebook rulebook, String workbook, LocalDate day) {
        this.rulebook = rulebook;
        this.binder = new Binder(rulebook, workbook, day);
    }

    /** Begins the judging by the tables as they stand now, without those that ended. */
    public static County of(Rulebook rulebook, String workbook) {
        return of(rulebook, workbook, LocalDate.MAX);
    }

    /** Begins the judging by the tables as they held on a day. */
    public static County of(Rulebook rulebook, String workbook, LocalDate day) {
        return new County(rulebook, workbook, day);
    }

    /** Only some of the county's rows are given, so that none is missed. */
    public County partial() {
        partial = true;
        return this;
    }

    /** The sheets that follow are lists, whatever layout they are declared to have. */
    public County plainly() {
        binder.plainly();
        return this;
    }

    /** What the county says of itself that no other county should say too; asked for after its last sheet. */
    public List<Claim> claims() {
        return new Claims(rulebook, binder.facts()).all();
    }

    /** Where the county's sheets go. */
    public RowSink sheets() {
        return rulebook.watch()
                .<RowSink>map(watch -> new TimedSheets(binder, watch))
                .orElse(binder);
    }

    /** Judges the county; called once, after its last sheet. */
    public Outcome judge() {
        return judging().outcome();
    }

    /**
     * Judges the county with everything kept that its rules see; called once, in place of {@link #judge}.
     *
     * @param codes the criteria that may be asked why they did not take a subject
     */
    public Witness witness(Set<String> codes) {
        return judging().witness(codes);
    }

    /** Judges the county so that it can be asked how its figures came about; called once, in place of {@link #judge}. */
    public Witness told() {
        return judging().told();
    }

    private Judging judging() {
        long began = System.nanoTime();
        new Deliveries(rulebook, binder.facts(), binder.problems()).settle();
        binder.finish();
        new YearWords(rulebook, binder.facts(), binder.problems()).check();
        rulebook.watch().ifPresent(watch -> watch.add(Phase.BINDING, Phase.JUDGING, began));
        return new VagueDates(rulebook, binder, partial).judging();
    }
}
