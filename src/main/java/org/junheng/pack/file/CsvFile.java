package org.junheng.pack.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file that say something: no blank rows, and none that begins with {@code #}. */
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setCommentMarker('#')
            .get();

    private static final List<String> SEPARATORS = List.of(";", "\t", "，", "；", "、", "|");

    private final TextFile file;
    private final Faults faults;
    private final List<String> lines;
    private final List<CsvRow> rows = new ArrayList<>();
    private int number;
    private int line;

    private CsvFile(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.lines = file.text().lines().toList();
    }

    /**
     * Reads the rows, the header first; none, with a fault booked, if there is no header that can be read. Stops with a fault where quotes do not pair, since no later row can be trusted.
     * A row wider than its header is a fault of its own.
     */
    static List<CsvRow> rows(TextFile file, Faults faults) {
        CsvFile csv = new CsvFile(file, faults);
        csv.read();
        if (csv.rows.isEmpty()) {
            faults.add(file.path(), 0, 0, "csv.empty");
        }
        csv.refuseOtherSeparators();
        csv.refuseWideRows();
        return csv.rows;
    }

    private void read() {
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                take(records.next());
                line = (int) parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException malformed) {
            faults.add(file.path(), line + commentsAhead() + 1, 0, "csv.malformed");
        }
    }

    /** Comments are rows in a spreadsheet too, so they count. */
    private void take(CSVRecord csvRecord) {
        int comments = commentsAhead();
        number += comments + 1;
        List<String> cells = csvRecord.stream().map(CsvFile::trimmed).toList();
        CsvRow row = new CsvRow(number, line + comments + 1, cells);
        if (!row.isBlank() && !row.cell(0).startsWith("#")) {
            rows.add(row);
        }
    }

    private int commentsAhead() {
        return (int) lines.subList(line, lines.size()).stream()
                .takeWhile(text -> text.startsWith("#"))
                .count();
    }

    private void refuseWideRows() {
        rows.stream()
                .filter(row -> row.isWiderThan(rows.get(0)))
                .forEach(row -> faults.add(file.path(), row.line(), 0, "csv.tooWide"));
    }

    /** Some spreadsheets write semicolons or tabs; the whole row then stands in its first cell. */
    private void refuseOtherSeparators() {
        Optional<String> ofHeader = rows.stream().findFirst().flatMap(header -> separator(header, 2));
        if (ofHeader.isPresent()) {
            separatorFault(rows.get(0), ofHeader.get());
            rows.clear();
            return;
        }
        for (CsvRow row : List.copyOf(rows)) {
            int columns = rows.get(0).cells().size();
            Optional<String> other = columns > 1 ? separator(row, columns) : Optional.empty();
            other.ifPresent(sign -> {
                separatorFault(row, sign);
                rows.remove(row);
            });
        }
    }

    /** The sign that makes at least so many parts of a row's only cell. */
    private static Optional<String> separator(CsvRow row, int parts) {
        boolean single = row.cells().stream().skip(1).allMatch(String::isEmpty);
        return SEPARATORS.stream()
                .filter(sign -> single && row.cell(0).split(Pattern.quote(sign), -1).length >= parts)
                .findFirst();
    }

    private void separatorFault(CsvRow row, String sign) {
        faults.add(file.path(), row.line(), 0, "csv.separator", named(sign));
    }

    private String named(String separator) {
        return separator.equals("\t") ? faults.word("csv.tab") : separator;
    }

    private static String trimmed(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }
}
