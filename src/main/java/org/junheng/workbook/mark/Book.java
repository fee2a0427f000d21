package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Which sheets has the workbook, and how does one more come before them? */
final class Book {
    private static final int MOST_CHARACTERS = 31;

    private final Parts parts;
    private final String name;
    private final PartText text;
    private final Element root;
    private final Element sheets;
    private final Relations relations;

    Book(Parts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.name = Relations.of(parts, "")
                .of("/officeDocument")
                .map(Relations.One::target)
                .orElseThrow(() -> new IOException("no workbook"));
        this.text = parts.text(name).orElseThrow(() -> new IOException("no workbook"));
        this.root = Element.root(text.text());
        this.sheets = root.child("sheets").orElseThrow(() -> new IOException("no sheets"));
        this.relations = Relations.of(parts, name);
    }

    static boolean isSigned(Parts parts) throws IOException, XMLStreamException {
        return Relations.of(parts, "").of("/digital-signature/origin").isPresent();
    }

    String name() {
        return name;
    }

    Relations relations() {
        return relations;
    }

    Dialect dialect() {
        return Dialect.of(root);
    }

    /** The path of the part that holds the cells of a sheet; a chart has none. */
    Optional<String> part(String sheet) {
        return sheets.all("sheet")
                .filter(each -> each.attribute("name", "").equals(sheet))
                .findFirst()
                .flatMap(each -> relations.called(each.attribute("id", "")))
                .filter(one -> one.type().endsWith("/worksheet"))
                .map(Relations.One::target);
    }

    /** A name for one more sheet, as near to the wanted one as may be. */
    String free(String wanted) {
        Set<String> taken = new HashSet<>();
        sheets.all("sheet").forEach(each -> taken.add(each.attribute("name", "").toLowerCase(Locale.ROOT)));
        String free = wanted;
        for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
            String end = "(" + i + ")";
            free = wanted.substring(0, Math.min(wanted.length(), MOST_CHARACTERS - end.length())) + end;
        }
        return free;
    }

    /**
     * Adds a sheet before all others, but behind them where macros may count them. What tells sheets by their places
     * is counted on, and the book opens where it did.
     */
    void add(String sheet, String part, Types types) throws IOException, XMLStreamException {
        List<Element> all = new ArrayList<>(sheets.all("sheet").toList());
        int id = 1
                + all.stream().mapToInt(each -> each.number("sheetId", 0)).max().orElse(0);
        types.add(part, Dialect.type("worksheet"));
        String way = relations.add(dialect().relations() + "/worksheet", part);
        String xml = "<" + sheets.sibling("sheet") + " xmlns:r=\"" + dialect().relations() + "\" name=\""
                + XmlText.of(sheet) + "\" sheetId=\"" + id + "\" r:id=\"" + way + "\"/>";
        if (relations.of("/vbaProject").isPresent() || all.isEmpty()) {
            text.append(sheets, xml);
        } else {
            text.insert(all.get(0).start, xml);
            countOn();
        }
        relations.finish();
    }

    private void countOn() {
        root.child("definedNames").stream()
                .flatMap(all -> all.all("definedName"))
                .filter(each -> each.number("localSheetId", -1) >= 0)
                .forEach(each -> countOn(each, "localSheetId"));
        List<Element> views = root.child("bookViews").stream()
                .flatMap(all -> all.all("workbookView"))
                .toList();
        if (views.isEmpty()) {
            String view = "<" + root.sibling("workbookView") + " activeTab=\"1\"/>";
            root.child("bookViews")
                    .ifPresentOrElse(
                            own -> text.append(own, view),
                            () -> text.insert(
                                    sheets.start,
                                    "<" + root.sibling("bookViews") + ">" + view + "</" + root.sibling("bookViews")
                                            + ">"));
        }
        views.forEach(each -> countOn(each, "activeTab"));
    }

    private void countOn(Element element, String attribute) {
        text.attribute(element, attribute, String.valueOf(element.number(attribute, 0) + 1));
    }
}
