package org.junheng.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** A sheet in memory; its header is its third row, as in all shipped districts. */
final class Page {
    static final int HEADER_ROW = 3;

    private final String name;
    private final boolean hidden;
    private final List<MergedRegion> merged;
    private final List<SheetRow> rows = new ArrayList<>();

    Page(String name, boolean hidden, List<MergedRegion> merged) {
        this.name = name;
        this.hidden = hidden;
        this.merged = new ArrayList<>(merged);
    }

    String name() {
        return name;
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<MergedRegion> merged() {
        return merged;
    }

    Page copy() {
        return named(name);
    }

    /** The same sheet by another name. */
    Page named(String other) {
        Page copy = new Page(other, hidden, merged);
        copy.rows.addAll(rows);
        return copy;
    }

    void send(RowSink sink) {
        sink.beginSheet(name, hidden, List.copyOf(merged));
        rows.forEach(sink::row);
        sink.endSheet();
    }

    int headerIndex() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == HEADER_ROW) {
                return i;
            }
        }
        throw new AssertionError(name + " has no row " + HEADER_ROW);
    }

    /** The column whose header begins with a word, up to its unit. */
    int column(String word) {
        return rows.get(headerIndex()).cells().stream()
                .filter(cell -> cell.shown().equals(word) || cell.shown().startsWith(word + "（"))
                .map(Cell::column)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no column " + word));
    }

    boolean has(String word) {
        return rows.get(headerIndex()).cells().stream()
                .anyMatch(cell -> cell.shown().equals(word) || cell.shown().startsWith(word + "（"));
    }

    List<SheetRow> records() {
        return List.copyOf(rows.subList(headerIndex() + 1, rows.size()));
    }

    Page header(String word, String shown) {
        return cells(headerIndex(), column(word), cell -> text(cell.column(), shown));
    }

    /** Changes the numbers of a column. */
    Page numbers(String word, UnaryOperator<BigDecimal> change) {
        return column(
                word,
                cell -> cell.value() instanceof CellValue.Number number
                        ? number(cell.column(), change.apply(number.number()))
                        : cell);
    }

    /** Changes the cells of a column below the header. */
    Page column(String word, UnaryOperator<Cell> change) {
        int column = column(word);
        for (int i = headerIndex() + 1; i < rows.size(); i++) {
            cells(i, column, change);
        }
        return this;
    }

    /** Changes one cell of the records that fit. */
    Page cell(Predicate<SheetRow> which, String word, Function<Cell, Cell> change) {
        int column = column(word);
        for (int i = headerIndex() + 1; i < rows.size(); i++) {
            if (which.test(rows.get(i))) {
                cells(i, column, change::apply);
            }
        }
        return this;
    }

    private Page cells(int index, int column, UnaryOperator<Cell> change) {
        SheetRow row = rows.get(index);
        List<Cell> cells = row.cells().stream()
                .map(cell -> cell.column() == column ? change.apply(cell) : cell)
                .toList();
        rows.set(index, new SheetRow(row.number(), row.hidden(), cells));
        return this;
    }

    /** Puts a row before the one at an index; the rows below move down. */
    Page insert(int index, List<Cell> cells) {
        int number = index < rows.size()
                ? rows.get(index).number()
                : rows.get(rows.size() - 1).number() + 1;
        for (int i = index; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            rows.set(i, new SheetRow(row.number() + 1, row.hidden(), row.cells()));
        }
        rows.add(index, new SheetRow(number, false, cells));
        return this;
    }

    /** Leaves a cell blank. */
    Page drop(int number, int column) {
        rows.replaceAll(row -> row.number() == number
                ? new SheetRow(
                        number,
                        row.hidden(),
                        row.cells().stream()
                                .filter(cell -> cell.column() != column)
                                .toList())
                : row);
        return this;
    }

    /** Puts another cell in the place of one. */
    Page put(int number, Cell other) {
        rows.replaceAll(row -> row.number() == number
                ? new SheetRow(
                        number,
                        row.hidden(),
                        row.cells().stream()
                                .map(cell -> cell.column() == other.column() ? other : cell)
                                .toList())
                : row);
        return this;
    }

    static Cell text(int column, String text) {
        return new Cell(column, new CellValue.Text(text), text);
    }

    static Cell number(int column, BigDecimal number) {
        return new Cell(column, new CellValue.Number(number, false), number.toPlainString());
    }
}
