package org.junheng.engine.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;

/** Where do the blocks of a sheet begin, and which of its rows are records? */
public final class BlockReader {
    private static final int HEADER_WITHIN = 30;
    private static final int DEEPEST_HEADER = 8;

    private final FactType type;
    private final List<MergedRegion> merged;
    private final BlockSink sink;
    private final HeaderWord word;
    private final boolean table;
    private final Deque<SheetRow> above = new ArrayDeque<>();
    private final List<SheetRow> waiting = new ArrayList<>();
    private RowKinds kinds;
    private Header header;
    private Columns known;
    private int reach;
    private boolean told;
    private boolean first;

    private BlockReader(FactType type, List<MergedRegion> merged, BlockSink sink, boolean table) {
        this.type = type;
        this.merged = merged;
        this.sink = sink;
        this.word = new HeaderWord(type.fields());
        this.table = table;
    }

    /** For a sheet of a workbook, which may hold anything. */
    public static BlockReader ofSheet(FactType type, List<MergedRegion> merged, BlockSink sink) {
        return new BlockReader(type, merged, sink, false);
    }

    /** For a table of a pack, whose first row is its header and every other row a record. */
    public static BlockReader ofTable(FactType type, BlockSink sink) {
        return new BlockReader(type, List.of(), sink, true);
    }

    /** The next row. */
    public void row(SheetRow row) {
        if (table) {
            ofTable(row);
        } else if (!beginsBlock(row)) {
            ofSheet(row);
        }
    }

    private void ofTable(SheetRow row) {
        if (header == null) {
            begin(new HeaderReader(List.of(row), merged).read());
        } else {
            tell();
            sink.record(row);
        }
    }

    private void ofSheet(SheetRow row) {
        if (header == null) {
            wait(row);
        } else {
            below(row);
        }
    }

    /** Whether a header was found; called after the last row. */
    public boolean end() {
        if (header == null) {
            settleForLess();
        }
        tell();
        waiting.forEach(row -> sink.passedOver(row, RowKind.HEADLESS));
        return header != null;
    }

    private boolean beginsBlock(SheetRow row) {
        boolean continued = header != null && !told;
        boolean within = continued && isWithin(row);
        int least = Math.min(2, type.fields().size());
        if (word.count(row) < (continued ? 1 : least)) {
            remember(row);
            return within;
        }
        remember(row);
        Header found = new HeaderReader(List.copyOf(above), merged).read();
        int score = found.score(type.fields());
        boolean deeper = continued && score > 0 && found.columns(type.fields()).count() > known.count();
        if (score < least && !deeper) {
            return within;
        }
        if (!deeper) {
            tell();
        }
        begin(found);
        return true;
    }

    /**
     * Whether a cell of the header reaches down beside a row that has nothing under a known word, which then is a deeper row
     * of the header. A cell that was merged too far down must not take records with it.
     */
    private boolean isWithin(SheetRow row) {
        return row.number() <= reach
                && row.cells().stream()
                        .noneMatch(cell -> known.fields().stream()
                                .anyMatch(column -> column.first() <= cell.column() && cell.column() <= column.last()));
    }

    /** The last row that a cell of the header reaches down to, no deeper than headers are. */
    private int reach() {
        int down = merged.stream()
                .filter(region -> header.top() <= region.firstRow() && region.firstRow() <= header.row())
                .mapToInt(MergedRegion::lastRow)
                .max()
                .orElse(0);
        return Math.min(down, header.top() + DEEPEST_HEADER);
    }

    private void begin(Header found) {
        passOverWaiting(found.top());
        header = found;
        known = columns(found);
        reach = reach();
        told = false;
        first = true;
    }

    private Columns columns(Header of) {
        return of.columns(type.fields());
    }

    /** A header is told when its first row below comes, since a deeper row may still belong to it. */
    private void tell() {
        if (header != null && !told) {
            kinds = new RowKinds(type, known, merged);
            sink.block(known);
            told = true;
        }
    }

    private void below(SheetRow row) {
        tell();
        above.clear();
        RowKind kind = kinds.of(row, first);
        if (kind == RowKind.DATA) {
            first = false;
            sink.record(row);
        } else {
            sink.passedOver(row, kind);
        }
    }

    private void remember(SheetRow row) {
        above.addLast(row);
        if (above.size() > DEEPEST_HEADER) {
            above.removeFirst();
        }
    }

    private void wait(SheetRow row) {
        waiting.add(row);
        if (waiting.size() == HEADER_WITHIN) {
            settleForLess();
        }
    }

    /** Of rows none of which is a full header the one with most of the columns, if any has one. */
    private void settleForLess() {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < waiting.size(); i++) {
            List<SheetRow> window = waiting.subList(Math.max(0, i + 1 - DEEPEST_HEADER), i + 1);
            int score = new HeaderReader(window, merged).read().score(type.fields());
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0) {
            startAt(best);
        }
    }

    private void startAt(int index) {
        List<SheetRow> rows = List.copyOf(waiting);
        waiting.clear();
        waiting.addAll(rows.subList(0, index));
        begin(new HeaderReader(rows.subList(Math.max(0, index + 1 - DEEPEST_HEADER), index + 1), merged).read());
        rows.subList(index + 1, rows.size()).forEach(this::below);
    }

    /** What stands above the header and is no part of it. */
    private void passOverWaiting(int top) {
        waiting.stream()
                .filter(row -> row.number() < top)
                .forEach(row -> sink.passedOver(row, hasFigures(row) ? RowKind.HEADLESS : RowKind.TITLE));
        waiting.clear();
    }

    /** Two numbers make a row of figures; one may be the year of a title. */
    public static boolean hasFigures(SheetRow row) {
        return row.cells().stream()
                        .filter(cell -> cell.value() instanceof CellValue.Number)
                        .count()
                > 1;
    }
}
