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
    private final SharedStrings strings;
    private final Styles styles;
    private final Shown shown;
    private final boolean from1904;

    CellReader(SharedStrings strings, Styles styles, Shown shown, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.shown = shown;
        this.from1904 = from1904;
    }

    /** The cell the parser stands on; empty if it is blank. */
    Optional<Cell> read(Xml xml, int column) throws Refused {
        RawCell raw = RawCell.read(xml);
        if (raw.notCalculated()) {
            return Optional.of(new Cell(column, new CellValue.NotCalculated(raw.formula()), "=" + raw.formula()));
        }
        return raw.type().equals("s") ? text(column, shared(raw)) : value(column, raw);
    }

    private Optional<Cell> value(int column, RawCell raw) {
        if (isBlank(raw.value())) {
            return Optional.empty();
        }
        return switch (raw.type()) {
            case "str", "inlineStr" -> text(column, raw.value());
            case "b" -> flag(column, raw.value());
            case "e" -> Optional.of(new Cell(column, new CellValue.Error(raw.value()), raw.value()));
            case "d" -> isoDate(column, raw.value());
            default -> number(column, raw);
        };
    }

    private String shared(RawCell raw) throws Refused {
        if (isBlank(raw.value())) {
            return "";
        }
        try {
            return strings.get(Integer.parseInt(raw.value().strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refused(Fault.MALFORMED_PART, e, "/xl/sharedStrings.xml");
        }
    }

    private static Optional<Cell> text(int column, String written) {
        String text = RichText.unescaped(written);
        return isBlank(text) ? Optional.empty() : Optional.of(new Cell(column, new CellValue.Text(text), text));
    }

    /** XML knows 1 and true, other programs write TRUE; what is neither is passed on as the text it is. */
    private static Optional<Cell> flag(int column, String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "1", "TRUE" -> Optional.of(new Cell(column, new CellValue.Flag(true), "TRUE"));
            case "0", "FALSE" -> Optional.of(new Cell(column, new CellValue.Flag(false), "FALSE"));
            default -> text(column, written);
        };
    }

    private static Optional<Cell> isoDate(int column, String text) {
        Optional<LocalDate> day = ExcelDate.ofIso(text);
        return day.isPresent()
                ? Optional.of(new Cell(column, new CellValue.Date(day.get()), text))
                : text(column, text);
    }

    /** What Excel could not hold as a number is passed on as the text it is, for the reader of the column to refuse. */
    private Optional<Cell> number(int column, RawCell raw) {
        Optional<BigDecimal> number = ExcelNumber.of(raw.value());
        if (number.isEmpty()) {
            return text(column, raw.value());
        }
        NumberFormat format = styles.format(raw.style());
        return Optional.of(new Cell(column, typed(number.get(), format), shown.text(number.get(), format)));
    }

    private CellValue typed(BigDecimal number, NumberFormat format) {
        Optional<LocalDate> day = format.isDay(number) ? ExcelDate.of(number, from1904) : Optional.empty();
        return day.isPresent() ? new CellValue.Date(day.get()) : new CellValue.Number(number, format.isPercent(number));
    }

    /** Spaces of every width count as nothing, among them those that text copied from web pages brings along. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(CellReader::isSpace);
    }

    private static boolean isSpace(int c) {
        boolean invisible = c == 0x200B || c == 0xFEFF;
        return invisible || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
