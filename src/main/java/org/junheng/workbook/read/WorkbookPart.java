package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.List;

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

    private static void readSheets(Xml xml, List<Sheet> sheets) throws Refused {
        while (xml.nextChild()) {
            boolean hidden = !xml.attribute("state", "visible").equals("visible");
            sheets.add(new Sheet(xml.attribute("name", ""), hidden, xml.attribute("id", "")));
            xml.skip();
        }
    }
}
