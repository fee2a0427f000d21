package org.junheng.check.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.audit.RecordedRun;
import org.junheng.check.county.KeptSheets;
import org.junheng.check.county.Progress;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.pack.PackFault;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Measure;
import org.junheng.model.plan.Plan;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.measure.MeasureReader;

/** What would it take for a recorded run to comply? */
public final class PlanRun {
    private final RecordedRun run;
    private final Bench bench;
    private final Judged base;
    private final Moves moves;
    private final Remedies remedies;
    private final Joint joint;
    private final Set<String> waived;
    private final Texts texts;

    private PlanRun(RecordedRun run, Bench bench, List<Measure> measures, Texts texts) {
        this.run = run;
        this.bench = bench;
        this.texts = texts;
        this.base = bench.judge(Edits.NONE);
        this.waived = run.waivers().keySet();
        Grid grid = new Grid(bench.sheets(), bench.pack());
        Attempts attempts = new Attempts(grid, measures, base, bench.day());
        this.moves = new Moves(grid, attempts, bench.workbook());
        this.remedies = new Remedies(bench, base, grid, attempts);
        this.joint = new Joint(grid, remedies, new Agreement(bench, grid, attempts, base));
    }

    /**
     * Takes up a recorded run from the copies that it kept.
     *
     * @throws UnreadableInput if it kept none, or they cannot be read any more
     * @throws PackFault if the kept pack cannot be used by this program
     */
    public static PlanRun of(RecordedRun run, String language) throws UnreadableInput, PackFault {
        Texts texts = Texts.of("check.plan", language);
        if (run.pack().isEmpty() || run.workbook().isEmpty()) {
            throw new UnreadableInput(texts.get("notKept", run.place().run()));
        }
        Path folder = run.pack().get();
        RunInfo info = run.report().run();
        Rulebook rulebook = KeptPacks.ofUser().rulebook(folder, language);
        String name = info.workbooks().get(0).name();
        KeptSheets sheets =
                KeptSheets.read(new WorkbookFiles.Named(run.workbook().get(), name), language);
        List<Measure> measures = MeasureReader.read(folder, rulebook.pack(), language);
        return new PlanRun(run, new Bench(rulebook, sheets, name, info.assessedOn()), measures, texts);
    }

    /** Looks for the changes. */
    public Plan plan(Progress progress) {
        List<Judgement> findings = base.shortfalls().stream()
                .filter(judgement -> !waived.contains(judgement.id()))
                .sorted(java.util.Comparator.comparing(Judgement::severity))
                .toList();
        int all = findings.size() + 2;
        List<Remedy> found = Pool.each(
                IntStream.range(0, findings.size()).boxed().toList(),
                number -> remedies.of(findings.get(number), number),
                done -> progress.begins(texts.get("searching"), done, all));
        progress.begins(texts.get("joining"), all - 1, all);
        RunVerdict before = run.report().run().verdict();
        return new Plan(run.report().run(), before, fixes(found), needed(found), bundle(found));
    }

    private List<Fix> fixes(List<Remedy> found) {
        return found.stream()
                .map(one -> new Fix(
                        one.finding(),
                        one.way(),
                        moves.of(one.all(), one.wanted(), one.finding().owner()),
                        one.follows(),
                        one.closes(),
                        one.breaks()))
                .toList();
    }

    private Plan.Bundle bundle(List<Remedy> some) {
        Joint.Together together = joint.of(some);
        Judged judged = together.agreed().judged();
        List<Judgement> left = judged.shortfalls().stream()
                .filter(judgement -> !waived.contains(judgement.id()))
                .toList();
        int closed = (int) base.shortfalls().stream()
                .filter(judgement -> judged.isMet(judgement.id()))
                .count();
        return new Plan.Bundle(
                moves.of(together.agreed().edits(), together.wanted(), ""), judged.verdict(waived), left, closed);
    }

    /** What the conclusion takes: what decides and what that rests on, without what it does not need. */
    private Plan.Bundle needed(List<Remedy> found) {
        Set<String> ids = new LinkedHashSet<>();
        found.stream().filter(one -> one.finding().severity() == Severity.MUST).forEach(one -> add(one, found, ids));
        List<Remedy> some = new ArrayList<>(
                found.stream().filter(one -> ids.contains(one.finding().id())).toList());
        for (Remedy one : List.copyOf(some)) {
            List<Remedy> fewer = some.stream().filter(other -> other != one).toList();
            if (one.isFound()
                    && one.finding().severity() != Severity.MUST
                    && joint.of(fewer).agreed().judged().verdict(waived) == RunVerdict.COMPLIANT) {
                some.remove(one);
            }
        }
        return bundle(some);
    }

    private static void add(Remedy remedy, List<Remedy> found, Set<String> ids) {
        if (ids.add(remedy.finding().id()) && !remedy.isFound()) {
            found.stream()
                    .filter(one -> remedy.follows().contains(one.finding().id()))
                    .forEach(one -> add(one, found, ids));
        }
    }
}
