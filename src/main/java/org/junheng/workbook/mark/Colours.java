package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** By which number of a style is a cell coloured and all else about its look as it was? */
final class Colours {
    private static final List<String> SECTIONS = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");
    private static final String NONE =
            "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill>"
                    + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"1\"><xf/></cellXfs>";

    private final PartText text;
    private final Element root;
    private final Map<String, List<String>> added = new HashMap<>();
    private final Map<String, Integer> styles = new HashMap<>();
    private final Map<String, Integer> fills = new HashMap<>();

    /** Begins with the styles that the workbook has, or with the plain ones where it has none. */
    Colours(Parts parts, Types types, Relations book, Dialect dialect) throws IOException, XMLStreamException {
        Optional<PartText> own = book.of("/styles").isPresent()
                ? parts.text(book.of("/styles").get().target())
                : Optional.empty();
        this.text = own.isPresent() ? own.get() : made(parts, types, book, dialect);
        this.root = Element.root(text.text());
    }

    private static PartText made(Parts parts, Types types, Relations book, Dialect dialect) {
        String name = parts.free("xl/styles", ".xml");
        types.add(name, Dialect.type("styles"));
        book.add(dialect.relations() + "/styles", name);
        return parts.add(name, "<styleSheet xmlns=\"" + dialect.main() + "\">" + NONE + "</styleSheet>");
    }

    /** A style like another but for its colour. */
    int like(int style, Kind kind) {
        return styles.computeIfAbsent(style + " " + kind, first -> {
            List<Element> all = section("cellXfs").map(each -> each.children).orElse(List.of());
            String xf = style >= 0 && style < all.size() ? whole(all.get(style)) : "<" + root.sibling("xf") + "/>";
            int tag = xf.indexOf('>') + 1;
            String filled = PartText.withAttribute(xf.substring(0, tag), "fillId", String.valueOf(fill(kind.colour())));
            return add("cellXfs", PartText.withAttribute(filled, "applyFill", "1") + xf.substring(tag));
        });
    }

    /**
     * A style of our own for a text that goes on below in a frame.
     *
     * @param colour empty for none
     */
    int own(String colour, boolean bold, boolean link) {
        return styles.computeIfAbsent(colour + bold + link, first -> {
            String font = named("<b/>", bold) + named("<u/>", link) + "<sz val=\"10\"/>"
                    + named("<color rgb=\"FF0563C1\"/>", link) + "<name val=\"\u5B8B\u4F53\"/>";
            int fontId = add("fonts", prefixed("<font>" + font + "</font>"));
            int fillId = colour.isEmpty() ? 0 : fill(colour);
            return add(
                    "cellXfs",
                    prefixed("<xf numFmtId=\"0\" fontId=\"" + fontId + "\" fillId=\"" + fillId
                            + "\" borderId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                            + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"));
        });
    }

    private static String named(String xml, boolean wanted) {
        return wanted ? xml : "";
    }

    private int fill(String colour) {
        return fills.computeIfAbsent(
                colour,
                first -> add(
                        "fills",
                        prefixed("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>")));
    }

    /** Our own elements, written as the part writes its own. */
    private String prefixed(String xml) {
        return xml.replaceAll("<(/?)([a-zA-Z])", "<$1" + root.sibling("$2"));
    }

    private String whole(Element element) {
        return text.text().substring(element.start, element.end);
    }

    private Optional<Element> section(String name) {
        return root.child(name);
    }

    private int add(String section, String xml) {
        List<String> more = added.computeIfAbsent(section, first -> new ArrayList<>(defaults(section)));
        more.add(xml);
        return section(section).map(each -> each.children.size()).orElse(0) + more.size() - 1;
    }

    /** What Excel takes for granted at the beginning of a section that is not there or has nothing in it. */
    private List<String> defaults(String name) {
        if (section(name).filter(own -> !own.children.isEmpty()).isPresent()) {
            return List.of();
        }
        return switch (name) {
            case "fills" ->
                List.of(
                        prefixed("<fill><patternFill patternType=\"none\"/></fill>"),
                        prefixed("<fill><patternFill patternType=\"gray125\"/></fill>"));
            case "fonts" -> List.of(prefixed("<font/>"));
            default -> List.of(prefixed("<xf/>"));
        };
    }

    /** Puts the new styles into the part. */
    void finish() {
        SECTIONS.stream().filter(added::containsKey).forEach(name -> {
            String more = String.join("", added.get(name));
            Optional<Element> own = section(name);
            if (own.isPresent()) {
                int count = own.get().children.size() + added.get(name).size();
                text.attribute(own.get(), "count", String.valueOf(count));
                text.append(own.get(), more);
            } else {
                String tag = root.sibling(name);
                text.insert(place(name), "<" + tag + ">" + more + "</" + tag + ">");
            }
        });
    }

    /** Sections have an order: behind the last of those that come before it. */
    private int place(String name) {
        return root.children.stream()
                .filter(each -> SECTIONS.indexOf(each.name) < SECTIONS.indexOf(name))
                .mapToInt(each -> each.end)
                .max()
                .orElse(root.inside);
    }
}
