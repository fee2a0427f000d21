package org.junheng.check.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.check.proof.Proving;
import org.junheng.check.proof.SecondReadings;
import org.junheng.check.proof.WorkingLines;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.compile.Stopwatch.Phase;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.witness.Witness;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.workbook.read.WorkbookReader;

/** Judges one workbook by one pack. */
public final class Assessment {
    private final Pack pack;
    private final Rulebook rulebook;
    private final LocalDate assessedOn;
    private final String language;
    private final List<WaiverFile> waivers;
    private final boolean several;
    private boolean told;

    public Assessment(Pack pack, Rulebook rulebook, LocalDate assessedOn, String language) {
        this(pack, rulebook, assessedOn, language, List.of(), false);
    }

    /**
     * A judging with waivers and explanations.
     *
     * @param several whether these are for several counties, so that each must name its workbook
     */
    public Assessment(
            Pack pack,
            Rulebook rulebook,
            LocalDate assessedOn,
            String language,
            List<WaiverFile> waivers,
            boolean several) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.assessedOn = assessedOn;
        this.language = language;
        this.waivers = waivers;
        this.several = several;
    }

    /** The same, which also tells, if asked, how the figures came about that a reader will ask after. */
    public Assessment telling(boolean asked) {
        told = asked;
        return this;
    }

    public Report of(Path workbook) throws UnreadableInput {
        return of(workbook, workbook.getFileName().toString());
    }

    /** Judges a workbook that was given by another name than its file has now. */
    public Report of(Path workbook, String name) throws UnreadableInput {
        long began = System.nanoTime();
        RunInfo.Input input = new RunInfo.Input(name, CountyInputs.hash(workbook));
        County county = County.of(rulebook, name, assessedOn);
        WaiverSheets sheets = new WaiverSheets(county.sheets());
        WorkbookReader.read(workbook, name, language, sheets.sink());
        rulebook.watch().ifPresent(watch -> watch.add(Phase.READING, began));
        return report(CountyInputs.one(input), county, sheets);
    }

    /**
     * Judges several workbooks as one county; those that cannot be read are named in its report.
     *
     * @param name what the county is called
     * @throws UnreadableInput if none of them can be read
     */
    public Report of(String name, WorkbookFiles workbooks) throws UnreadableInput {
        County county = County.of(rulebook, name, assessedOn);
        WaiverSheets sheets = new WaiverSheets(county.sheets());
        JoinedInputs inputs = JoinedInputs.read(workbooks, language, sheets.sink());
        return report(new CountyInputs(name, inputs.read(), inputs.refused()), county, sheets);
    }

    /** The same, with the workbook's rows at hand. */
    public Report of(WorkbookFiles.Named workbook, KeptSheets kept) {
        RunInfo.Input input = new RunInfo.Input(workbook.name(), CountyInputs.hash(workbook.file()));
        County county = County.of(rulebook, input.name(), assessedOn);
        WaiverSheets sheets = new WaiverSheets(county.sheets());
        kept.send(sheets.sink());
        return report(CountyInputs.one(input), county, sheets);
    }

    private Report report(CountyInputs input, County county, WaiverSheets sheets) {
        long began = System.nanoTime();
        Report report = told ? told(input, county.told(), sheets) : proven(report(input, county.judge(), sheets));
        report = report.claiming(county.claims());
        rulebook.watch().ifPresent(watch -> watch.add(Phase.JUDGING, began));
        return report;
    }

    /** Of several counties each is done with what it was judged from before its report is handed on. */
    private Report told(CountyInputs input, Witness witness, WaiverSheets sheets) {
        Report report = proven(report(input, witness.outcome(), sheets));
        Proven.Workings workings = new Proven.Workings(() -> WorkingLines.of(report, witness, language));
        if (several) {
            workings.lines();
        }
        return report.proving(report.proven().telling(workings));
    }

    private Report proven(Report report) {
        return report.proving(new Proven(
                pack.published().proofs(),
                SecondReadings.of(report, pack.published().readings())));
    }

    private Report report(CountyInputs input, Outcome outcome, WaiverSheets sheets) {
        Waiving waiving = waiving(input.name(), sheets, outcome);
        List<Judgement> judgements = judgements(outcome);
        return new Report(
                        run(input, outcome, waiving),
                        outcome.criteria(),
                        findings(judgements, waiving),
                        judgements,
                        outcome.exclusions(),
                        outcome.dataChecks(),
                        Stream.of(
                                        Proving.disproved(pack, language).stream(),
                                        input.problems(),
                                        outcome.problems().stream(),
                                        waiving.problems().stream())
                                .flatMap(problems -> problems)
                                .toList(),
                        coverage(outcome.criteria()),
                        waiving.waived(),
                        waiving.queries())
                .standing(outcome.sheets());
    }

    private Waiving waiving(String workbook, WaiverSheets sheets, Outcome outcome) {
        Texts texts = Texts.of("check", language);
        Waiving waiving = new Waiving(outcome.judgements(), assessedOn, texts);
        waivers.forEach(file -> waiving.apply(file.of(workbook, several)));
        sheets.waivers(workbook, texts).forEach(waiving::apply);
        return waiving;
    }

    private RunInfo run(CountyInputs input, Outcome outcome, Waiving waiving) {
        return new RunInfo(
                id(input),
                verdict(outcome, waiving, input),
                isComplete(outcome, input),
                assessedOn,
                pack.id(),
                pack.title(),
                pack.sha256(),
                input.all(),
                Counts.of(judgements(outcome)),
                waiving.waived().size(),
                (int) waiving.queries().stream().filter(Query::isOpen).count(),
                input.county());
    }

    /** Those that may decide. */
    private static List<Judgement> judgements(Outcome outcome) {
        return outcome.judgements().stream()
                .filter(judgement -> !judgement.isQuery())
                .toList();
    }

    private static List<Judgement> findings(List<Judgement> judgements, Waiving waiving) {
        return judgements.stream()
                .filter(judgement -> judgement.isFinding() && !waiving.isWaived(judgement))
                .sorted(Comparator.comparing(Judgement::severity))
                .toList();
    }

    private RunVerdict verdict(Outcome outcome, Waiving waiving, CountyInputs input) {
        boolean failed = outcome.judgements().stream()
                .filter(judgement -> !waiving.isWaived(judgement))
                .anyMatch(judgement -> judgement.severity() == Severity.MUST && judgement.verdict() == Verdict.NOT_MET);
        if (failed) {
            return RunVerdict.NOT_COMPLIANT;
        }
        return isComplete(outcome, input) ? RunVerdict.COMPLIANT : RunVerdict.INCOMPLETE;
    }

    /**
     * The rules hold against what was published, nothing open that decides, no rule in error, nothing unread, nobody
     * overlooked; a run that judged nothing at all is not complete either.
     */
    private boolean isComplete(Outcome outcome, CountyInputs input) {
        boolean open = outcome.judgements().stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.ERROR
                        || judgement.verdict() == Verdict.UNDETERMINED && judgement.severity() == Severity.MUST);
        boolean starved = outcome.criteria().stream().anyMatch(CriterionSummary::starved);
        boolean blocked = outcome.problems().stream().anyMatch(Problem::blocking);
        boolean proved = pack.published().proofs().stream().allMatch(Proof::isEqual);
        boolean unread = !input.refused().isEmpty();
        return proved
                && !unread
                && !open
                && !starved
                && !blocked
                && !judgements(outcome).isEmpty();
    }

    private List<ClauseCoverage> coverage(List<CriterionSummary> criteria) {
        return pack.clauses().stream()
                .map(clause -> new ClauseCoverage(
                        clause,
                        criteria.stream()
                                .filter(criterion -> criterion.basis().contains(clause))
                                .map(CriterionSummary::code)
                                .toList()))
                .toList();
    }

    private String id(CountyInputs input) {
        String text = String.join("\n", pack.sha256(), input.words(), assessedOn.toString(), language)
                + waivers.stream().map(file -> "\n" + file.sha256()).collect(Collectors.joining());
        return Sha256.hex(text).substring(0, 16);
    }
}
