package org.junheng.workbook.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.workbook.format.NumberFormat;

/** What does a cell hold, and what does a person see in it? */
final class CellReader {
    private static final int LONG = 1_000;
    private static final int MOST_SHARED = 100_000_000;

    private final SharedStrings strings;
    private final Styles styles;
    private final Shown shown;
    private final boolean from1904;
    private final RawCell raw = new RawCell();
    private long shared;

    CellReader(SharedStrings strings, Styles styles, Shown shown, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.shown = shown;
        this.from1904 = from1904;
    }

    /** The cell the parser stands on; null if it is blank. */
    Cell read(Xml xml, int column) throws Refused {
        raw.read(xml);
        if (raw.notCalculated()) {
            String formula = raw.formula();
            return new Cell(column, new CellValue.NotCalculated(formula), "=" + formula);
        }
        Cell cell = raw.value().isBlank() ? null : value(column);
        return cell != null && isStruck() ? new Cell(column, new CellValue.Struck(cell.shown()), cell.shown()) : cell;
    }

    private boolean isStruck() {
        boolean inPart = raw.type().equals("s") ? strings.isStruck(raw.value().index()) : raw.struck();
        return inPart || styles.isStruck(raw.style());
    }

    private Cell value(int column) throws Refused {
        return switch (raw.type()) {
            case "s" -> words(column, counted(shared()));
            case "str", "inlineStr" -> text(column);
            case "b" -> flag(column);
            case "e" -> error(column, raw.value().toString());
            case "d" -> isoDate(column, raw.value().toString());
            default -> number(column);
        };
    }

    /** A few long texts may be shared by millions of cells, and everybody who reads those would read them all. */
    private String counted(String text) throws Refused {
        shared += text.length() > LONG ? text.length() : 0;
        if (shared > MOST_SHARED) {
            throw new Refused(Fault.TOO_LARGE);
        }
        return text;
    }

    private String shared() throws Refused {
        try {
            return strings.get(raw.value().index());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refused(Fault.MALFORMED_PART, e, "/xl/sharedStrings.xml");
        }
    }

    private Cell text(int column) {
        return words(column, RichText.unescaped(raw.value().toString()));
    }

    private static Cell words(int column, String text) {
        return Written.isBlank(text) ? null : new Cell(column, new CellValue.Text(text), text);
    }

    private static Cell error(int column, String code) {
        return new Cell(column, new CellValue.Error(code), code);
    }

    /** XML knows 1 and true, other programs write TRUE; what is neither is passed on as the text it is. */
    private Cell flag(int column) {
        return switch (raw.value().toString().strip().toUpperCase(Locale.ROOT)) {
            case "1", "TRUE" -> new Cell(column, new CellValue.Flag(true), "TRUE");
            case "0", "FALSE" -> new Cell(column, new CellValue.Flag(false), "FALSE");
            default -> text(column);
        };
    }

    private Cell isoDate(int column, String text) {
        Optional<LocalDate> day = ExcelDate.ofIso(text);
        return day.isPresent() ? new Cell(column, new CellValue.Date(day.get()), text) : text(column);
    }

    /** What Excel could not hold as a number is passed on as the text it is, for the reader of the column to refuse. */
    private Cell number(int column) {
        Optional<BigDecimal> read = raw.value().number();
        if (read.isEmpty()) {
            return text(column);
        }
        BigDecimal number = read.get();
        NumberFormat format = styles.format(raw.style());
        return new Cell(column, typed(number, format), () -> shown.text(number, format));
    }

    private CellValue typed(BigDecimal number, NumberFormat format) {
        Optional<LocalDate> day = format.isDay(number) ? ExcelDate.of(number, from1904) : Optional.empty();
        return day.isPresent() ? new CellValue.Date(day.get()) : new CellValue.Number(number, format.isPercent(number));
    }
}
