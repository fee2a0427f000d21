package org.junheng.engine.bind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.fact.Figure;
import org.junheng.engine.fact.PendingRecord.Fault;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.word.DateReader;
import org.junheng.word.Folding;

/** Reads a cell as the value of a field, or says why it cannot. */
final class CellReader {
    private static final List<String> YES = List.of("TRUE", "是", "YES");
    private static final List<String> NO = List.of("FALSE", "否", "NO");
    private static final Fault NO_DAY = new Fault(Problem.Kind.WRONG_TYPE, "noDay");

    private CellReader() {}

    /**
     * What a cell gives.
     *
     * @return a value, a number in the unit of its column, a {@link Figure}, a {@link Fault}; null if the cell says that
     *     there is nothing
     */
    static Object read(Cell cell, Field field) {
        if (cell.value() instanceof CellValue.Error) {
            return Fault.of(Problem.Kind.ERROR_VALUE);
        }
        if (cell.value() instanceof CellValue.NotCalculated) {
            return Fault.of(Problem.Kind.NOT_CALCULATED);
        }
        if (isNothing(cell, field)) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(cell, field);
            case DECIMAL -> NumberReader.read(cell);
            case FLAG -> flag(cell, field);
            case DATE -> date(cell);
            case BALANCE -> Fault.of(Problem.Kind.WRONG_TYPE);
        };
    }

    /** A word for nothing, unless it is one of the values that the column may have. */
    private static boolean isNothing(Cell cell, Field field) {
        return cell.value() instanceof CellValue.Text
                && isAmong(cell.shown(), field.words().nil())
                && !isAmong(cell.shown(), field.oneOf())
                && !isAmong(cell.shown(), field.words().yes())
                && !isAmong(cell.shown(), field.words().no());
    }

    private static boolean isAmong(String shown, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String folded = Folding.folded(shown);
        return words.stream().anyMatch(word -> Folding.folded(word).equals(folded));
    }

    private static Object text(Cell cell, Field field) {
        String shown = cell.value() instanceof CellValue.Text words ? words.text() : cell.shown();
        String text = NumberReader.trimmed(shown);
        if (text.isEmpty()) {
            // A format such as ;;; hides its number: nobody sees a word there.
            return null;
        }
        if (NumberReader.hasInvisible(text)) {
            return new Fault(Problem.Kind.WRONG_TYPE, "invisible");
        }
        return field.oneOf().isEmpty() || field.oneOf().contains(text) ? text : Fault.of(Problem.Kind.NOT_LISTED);
    }

    private static Object flag(Cell cell, Field field) {
        if (cell.value() instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        String shown = cell.shown();
        String folded = Folding.folded(shown);
        if (YES.contains(folded) || isAmong(shown, field.words().yes())) {
            return true;
        }
        return NO.contains(folded) || isAmong(shown, field.words().no()) ? false : Fault.of(Problem.Kind.WRONG_TYPE);
    }

    /** A month typed into Excel becomes its first day there and is still shown as a month: no day was named. */
    private static Object date(Cell cell) {
        boolean spanned = DateReader.span(cell.shown()).isPresent();
        if (cell.value() instanceof CellValue.Date date) {
            return spanned && date.date().getDayOfMonth() == 1 ? NO_DAY : date.date();
        }
        if (!(cell.value() instanceof CellValue.Text text)) {
            return Fault.of(Problem.Kind.WRONG_TYPE);
        }
        Optional<LocalDate> day = DateReader.day(text.text());
        return day.isPresent() ? day.get() : spanned ? NO_DAY : Fault.of(Problem.Kind.WRONG_TYPE);
    }
}
