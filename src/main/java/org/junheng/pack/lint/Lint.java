package org.junheng.pack.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.cases.CaseReader;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.load.PackLoader;
import org.junheng.pack.text.RuleFaults;

/** What is wrong with a pack, before anything of it is compiled or run: all of it, in the order of the files. */
public final class Lint {
    private static final Comparator<PackFault.Fault> BY_PLACE = Comparator.comparing(PackFault.Fault::file)
            .thenComparing(PackFault.Fault::line)
            .thenComparing(PackFault.Fault::column);

    private Lint() {}

    /**
     * The offenders of a pack; none if it is clean.
     *
     * @param language of the sentences, {@code zh} or {@code en}
     */
    public static List<PackFault.Fault> offenders(Path folder, String language) {
        List<PackFault.Fault> found = new ArrayList<>();
        try {
            LoadedPack loaded = PackLoader.read(folder, language);
            Pack pack = loaded.pack();
            found.addAll(ofRules(folder, loaded, language));
            found.addAll(MeasureLint.offenders(folder, pack, language));
            RuleFaults faults = new RuleFaults(language);
            new CaseLint(pack, CaseReader.read(folder, pack, language), faults).check();
            found.addAll(faults.all());
        } catch (PackFault unusable) {
            found.addAll(unusable.faults());
        }
        return found.stream().sorted(BY_PLACE).toList();
    }

    private static List<PackFault.Fault> ofRules(Path folder, LoadedPack loaded, String language) throws PackFault {
        Pack pack = loaded.pack();
        RuleFaults faults = new RuleFaults(language);
        new FolderLint(folder, pack, faults).check(language);
        new RuleLint(pack, faults).check();
        new ConclusionLint(loaded, faults).check();
        new TwiceLint(loaded, faults).check();
        new ExclusionLint(loaded, faults).check();
        new FigureLint(loaded, faults).check();
        new DirectionLint(pack, faults).check();
        new TableLint(pack, faults).check();
        new UnitLint(loaded, faults).check();
        new PopulationLint(loaded, faults).check();
        new ClauseLint(folder, pack, faults).check();
        new OfficeLint(pack, loaded.files(), faults).check();
        new ConditionLint(pack, faults).check();
        new UnreadLint(pack, faults).check();
        return faults.all();
    }
}
