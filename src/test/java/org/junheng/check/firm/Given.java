package org.junheng.check.firm;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.ShippedPacks;
import org.junheng.check.county.KeptSheets;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.trial.At;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Edits;
import org.junheng.check.trial.Grid;
import org.junheng.check.trial.Judged;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Flip;
import org.junheng.model.plan.Measure;
import org.junheng.pack.measure.MeasureReader;

/** A workbook on the bench, and what turns in it by the plan and by judging again. */
final class Given {
    final Rulebook rulebook;
    final Bench bench;
    final Judged base;
    final Grid grid;
    final Attempts attempts;

    Given(Path workbook, Path pack, LocalDate day) throws Exception {
        this(workbook, pack, ShippedPacks.rulebook(pack), day);
    }

    Given(Path workbook, Path pack, Rulebook by, LocalDate day) throws Exception {
        rulebook = by;
        String name = workbook.getFileName().toString();
        KeptSheets sheets = KeptSheets.read(new WorkbookFiles.Named(workbook, name), "zh");
        bench = new Bench(rulebook, sheets, name, day);
        base = bench.judge(Edits.NONE);
        grid = new Grid(sheets, rulebook.pack());
        List<Measure> measures = MeasureReader.read(pack, rulebook.pack(), "zh");
        attempts = new Attempts(grid, measures, base, day);
    }

    Firm firm() {
        return new Firm(bench, base, grid, attempts, rulebook);
    }

    /** What turns when a cell alone is moved and everything is judged again. */
    Set<String> turned(Nudge nudge) {
        Set<String> ids = new TreeSet<>();
        Flips.between(base, bench.judge(nudge.edits()), code -> true).forEach(one -> ids.add(said(one)));
        return ids;
    }

    /** What is listed as turning by a cell. */
    static Set<String> listed(List<Flip> flips, Nudge nudge) {
        Set<String> ids = new TreeSet<>();
        flips.stream()
                .filter(flip -> At.of(flip.move().place()).equals(nudge.at()))
                .filter(flip -> flip.move().value().equals(nudge.value()))
                .flatMap(flip -> flip.flipped().stream())
                .forEach(one -> ids.add(said(one)));
        return ids;
    }

    private static String said(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().key() + " " + judgement.item();
    }
}
