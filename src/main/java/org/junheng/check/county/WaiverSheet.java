package org.junheng.check.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Texts;

/** Takes the sheet of waivers, or that of explanations, out of a workbook and hands every other sheet on. */
final class WaiverSheet implements RowSink {
    private final Waiver.Kind kind;
    private final RowSink others;
    private final List<SheetRow> rows = new ArrayList<>();
    private String name = "";
    private boolean hidden;
    private boolean within;

    WaiverSheet(Waiver.Kind kind, RowSink others) {
        this.kind = kind;
        this.others = others;
    }

    @Override
    public void beginSheet(String sheet, boolean isHidden, List<MergedRegion> merged) {
        within = WaiverWords.isSheet(kind, BookSheet.bare(sheet));
        if (within) {
            name = sheet;
            hidden = hidden || isHidden;
        } else {
            others.beginSheet(sheet, isHidden, merged);
        }
    }

    @Override
    public void row(SheetRow row) {
        if (within) {
            rows.add(row);
        } else {
            others.row(row);
        }
    }

    @Override
    public void hiddenColumns(List<Integer> columns) {
        if (within) {
            hidden = true;
        } else {
            others.hiddenColumns(columns);
        }
    }

    @Override
    public void endSheet() {
        if (!within) {
            others.endSheet();
        }
    }

    /** What the sheet says; a hidden one is read like any other, and said to be hidden. */
    WaiverReader.Waivers waivers(String workbook, Texts texts) {
        WaiverReader.Waivers waivers = WaiverReader.read(kind, workbook, name, rows, texts);
        if (!hidden && rows.stream().noneMatch(SheetRow::hidden)) {
            return waivers;
        }
        Place place = new Place(workbook, false, name, "A1");
        List<Problem> problems = new ArrayList<>(waivers.problems());
        problems.add(new Problem(
                Problem.Kind.HIDDEN,
                texts.get(kind.word() + ".hidden", name),
                Optional.of(place),
                workbook,
                name,
                false));
        return new WaiverReader.Waivers(waivers.entries(), problems);
    }
}
