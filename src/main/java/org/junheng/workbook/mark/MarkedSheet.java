package org.junheng.workbook.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;

/** How is one sheet marked? The style of a cell is changed in place; a cell or row that is not there is put in. */
final class MarkedSheet {
    private final PartText text;
    private final Element frame;
    private final List<Area> merged = new ArrayList<>();
    private final List<Area> formatted = new ArrayList<>();
    private final Map<Element, NewCells> tails = new HashMap<>();

    /** What is put in at one place, cells of a row or rows of a sheet. */
    private static final class NewCells {
        private final StringBuilder xml = new StringBuilder();
    }

    MarkedSheet(PartText text) throws XMLStreamException {
        this.text = text;
        this.frame = Element.root(text.text(), each -> !each.name.equals("sheetData"));
        frame.below("mergeCell").forEach(each -> merged.add(Area.of(each.attribute("ref", "A1"))));
        frame.all("conditionalFormatting").forEach(each -> areas(each.attribute("sqref", "")));
        frame.below("sqref").forEach(each -> areas(text.text().substring(each.inside, each.insideEnd)));
    }

    private void areas(String references) {
        for (String reference : references.strip().split("\\s+")) {
            if (!reference.isEmpty()) {
                formatted.add(Area.of(reference));
            }
        }
    }

    Element frame() {
        return frame;
    }

    /** The cell that shows what is said of another: of merged cells the first one, of a row as a whole its first. */
    Address shown(Address cell) {
        Address own = cell.isWhole() ? new Address(cell.row(), 0) : cell;
        return merged.stream()
                .filter(area -> area.holds(own))
                .findFirst()
                .map(Area::corner)
                .orElse(own);
    }

    /** Whether the colour of a cell may depend on what stands in it. */
    boolean isFormattedByValue(Address cell) {
        return formatted.stream().anyMatch(area -> area.holds(cell));
    }

    /**
     * Colours cells.
     *
     * @param kinds by cell
     */
    void colour(NavigableMap<Address, Kind> kinds, Colours colours) throws XMLStreamException {
        TreeMap<Integer, NavigableMap<Address, Kind>> byRow = new TreeMap<>();
        kinds.forEach((cell, kind) ->
                byRow.computeIfAbsent(cell.row(), first -> new TreeMap<>()).put(cell, kind));
        Numbered rows = new Numbered("row", each -> each.number("r", 0));
        Element root = Element.root(
                text.text(), each -> !each.name.equals("c") && (!rows.counts(each) || byRow.containsKey(rows.last)));
        Optional<Element> data = root.child("sheetData");
        if (data.isEmpty()) {
            return;
        }
        TreeMap<Integer, Element> known = new TreeMap<>();
        Numbered again = new Numbered("row", each -> each.number("r", 0));
        data.get().children.stream().filter(again::counts).forEach(each -> known.put(again.last, each));
        byRow.forEach((number, cells) -> {
            Element row = known.get(number);
            if (row == null) {
                String xml = newRow(data.get(), number, cells, colours);
                put(data.get(), Optional.ofNullable(known.higherEntry(number)).map(Map.Entry::getValue), xml);
            } else {
                colour(row, cells, colours);
            }
        });
        tails.forEach((parent, added) -> text.append(parent, added.xml.toString()));
    }

    private void colour(Element row, NavigableMap<Address, Kind> marked, Colours colours) {
        TreeMap<Integer, Element> known = new TreeMap<>();
        Numbered cells = new Numbered("c", each -> 1 + column(each));
        row.children.stream().filter(cells::counts).forEach(each -> known.put(cells.last - 1, each));
        marked.forEach((place, kind) -> {
            Element cell = known.get(place.column());
            if (cell == null) {
                Optional<Element> next =
                        Optional.ofNullable(known.higherEntry(place.column())).map(Map.Entry::getValue);
                put(row, next, newCell(row, place, colours.like(styleOf(row, place), kind)));
            } else {
                text.attribute(cell, "s", String.valueOf(colours.like(cell.number("s", 0), kind)));
            }
        });
        if (!known.isEmpty() || !row.attribute("spans", "").isEmpty()) {
            widen(row, marked);
        }
    }

    private static int column(Element cell) {
        String place = cell.attribute("r", "");
        return place.isEmpty() ? -1 : Area.of(place).left();
    }

    /** A row may say from which to which column it has cells. */
    private void widen(Element row, NavigableMap<Address, Kind> marked) {
        String[] spans = row.attribute("spans", "").split(":");
        if (spans.length == 2) {
            int first = Math.min(Integer.parseInt(spans[0]), marked.firstKey().column() + 1);
            int last = Math.max(Integer.parseInt(spans[1]), marked.lastKey().column() + 1);
            if (!row.attribute("spans", "").equals(first + ":" + last)) {
                text.attribute(row, "spans", first + ":" + last);
            }
        }
    }

    private void put(Element parent, Optional<Element> next, String xml) {
        if (next.isPresent()) {
            text.insert(next.get().start, xml);
        } else {
            tails.computeIfAbsent(parent, first -> new NewCells()).xml.append(xml);
        }
    }

    private String newRow(Element data, int number, NavigableMap<Address, Kind> marked, Colours colours) {
        String tag = data.sibling("row");
        StringBuilder xml = new StringBuilder("<" + tag + " r=\"" + number + "\">");
        marked.forEach((place, kind) -> xml.append(newCell(data, place, colours.like(styleOfColumn(place), kind))));
        return xml + "</" + tag + ">";
    }

    private static String newCell(Element like, Address place, int style) {
        return "<" + like.sibling("c") + " r=\"" + Place.letters(place.column()) + place.row() + "\" s=\"" + style
                + "\"/>";
    }

    /** A cell that is not there looks as its row does, or as its column. */
    private int styleOf(Element row, Address place) {
        boolean own = List.of("1", "true").contains(row.attribute("customFormat", "0"));
        return own ? row.number("s", 0) : styleOfColumn(place);
    }

    private int styleOfColumn(Address place) {
        int column = place.column() + 1;
        return frame.below("col")
                .filter(each -> each.number("min", 0) <= column && each.number("max", 0) >= column)
                .findFirst()
                .map(each -> each.number("style", 0))
                .orElse(0);
    }

    /** Rows and cells need not say where they are; each is one behind the last then. */
    private static final class Numbered {
        private final String name;
        private final ToIntFunction<Element> said;
        private int last;

        Numbered(String name, ToIntFunction<Element> said) {
            this.name = name;
            this.said = said;
        }

        /** Whether it is one of those that are counted; its number is the last one then. */
        boolean counts(Element each) {
            if (!each.name.equals(name)) {
                return false;
            }
            int number = said.applyAsInt(each);
            last = number > 0 ? number : last + 1;
            return true;
        }
    }
}
