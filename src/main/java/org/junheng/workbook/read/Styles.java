package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.workbook.format.NumberFormat;

/** Which number format does a cell of this style have? */
final class Styles {
    private final List<NumberFormat> byStyle;

    private Styles(List<NumberFormat> byStyle) {
        this.byStyle = List.copyOf(byStyle);
    }

    static Styles none() {
        return new Styles(List.of());
    }

    static Styles read(Part part) throws Refused {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        List<Integer> formatOfStyle = new ArrayList<>();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "numFmts" -> readFormats(xml, custom);
                    case "cellXfs" -> readStyles(xml, formatOfStyle);
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        return new Styles(formatOfStyle.stream()
                .map(id -> custom.containsKey(id) ? custom.get(id) : NumberFormat.builtin(id))
                .toList());
    }

    private static void readFormats(Xml xml, Map<Integer, NumberFormat> custom) throws Refused {
        while (xml.nextChild()) {
            int id = xml.attribute("numFmtId", 0);
            custom.put(id, NumberFormat.of(xml.attribute("formatCode", "General")));
            xml.skip();
        }
    }

    private static void readStyles(Xml xml, List<Integer> formatOfStyle) throws Refused {
        while (xml.nextChild()) {
            formatOfStyle.add(xml.attribute("numFmtId", 0));
            xml.skip();
        }
    }

    /** The format of a style; a style that the workbook does not have shows numbers plainly. */
    NumberFormat format(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
    }
}
