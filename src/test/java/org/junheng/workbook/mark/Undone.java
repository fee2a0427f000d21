package org.junheng.workbook.mark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junheng.model.sheet.Place;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What else than the marks differs between a workbook and the marked one? Whatever a mark may change is taken back in the
 * marked one, and each part of both is compared as XML then, byte by byte where it is none.
 */
final class Undone {
    private final Map<String, byte[]> before;
    private final Map<String, byte[]> after;

    /** Marked cells by the path of the sheet's part. */
    private final Map<String, Set<String>> marked;

    private final List<String> differences = new ArrayList<>();

    private Undone(byte[] before, byte[] after, Map<String, Set<String>> marked) throws IOException {
        this.before = parts(before);
        this.after = parts(after);
        this.marked = marked;
    }

    static List<String> differences(byte[] before, byte[] after, Map<String, Set<String>> marked) throws Exception {
        Undone undone = new Undone(before, after, marked);
        undone.compare();
        return undone.differences;
    }

    static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (parts.put(entry.getName(), in.readAllBytes()) != null) {
                    throw new IOException("twice: " + entry.getName());
                }
            }
        }
        return parts;
    }

    private void compare() throws Exception {
        for (Map.Entry<String, byte[]> part : before.entrySet()) {
            byte[] now = after.get(part.getKey());
            if (now == null) {
                differences.add(part.getKey() + " is gone");
            } else if (!Arrays.equals(part.getValue(), now)) {
                compare(part.getKey(), part.getValue(), now);
            }
        }
        for (String name : after.keySet()) {
            if (!before.containsKey(name)
                    && !name.matches("xl/(worksheets/(_rels/)?sheet\\d+\\.xml(\\.rels)?|comments\\d+\\.xml"
                            + "|drawings/vmlDrawing\\d+\\.vml|styles\\d+\\.xml)")) {
                differences.add(name + " is new");
            }
        }
    }

    private void compare(String name, byte[] old, byte[] now) throws Exception {
        if (name.endsWith(".vml")) {
            String was = new String(old, StandardCharsets.UTF_8);
            String is = new String(now, StandardCharsets.UTF_8);
            int end = was.lastIndexOf("</");
            if (!is.startsWith(was.substring(0, end)) || !is.endsWith(was.substring(end))) {
                differences.add(name);
            }
            return;
        }
        Element was = root(old);
        Element is = root(now);
        undo(name, was, is);
        String first = canonical(was);
        String second = canonical(is);
        if (!first.equals(second)) {
            int at = 0;
            while (at < first.length() && at < second.length() && first.charAt(at) == second.charAt(at)) {
                at++;
            }
            differences.add(name + ": " + cut(first, at) + " | " + cut(second, at));
        }
    }

    private static String cut(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    private void undo(String name, Element was, Element is) {
        if (name.equals("[Content_Types].xml")) {
            removeNew(was, is, "PartName", "Extension");
        } else if (name.endsWith(".rels")) {
            removeNew(was, is, "Id", "Id");
        } else if (marked.containsKey(name)) {
            undoSheet(was, is, marked.get(name));
        } else if (name.endsWith("workbook.xml")) {
            undoBook(was, is);
        } else if (name.endsWith("styles.xml")) {
            undoStyles(was, is);
        } else if (name.matches("xl/comments\\d+\\.xml")) {
            undoNotes(was, is);
        }
    }

    private static void removeNew(Element was, Element is, String key, String other) {
        List<String> known = new ArrayList<>();
        children(was).forEach(each -> known.add(each.getAttribute(key) + each.getAttribute(other)));
        children(is).stream()
                .filter(each -> !known.contains(each.getAttribute(key) + each.getAttribute(other)))
                .forEach(is::removeChild);
    }

    private static void undoSheet(Element was, Element is, Set<String> cells) {
        if (all(was, "legacyDrawing").isEmpty()) {
            all(is, "legacyDrawing").forEach(each -> each.getParentNode().removeChild(each));
        }
        Map<String, Element> known = new TreeMap<>();
        cells(was).forEach(known::put);
        cells(is).forEach((place, cell) -> {
            Element old = known.get(place);
            if (cells.contains(place) && old == null && !cell.hasChildNodes()) {
                cell.getParentNode().removeChild(cell);
            } else if (cells.contains(place) && old != null) {
                cell.removeAttribute("s");
                old.removeAttribute("s");
            }
        });
        int rows = all(was, "row").size();
        if (all(is, "row").size() != rows) {
            all(is, "row").stream()
                    .filter(each -> children(each).isEmpty())
                    .filter(each -> all(was, "row").stream()
                            .noneMatch(old -> old.getAttribute("r").equals(each.getAttribute("r"))))
                    .forEach(each -> each.getParentNode().removeChild(each));
        }
        List.of(was, is).forEach(each -> all(each, "row").forEach(row -> row.removeAttribute("spans")));
    }

    /** By place, said or counted. */
    private static Map<String, Element> cells(Element sheet) {
        Map<String, Element> cells = new LinkedHashMap<>();
        int row = 0;
        for (Element each : all(sheet, "row")) {
            row = each.hasAttribute("r") ? Integer.parseInt(each.getAttribute("r")) : row + 1;
            int column = 0;
            for (Element cell : children(each)) {
                String said = cell.getAttribute("r");
                column = said.isEmpty() ? column + 1 : Area.of(said).left() + 1;
                cells.put(Place.letters(column - 1) + row, cell);
            }
        }
        return cells;
    }

    private static void undoBook(Element was, Element is) {
        removeNew(all(was, "sheets").get(0), all(is, "sheets").get(0), "sheetId", "name");
        all(is, "definedName").stream()
                .filter(each -> each.hasAttribute("localSheetId"))
                .forEach(each -> back(each, "localSheetId"));
        all(is, "workbookView").forEach(each -> back(each, "activeTab"));
        all(was, "workbookView").stream()
                .filter(each -> !each.hasAttribute("activeTab"))
                .forEach(each -> each.setAttribute("activeTab", "0"));
        if (all(was, "bookViews").isEmpty()) {
            all(is, "bookViews").forEach(each -> each.getParentNode().removeChild(each));
        }
    }

    private static void back(Element element, String attribute) {
        int number = Integer.parseInt(element.getAttribute(attribute));
        element.setAttribute(attribute, String.valueOf(number - 1));
    }

    /** Styles may only come behind those that are there. */
    private static void undoStyles(Element was, Element is) {
        for (String section : List.of("fonts", "fills", "cellXfs")) {
            Element own = all(is, section).get(0);
            if (all(was, section).isEmpty()) {
                own.getParentNode().removeChild(own);
                continue;
            }
            Element old = all(was, section).get(0);
            List<Element> more = children(own);
            more.subList(children(old).size(), more.size()).forEach(own::removeChild);
            own.removeAttribute("count");
            old.removeAttribute("count");
        }
    }

    /** Notes may only come behind those that are there, and words behind their words. */
    private static void undoNotes(Element was, Element is) {
        for (String section : List.of("authors", "commentList")) {
            Element own = all(is, section).get(0);
            List<Element> more = children(own);
            int kept = children(all(was, section).get(0)).size();
            more.subList(kept, more.size()).forEach(own::removeChild);
        }
        List<Element> old = all(was, "text");
        List<Element> now = all(is, "text");
        for (int i = 0; i < old.size(); i++) {
            if (now.get(i).getTextContent().startsWith(old.get(i).getTextContent())) {
                Node copy = is.getOwnerDocument().importNode(old.get(i), true);
                now.get(i).getParentNode().replaceChild(copy, now.get(i));
            }
        }
    }

    private static Element root(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> all(Element root, String name) {
        List<Element> all = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getLocalName().equals(name)) {
                all.add(child);
            }
            all.addAll(all(child, name));
        }
        return all;
    }

    private static String canonical(Element element) {
        StringBuilder text = new StringBuilder("<{" + element.getNamespaceURI() + "}" + element.getLocalName());
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap own = element.getAttributes();
        for (int i = 0; i < own.getLength(); i++) {
            if (!own.item(i).getNodeName().startsWith("xmlns")) {
                attributes.put(
                        own.item(i).getNamespaceURI() + own.item(i).getLocalName(),
                        own.item(i).getNodeValue());
            }
        }
        text.append(attributes).append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(
                    child instanceof Element inner
                            ? canonical(inner)
                            : child.getNodeValue() == null ? "" : child.getNodeValue());
        }
        return text.append("</>").toString();
    }
}
