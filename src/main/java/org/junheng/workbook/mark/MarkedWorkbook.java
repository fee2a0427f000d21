package org.junheng.workbook.mark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.Address;
import org.junheng.model.text.Texts;

/** Gives a workbook back as it was, with the cells marked that something is to be said of, and a sheet that lists them. */
public final class MarkedWorkbook {
    /** More reasons than these are told in the list alone. */
    private static final int MOST_SAID = 4;

    private static final Map<String, String> ENDINGS = Map.of(
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm",
            "application/vnd.ms-excel.template.macroEnabled.main+xml", ".xltm",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", ".xltx");

    private final Parts parts;
    private final Texts texts;
    private final Book book;
    private final Types types;
    private final Dialect dialect;
    private final Colours colours;

    private MarkedWorkbook(Parts parts, Texts texts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.texts = texts;
        this.book = new Book(parts);
        this.types = new Types(parts);
        this.dialect = book.dialect();
        this.colours = new Colours(parts, types, book.relations(), dialect);
    }

    /** Which ending the name of the marked workbook must have, so that spreadsheet programs open it. */
    public static String ending(Path workbook) throws IOException {
        try (Parts parts = new Parts(workbook)) {
            return ENDINGS.getOrDefault(new Types(parts).of(new Book(parts).name()), ".xlsx");
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    /**
     * Writes a workbook with marks and leaves the stream open.
     *
     * @param name that the report knows the workbook by
     * @param language {@code zh} or {@code en}
     * @throws NotMarkable if it must not be changed; nothing is written then
     * @throws IOException if the workbook cannot be read, or the stream not be written to
     */
    public static void write(Path workbook, Report report, String name, String language, OutputStream out)
            throws NotMarkable, IOException {
        Texts texts = Texts.of("workbook.mark", language);
        List<String> above = List.of(
                texts.get("above", name, report.run().packTitle(), report.run().assessedOn()), texts.get("above.how"));
        write(workbook, Marks.of(report, name, texts), above, name, texts, out);
    }

    /** @param above lines at the head of the list */
    static void write(Path workbook, List<Mark> marks, List<String> above, String name, Texts texts, OutputStream out)
            throws NotMarkable, IOException {
        try (Parts parts = new Parts(workbook)) {
            if (Book.isSigned(parts)) {
                throw new NotMarkable(texts.get("signed", name));
            }
            MarkedWorkbook marked = new MarkedWorkbook(parts, texts);
            marked.mark(marks, above);
            parts.write(out);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private void mark(List<Mark> marks, List<String> above) throws IOException, XMLStreamException {
        Map<String, List<Mark>> bySheet = new LinkedHashMap<>();
        for (Mark mark : marks) {
            mark.cells().stream()
                    .map(Mark.Spot::sheet)
                    .distinct()
                    .forEach(sheet -> bySheet.computeIfAbsent(sheet, first -> new ArrayList<>())
                            .add(mark));
        }
        for (Map.Entry<String, List<Mark>> each : bySheet.entrySet()) {
            Optional<String> part = book.part(each.getKey());
            if (part.isPresent()) {
                mark(each.getKey(), part.get(), each.getValue());
            }
        }
        String name = parts.free("xl/worksheets/sheet", ".xml");
        parts.add(name, new ListSheet(texts, colours, dialect).xml(above, marks));
        colours.finish();
        book.add(book.free(texts.get("sheet")), name, types);
    }

    private void mark(String sheet, String part, List<Mark> marks) throws IOException, XMLStreamException {
        PartText text = parts.text(part).orElseThrow(() -> new IOException("no part " + part));
        MarkedSheet marked = new MarkedSheet(text);
        TreeMap<Address, List<Mark>> byCell = new TreeMap<>();
        for (Mark mark : marks) {
            mark.cells().stream()
                    .filter(spot -> spot.sheet().equals(sheet))
                    .map(spot -> marked.shown(spot.address()))
                    .distinct()
                    .forEach(cell -> byCell.computeIfAbsent(cell, first -> new ArrayList<>())
                            .add(mark));
        }
        TreeMap<Address, Kind> kinds = new TreeMap<>();
        byCell.forEach((cell, all) -> kinds.put(
                cell, all.stream().map(Mark::shownAs).sorted().findFirst().orElseThrow()));
        marked.colour(kinds, colours);
        annotate(part, text, marked, byCell);
    }

    private void annotate(String part, PartText text, MarkedSheet marked, Map<Address, List<Mark>> byCell)
            throws IOException, XMLStreamException {
        Relations relations = Relations.of(parts, part);
        Notes notes = new Notes(parts, types, relations, dialect);
        Map<Address, String> drawn = new TreeMap<>();
        byCell.forEach((cell, all) -> {
            String words = words(all, marked.isFormattedByValue(cell));
            if (!notes.isTalkedIn(cell) && notes.say(cell, words)) {
                drawn.put(cell, words);
            }
        });
        if (!drawn.isEmpty()) {
            NoteShapes shapes = new NoteShapes(parts, types, relations, dialect, text, marked.frame());
            drawn.forEach(shapes::draw);
            shapes.finish();
        }
        notes.finish();
        relations.finish();
    }

    private String words(List<Mark> all, boolean formatted) {
        List<String> said = new ArrayList<>();
        all.stream()
                .sorted((one, other) -> one.shownAs().compareTo(other.shownAs()))
                .limit(MOST_SAID)
                .forEach(mark -> said.add(
                        texts.get("note", texts.get(mark.shownAs().key()), mark.title(), mark.message(), mark.way())
                                .strip()));
        if (all.size() > MOST_SAID) {
            said.add(texts.get("note.more", all.size() - MOST_SAID));
        }
        if (formatted) {
            said.add(texts.get("note.formatted"));
        }
        return String.join("\n\n", said);
    }
}
