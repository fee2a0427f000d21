package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.workbook.format.NumberFormat;

/** Which number format does a cell of this style have, and is it struck out? */
final class Styles {
    /** Excel takes 255 characters; every number would be written by each of them. */
    private static final int LONGEST_CODE = 1_000;

    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final BitSet struckFonts = new BitSet();
    private final BitSet struck = new BitSet();
    private final Map<Integer, NumberFormat> known = new HashMap<>();

    private Styles() {}

    static Styles none() {
        return new Styles();
    }

    static Styles read(Part part) throws Refused {
        Styles styles = new Styles();
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "numFmts" -> styles.readFormats(xml);
                    case "fonts" -> styles.readFonts(xml);
                    case "cellXfs" -> styles.readStyles(xml);
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        return styles;
    }

    private void readFormats(Xml xml) throws Refused {
        while (xml.nextChild()) {
            String code = xml.attribute("formatCode", "General");
            if (code.length() > LONGEST_CODE) {
                throw xml.malformed();
            }
            custom.put(xml.attribute("numFmtId", 0), code);
            xml.skip();
        }
    }

    private void readFonts(Xml xml) throws Refused {
        for (int font = 0; xml.nextChild(); font++) {
            struckFonts.set(font, RichText.isStruck(xml));
        }
    }

    private void readStyles(Xml xml) throws Refused {
        while (xml.nextChild()) {
            struck.set(formatOfStyle.size(), struckFonts.get(Math.max(0, xml.attribute("fontId", 0))));
            formatOfStyle.add(xml.attribute("numFmtId", 0));
            xml.skip();
        }
    }

    /** Whether what stands in a cell of a style is struck out. */
    boolean isStruck(int style) {
        return style >= 0 && struck.get(style);
    }

    /** The format of a style; a style that the workbook does not have shows numbers plainly. */
    NumberFormat format(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return NumberFormat.GENERAL;
        }
        int id = formatOfStyle.get(style);
        return id == 0 && custom.isEmpty() ? NumberFormat.GENERAL : known.computeIfAbsent(id, this::made);
    }

    private NumberFormat made(int id) {
        return custom.containsKey(id) ? NumberFormat.of(custom.get(id)) : NumberFormat.builtin(id);
    }
}
