package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which sheets does the workbook have, and where does its calendar begin?
 *
 * @param from1904 whether dates count from 1904, as in workbooks of early Macintosh programs
 */
record WorkbookPart(boolean from1904, List<Sheet> sheets) {
    WorkbookPart {
        sheets = List.copyOf(sheets);
    }

    /** @param relationship id of the relationship that leads to the part of the sheet */
    record Sheet(String name, boolean hidden, String relationship) {}

    static WorkbookPart read(Part part) throws Refused {
        boolean from1904 = false;
        List<Sheet> sheets = new ArrayList<>();
        try (Xml xml = part.xml()) {
            requireWorkbook(xml, part);
            while (xml.nextChild()) {
                from1904 |= xml.is("workbookPr") && xml.flag("date1904");
                if (xml.is("sheets")) {
                    requireAlone(xml, sheets);
                    readSheets(xml, sheets);
                } else {
                    xml.skip();
                }
            }
            xml.finish();
        }
        return new WorkbookPart(from1904, sheets);
    }

    private static void requireWorkbook(Xml xml, Part part) throws Refused {
        if (!xml.is("workbook")) {
            throw new Refused(Fault.MALFORMED_PART, part.label());
        }
    }

    private static void requireAlone(Xml xml, List<Sheet> sheets) throws Refused {
        if (!sheets.isEmpty()) {
            throw xml.malformed();
        }
    }

    /** Two sheets of one name could not be told apart, and one part under two names would count twice. */
    private static void readSheets(Xml xml, List<Sheet> sheets) throws Refused {
        Set<String> names = new HashSet<>();
        Set<String> parts = new HashSet<>();
        while (xml.nextChild()) {
            boolean hidden = !xml.attribute("state", "visible").equals("visible");
            Sheet sheet = new Sheet(xml.attribute("name", ""), hidden, xml.relationship());
            boolean part = sheet.relationship().isBlank() || parts.add(sheet.relationship());
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT)) || !part) {
                throw xml.malformed();
            }
            sheets.add(sheet);
            xml.skip();
        }
    }
}
