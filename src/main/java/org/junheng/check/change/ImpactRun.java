package org.junheng.check.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.FolderWalk;
import org.junheng.check.county.Progress;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.answer.Impact;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Judges the same workbooks by two packs and says whose verdict changes, and why. */
public final class ImpactRun {
    private final Pack before;
    private final Pack after;
    private final Assessment earlier;
    private final Assessment later;
    private final PackChanges changes;
    private final Texts texts;

    private ImpactRun(Pack before, Pack after, Assessment earlier, Assessment later, PackChanges changes, Texts texts) {
        this.before = before;
        this.after = after;
        this.earlier = earlier;
        this.later = later;
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * Compiles both packs.
     *
     * @throws PackFault if one of them cannot be used
     */
    public static ImpactRun of(Path beforeFolder, Path afterFolder, LocalDate day, String language) throws PackFault {
        KeptPacks packs = KeptPacks.ofUser();
        Rulebook earlier = packs.rulebook(beforeFolder, language);
        Rulebook later = packs.rulebook(afterFolder, language);
        Pack before = earlier.pack();
        Pack after = later.pack();
        Texts texts = Texts.of("check", language);
        return new ImpactRun(
                before,
                after,
                new Assessment(before, earlier, day, language),
                new Assessment(after, later, day, language),
                new PackChanges(
                        new PackChanges.Written(before, rule -> RuleLines.of(beforeFolder, rule)),
                        new PackChanges.Written(after, rule -> RuleLines.of(afterFolder, rule)),
                        texts),
                texts);
    }

    /**
     * Judges the workbooks one by one; one that cannot be read is named and left out.
     *
     * @param named files as they are, folders by the workbooks in them
     * @throws UnreadableInput if a folder holds none
     */
    public Impact judge(List<Path> named, Progress progress) throws UnreadableInput {
        WorkbookFiles workbooks = new FolderWalk(false, texts).of(named);
        List<Impact.District> districts = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        workbooks.refused().forEach(file -> refusals.add(file.sentence()));
        for (WorkbookFiles.Named file : workbooks.files()) {
            progress.begins(
                    file.name(),
                    workbooks.files().indexOf(file),
                    workbooks.files().size());
            try {
                Report old = earlier.of(file.file(), file.name());
                districts.add(VerdictChanges.between(old, later.of(file.file(), file.name()), changes));
            } catch (UnreadableInput refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        return new Impact(before.title(), after.title(), districts, refusals);
    }
}
