package org.junheng.check.county;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.text.Texts;

/** The sheets of a workbook in which shortfalls are waived and queries explained. */
final class WaiverSheets {
    private final WaiverSheet waivers;
    private final WaiverSheet explanations;

    /** @param others takes every other sheet */
    WaiverSheets(RowSink others) {
        this.waivers = new WaiverSheet(Waiver.Kind.WAIVER, others);
        this.explanations = new WaiverSheet(Waiver.Kind.EXPLANATION, waivers);
    }

    /** Where the sheets of the workbook go. */
    RowSink sink() {
        return explanations;
    }

    List<WaiverReader.Waivers> waivers(String workbook, Texts texts) {
        return Stream.of(waivers, explanations)
                .map(sheet -> sheet.waivers(workbook, texts))
                .toList();
    }
}
