package org.junheng.check.firm;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.whole.Scratch;
import org.junheng.check.trial.Bench;
import org.junheng.check.trial.Edits;
import org.junheng.check.trial.Judged;
import org.junheng.check.trial.Steps;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.PackFault;
import org.junheng.model.plan.Reading;
import org.junheng.model.sheet.CellValue;
import org.junheng.pack.measure.Variants;

/** What comes of the figures as they are printed, and of each other reading of the rules that the pack declares? */
public final class Readings {
    private final Bench bench;
    private final Judged base;
    private final Set<String> waived;

    public Readings(Bench bench, Judged base, Set<String> waived) {
        this.bench = bench;
        this.base = base;
        this.waived = waived;
    }

    /** Every number rounded to what its cell shows. */
    public Reading printed(String title, List<Nudge> nudges) {
        Edits edits = Edits.NONE;
        for (Nudge nudge : nudges) {
            Optional<CellValue.Number> number = Steps.number(nudge.cell(), Edits.NONE);
            edits = number.flatMap(one -> rounded(one, nudge.cell().shown()))
                    .map(value -> Edits.of(nudge.at(), value))
                    .map(edits::plus)
                    .orElse(edits);
        }
        return reading(title, edits.isEmpty() ? base : bench.judge(edits));
    }

    private static Optional<CellValue> rounded(CellValue.Number number, String shown) {
        int places = Nudge.printed(shown) + (number.percent() ? 2 : 0);
        BigDecimal rounded = number.number().setScale(places, RoundingMode.HALF_UP);
        return shown.isEmpty() || rounded.compareTo(number.number()) == 0
                ? Optional.empty()
                : Optional.of(new CellValue.Number(Steps.plain(rounded), number.percent()));
    }

    /**
     * What the pack declares.
     *
     * @throws PackFault if a reading does not fit the pack
     */
    public List<Reading> declared(Path folder, Rulebook rulebook, String language) throws IOException, PackFault {
        List<Reading> all = new ArrayList<>();
        for (Path file : Variants.files(folder, rulebook.pack())) {
            try (Scratch scratch = Scratch.make()) {
                Variants.Variant variant = Variants.read(file, folder, rulebook.pack(), scratch.folder(), language);
                all.add(reading(
                        variant.title(),
                        bench.by(rulebook.edited(variant.pack())).judge(Edits.NONE)));
            }
        }
        return all;
    }

    private Reading reading(String title, Judged now) {
        List<Judgement> mended = base.shortfalls().stream()
                .filter(judgement -> judgement.verdict() == Verdict.NOT_MET && now.isMet(judgement.id()))
                .toList();
        return new Reading(title, now.verdict(waived), Flips.between(base, now, code -> true), mended);
    }
}
