package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.sheet.Address;

/**
 * Where are the notes of a sheet drawn? Each has a shape in a drawing that form controls and older notes share.
 *
 * <p>Such drawings are written by hand of Excel and often no XML, so they are gone on with as text.
 */
final class NoteShapes {
    private static final String TYPE_ID = "_x0000_t202";
    private static final Pattern SHAPE = Pattern.compile("_x0000_s(\\d{1,9})");
    private static final Pattern BLOCK = Pattern.compile("idmap[^>]*\\bdata=[\"'](\\d{1,5})");
    private static final int BLOCK_SIZE = 1024;
    private static final String NAMESPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String TYPE = "<v:shapetype id=\"" + TYPE_ID + "\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final int WIDE = 5;
    private static final int SIGNS_OF_LINE = 26;

    /** Parts of a sheet that stand before the way to its drawing of notes. */
    private static final List<String> BEFORE = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing");

    private final Parts parts;
    private final Types types;
    private final Dialect dialect;
    private final PartText drawing;
    private final boolean bound;
    private final StringBuilder shapes = new StringBuilder();
    private int last;

    /** Begins with the drawing that the sheet has, or with an empty one that it is given. */
    NoteShapes(Parts parts, Types types, Relations sheet, Dialect dialect, PartText text, Element root)
            throws IOException {
        this.parts = parts;
        this.types = types;
        this.dialect = dialect;
        Optional<String> id = root.below("legacyDrawing").findFirst().map(each -> each.attribute("id", ""));
        Optional<Relations.One> own = id.flatMap(sheet::called);
        Optional<PartText> known = own.isPresent() ? parts.text(own.get().target()) : Optional.empty();
        this.drawing = known.isPresent() ? known.get() : made(sheet, id, text, root);
        String written = drawing.text();
        this.bound = List.of("xmlns:v=", "xmlns:o=", "xmlns:x=").stream().allMatch(written::contains);
        Matcher block = BLOCK.matcher(written);
        this.last = block.find() ? BLOCK_SIZE * Integer.parseInt(block.group(1)) : BLOCK_SIZE;
        SHAPE.matcher(written).results().forEach(each -> last = Math.max(last, Integer.parseInt(each.group(1))));
        if (!written.contains("\"" + TYPE_ID + "\"")) {
            shapes.append(bound ? TYPE : TYPE.replaceFirst(" ", NAMESPACES + " "));
        }
    }

    private PartText made(Relations sheet, Optional<String> id, PartText text, Element root) {
        String name = parts.free("xl/drawings/vmlDrawing", ".vml");
        types.addDrawing();
        String type = dialect.relations() + "/vmlDrawing";
        if (id.isPresent()) {
            sheet.add(id.get(), type, name);
        } else {
            String tag = "<" + root.sibling("legacyDrawing") + " xmlns:r=\"" + dialect.relations() + "\" r:id=\""
                    + sheet.add(type, name) + "\"/>";
            text.insert(place(root), tag);
        }
        return parts.add(
                name,
                "<xml" + NAMESPACES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
                        + "</o:shapelayout></xml>");
    }

    /** Behind the last part that may stand before, also where that comes in several versions for several programs. */
    private static int place(Element root) {
        return root.children.stream()
                .filter(each -> BEFORE.contains(each.name)
                        || each.below("drawing").findAny().isPresent())
                .mapToInt(each -> each.end)
                .max()
                .orElse(root.inside);
    }

    /** Draws the note of a cell beside it, as large as its words ask for. */
    void draw(Address cell, String words) {
        int rows = words.lines()
                .mapToInt(line -> 1 + line.length() / SIGNS_OF_LINE)
                .sum();
        int row = cell.row() - 1;
        last++;
        shapes.append("<v:shape" + (bound ? "" : NAMESPACES) + " id=\"_x0000_s" + last + "\" type=\"#" + TYPE_ID + "\"")
                .append(" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:")
                .append(14 * rows + 8)
                .append("pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
                .append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
                .append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">")
                .append("<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">")
                .append("<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                .append((cell.column() + 1) + ", 12, " + row + ", 2, " + (cell.column() + 1 + WIDE) + ", 12, ")
                .append((row + rows + 1) + ", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row)
                .append("</x:Row><x:Column>" + cell.column() + "</x:Column></x:ClientData></v:shape>");
    }

    /** Puts the shapes behind those that are there. */
    void finish() {
        drawing.insert(drawing.text().lastIndexOf("</"), shapes.toString());
    }
}
