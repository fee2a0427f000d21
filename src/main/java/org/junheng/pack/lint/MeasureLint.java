package org.junheng.pack.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.plan.Measure;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.measure.MeasureReader;
import org.junheng.pack.measure.MeasureRow;
import org.junheng.pack.text.RuleFaults;

/** Can a plan use every row of measures.csv, and does each price say where it is from? */
final class MeasureLint {
    private final Pack pack;
    private final RuleFaults faults;

    private MeasureLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** The rows that cannot be read; where all can, the pack's own of which a plan would make nothing. */
    static List<PackFault.Fault> offenders(Path folder, Pack pack, String language) {
        RuleFaults faults = new RuleFaults(language);
        List<PackFault.Fault> found = new ArrayList<>();
        try {
            MeasureLint lint = new MeasureLint(pack, faults);
            MeasureReader.rows(folder, pack, language).stream()
                    .filter(row -> pack.owns(row.file()))
                    .forEach(lint::check);
            found.addAll(faults.all());
        } catch (PackFault unreadable) {
            found.addAll(unreadable.faults());
        }
        return found;
    }

    private void check(MeasureRow row) {
        Measure measure = row.measure();
        if (!isRead(measure)) {
            add(row, "lint.measureUnread", measure.sheet(), measure.column());
        }
        if (measure.price().isEmpty()) {
            return;
        }
        if (measure.way() == Measure.Way.DOWN || measure.way() == Measure.Way.FOLLOW) {
            add(row, "lint.measurePrice", measure.column());
        }
        if (measure.source().isEmpty()) {
            add(row, "lint.measureSource", measure.column());
        }
    }

    /** Whether some rule names the column: what no rule names no plan would change. */
    private boolean isRead(Measure measure) {
        return pack.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .anyMatch(pattern -> pattern.type().equals(measure.sheet())
                        && pattern.fields().contains(measure.column()));
    }

    private void add(MeasureRow row, String key, Object... values) {
        faults.addAt(new SourceFile(row.file(), ""), row.line(), 0, key, values);
    }
}
