package org.junheng.workbook.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** Which figures did the program write into a draft last? They stand in its properties, which word processors keep. */
final class Remembered {
    private static final String BEGINNING = "junheng:";

    private Remembered() {}

    static void all(XWPFDocument document, Map<String, String> figures) {
        figures.forEach((name, value) -> one(document, name, value));
    }

    static void one(XWPFDocument document, String name, String value) {
        CustomProperties properties = document.getProperties().getCustomProperties();
        CTProperty known = properties.getProperty(BEGINNING + name);
        if (known == null) {
            properties.addProperty(BEGINNING + name, value);
        } else {
            known.setLpwstr(value);
        }
    }

    /** Said once, a figure that is none any more is not said again unless the draft still has it. */
    static void forget(XWPFDocument document, String name) {
        List<CTProperty> all = document.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList();
        all.removeIf(property -> property.getName().equals(BEGINNING + name));
    }

    static Map<String, String> of(XWPFDocument document) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (CTProperty property : document.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()) {
            if (property.getName().startsWith(BEGINNING) && property.isSetLpwstr()) {
                figures.put(property.getName().substring(BEGINNING.length()), property.getLpwstr());
            }
        }
        return figures;
    }
}
