package org.junheng.check.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.audit.Manifest;
import org.junheng.audit.RecordedRun;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.KeptWorkbook;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * One of two runs that are compared.
 *
 * @param pack the kept pack, if there is one that this program can use
 * @param workbook the kept workbook, if there is one
 * @param packs those that were read already
 */
record RunSide(RecordedRun run, Optional<Pack> pack, Optional<KeptWorkbook> workbook, KnownPacks packs) {
    static RunSide of(RecordedRun run, KnownPacks packs) {
        Optional<Pack> pack = run.pack().flatMap(packs::at);
        return new RunSide(run, pack, pack.flatMap(known -> read(run, known, packs.language())), packs);
    }

    private static Optional<KeptWorkbook> read(RecordedRun run, Pack pack, String language) {
        try {
            if (run.isJoined()) {
                return run.workbooks().isEmpty()
                        ? Optional.empty()
                        : Optional.of(KeptWorkbook.read(run.workbooks(), pack, language));
            }
            return run.workbook().isPresent()
                    ? Optional.of(KeptWorkbook.read(run.workbook().get(), pack, language))
                    : Optional.empty();
        } catch (UnreadableInput refusal) {
            return Optional.empty();
        }
    }

    Report report() {
        return run.report();
    }

    boolean kept() {
        return workbook.isPresent();
    }

    /** The cells by their rows' keys, or by their numbers where one of two runs kept no workbook. */
    CellBook cells(boolean byKey) {
        String source = report().run().workbooks().get(0).name();
        return workbook.filter(kept -> byKey)
                .map(kept -> CellBook.of(kept, source))
                .orElseGet(() -> CellBook.of(report()));
    }

    /** Name and version of the program and of its engine; empty if the run does not say. */
    Optional<String> program() {
        return run.manifest().map(manifest -> named(manifest.program()) + ", " + named(manifest.engine()));
    }

    private static String named(Manifest.Product product) {
        return product.name() + " " + product.version();
    }

    Map<String, Judgement> byId() {
        return byId(report());
    }

    static Map<String, Judgement> byId(Report report) {
        Map<String, Judgement> byId = new LinkedHashMap<>();
        report.told().forEach(judgement -> byId.put(judgement.id(), judgement));
        return byId;
    }

    /** The workbook of this run judged now by a pack, as on a day. */
    Map<String, Judgement> judgedBy(Pack rules, LocalDate day, String language) throws UnreadableInput, PackFault {
        Rulebook rulebook = packs.rulebook(rules);
        Assessment assessment = new Assessment(rules, rulebook, day, language);
        return byId(
                run.isJoined()
                        ? joined(assessment)
                        : assessment.of(run.workbook().orElseThrow()));
    }

    private Report joined(Assessment assessment) throws UnreadableInput {
        List<WorkbookFiles.Named> files = new ArrayList<>();
        run.workbooks().forEach((name, file) -> files.add(new WorkbookFiles.Named(file, name)));
        return assessment.of(report().run().county(), new WorkbookFiles(files, List.of()));
    }
}
