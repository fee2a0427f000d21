package org.junheng.format;

import java.util.List;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.SheetName;

/** Where do the judgements come from that report.json names? */
interface Told {
    Judgement of(WrittenFinding finding);

    Judgement of(WrittenReport.Reading reading);

    /** Every one that is told; none where only findings are. */
    List<Judgement> judgements();

    List<Evidence> evidence(List<WrittenEvidence> ranges);

    /** In their order, as far as it is told. */
    List<SheetName> sheets();
}
