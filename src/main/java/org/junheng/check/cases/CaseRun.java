package org.junheng.check.cases;

import java.nio.file.Path;
import java.util.List;
import org.junheng.check.kept.KeptPacks;
import org.junheng.check.proof.CaseSheets;
import org.junheng.check.proof.Proving;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.cases.CaseReader;
import org.junheng.pack.load.PackReader;

/** Judges the cases of a pack, each as a county of its own, and says where they differ from what they expect. */
public final class CaseRun {
    private final Pack pack;
    private final List<PackCase> cases;
    private final Rulebook rulebook;
    private final Texts texts;

    private CaseRun(Pack pack, List<PackCase> cases, Rulebook rulebook, Texts texts) {
        this.pack = pack;
        this.cases = List.copyOf(cases);
        this.rulebook = rulebook;
        this.texts = texts;
    }

    /**
     * Compiles a pack and reads its cases.
     *
     * @param language of the differences, {@code zh} or {@code en}
     * @throws PackFault if the pack or one of its cases cannot be used
     */
    public static CaseRun of(Path packFolder, String language) throws PackFault {
        Rulebook rulebook = KeptPacks.ofUser().rulebook(packFolder, language);
        Pack pack = rulebook.pack();
        List<PackCase> cases = CaseReader.read(packFolder, pack, language);
        return new CaseRun(pack, cases, rulebook, Texts.of("check", language));
    }

    /** The pack's cases after an edit; only rules that were edited are compiled again. */
    public CaseRun edited(Path packFolder, PackReader reader) throws PackFault {
        Pack next = reader.read();
        List<PackCase> again = CaseReader.read(packFolder, next, texts.language());
        Rulebook proven = Proving.of(rulebook.edited(next));
        return new CaseRun(proven.pack(), again, proven, texts);
    }

    public Pack pack() {
        return pack;
    }

    /** The ancestors' first, then as they stand in their files. */
    public List<PackCase> cases() {
        return cases;
    }

    public CaseResult judge(PackCase tested) {
        return judge(tested, rulebook, texts);
    }

    /** Judges a case by any rulebook that has the pack's fact types. */
    static CaseResult judge(PackCase tested, Rulebook rulebook, Texts texts) {
        CaseSheets sheets = new CaseSheets(rulebook.types(), tested);
        County county = County.of(rulebook.with(sheets.tables(rulebook.tables())), tested.file(), tested.day())
                .plainly();
        if (!tested.codes().contains(PackCase.MISSING)) {
            county.partial();
        }
        sheets.send(county.sheets());
        return new CaseComparison(tested, county.judge(), texts).result();
    }
}
