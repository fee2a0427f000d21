package org.junheng.check.again;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.audit.RecordedRun;
import org.junheng.check.county.KeptWorkbook;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * A recorded run taken up again from the copies that it kept.
 *
 * @param packFolder the kept copy of the pack
 * @param county the workbook's facts, not judged yet
 * @param workbook what stands in the workbook
 */
record Reopened(Path packFolder, Pack pack, Rulebook rulebook, County county, KeptWorkbook workbook) {
    /**
     * Loads the kept pack and reads the kept workbook.
     *
     * @throws UnreadableInput if the run kept no copies, or a workbook can no longer be read
     * @throws PackFault if the kept pack cannot be used by this program
     */
    static Reopened of(RecordedRun run, String language) throws UnreadableInput, PackFault {
        Path packFolder = kept(run.pack().orElse(null), run, language);
        Rulebook rulebook = KeptPacks.ofUser().rulebook(packFolder, language);
        Pack pack = rulebook.pack();
        RunInfo info = run.report().run();
        String name = info.isJoined() ? info.county() : info.workbooks().get(0).name();
        County county = County.of(rulebook, name, info.assessedOn());
        KeptWorkbook cells = cells(run, pack, county, language);
        return new Reopened(packFolder, pack, rulebook, county, cells);
    }

    private static KeptWorkbook cells(RecordedRun run, Pack pack, County county, String language)
            throws UnreadableInput {
        if (!run.isJoined()) {
            Path workbook = kept(run.workbook().orElse(null), run, language);
            return KeptWorkbook.read(workbook, pack, language, county.sheets());
        }
        Map<String, Path> workbooks = run.workbooks();
        kept(workbooks.values().stream().findFirst().orElse(null), run, language);
        return KeptWorkbook.read(workbooks, pack, language, county.sheets());
    }

    private static Path kept(Path copy, RecordedRun run, String language) throws UnreadableInput {
        if (copy == null) {
            throw new UnreadableInput(
                    Texts.of("check", language).get("run.notKept", run.place().run()));
        }
        return copy;
    }
}
