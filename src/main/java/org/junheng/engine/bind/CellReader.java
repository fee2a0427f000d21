package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final Fault YEAR_TYPED = new Fault(Problem.Kind.WRONG_TYPE, "yearTyped");
    private static final Fault STRUCK = new Fault(Problem.Kind.WRONG_TYPE, "struck");

    /** From this day spreadsheets count days. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final long FIRST_YEAR = 1900;
    private static final long LAST_YEAR = 2100;

    private final Field field;
    private final Set<String> nothing;
    private final Set<String> yes;
    private final Set<String> no;
    private final Object blank;
    private final Set<String> zero;

    CellReader(Field field) {
        this.field = field;
        this.blank = field.stand().blank().map(this::said).orElse(null);
        this.yes = folded(field.words().yes());
        this.no = folded(field.words().no());
        this.nothing = folded(field.words().nil());
        // A word for nothing, unless it is one of the values that the column may have.
        nothing.removeAll(folded(field.oneOf()));
        nothing.removeAll(yes);
        nothing.removeAll(no);
        this.zero = folded(field.stand().zero());
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::folded).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What a cell gives.
     *
     * @return a value, a number in the unit of its column, a {@link Figure}, a {@link Fault}; null if the cell says that
     *     there is nothing
     */
    Object read(Cell cell) {
        if (cell.value() instanceof CellValue.Error) {
            return Fault.of(Problem.Kind.ERROR_VALUE);
        }
        if (cell.value() instanceof CellValue.Struck) {
            return STRUCK;
        }
        if (cell.value() instanceof CellValue.NotCalculated) {
            return Fault.of(Problem.Kind.NOT_CALCULATED);
        }
        if (isWord(cell, zero)) {
            return BigDecimal.ZERO;
        }
        if (isWord(cell, nothing)) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(cell);
            case DECIMAL -> NumberReader.read(cell);
            case FLAG -> flag(cell);
            case DATE -> date(cell);
            case BALANCE -> Fault.of(Problem.Kind.WRONG_TYPE);
        };
    }

    /** What an empty cell gives: nothing, unless the declaration says what the form takes it for. */
    Object ofBlank() {
        return blank;
    }

    private Object said(String word) {
        return switch (field.type()) {
            case DECIMAL -> new BigDecimal(word);
            case FLAG -> YES.contains(word);
            default -> word;
        };
    }

    private static boolean isWord(Cell cell, Set<String> words) {
        return !words.isEmpty()
                && cell.value() instanceof CellValue.Text
                && words.contains(Folding.folded(cell.shown()));
    }

    private Object text(Cell cell) {
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

    private Object flag(Cell cell) {
        if (cell.value() instanceof CellValue.Flag flag) {
            return flag.flag();
        }
        String folded = Folding.folded(cell.shown());
        if (YES.contains(folded) || yes.contains(folded)) {
            return true;
        }
        return NO.contains(folded) || no.contains(folded) ? false : Fault.of(Problem.Kind.WRONG_TYPE);
    }

    /** A month typed into Excel becomes its first day there and is still shown as a month: no day was named. */
    private static Object date(Cell cell) {
        boolean spanned = DateReader.span(cell.shown()).isPresent();
        if (cell.value() instanceof CellValue.Date date) {
            boolean month = spanned && date.date().getDayOfMonth() == 1;
            return isYear(date.date()) ? YEAR_TYPED : month ? NO_DAY : date.date();
        }
        if (!(cell.value() instanceof CellValue.Text text)) {
            return Fault.of(Problem.Kind.WRONG_TYPE);
        }
        Optional<LocalDate> day = DateReader.day(text.text());
        return day.isPresent() ? day.get() : spanned ? NO_DAY : Fault.of(Problem.Kind.WRONG_TYPE);
    }

    /** Whether somebody typed a year into a cell for days, where 2025 stands for the 2,025th day, in 1905. */
    private static boolean isYear(LocalDate day) {
        long number = ChronoUnit.DAYS.between(DAY_ZERO, day);
        return FIRST_YEAR <= number && number <= LAST_YEAR;
    }
}
