package org.junheng.workbook.read;

import java.util.Optional;

/** As what does the archive declare one of its parts? */
final class ContentTypes {
    private ContentTypes() {}

    /** What is said of the part itself, else of all parts with its ending; empty if nothing is. */
    static Optional<String> of(Part types, String path) throws Refused {
        String own = null;
        String ofEnding = null;
        try (Xml xml = types.xml()) {
            while (xml.nextChild()) {
                String type = xml.attribute("ContentType", "");
                if (xml.is("Override") && xml.attribute("PartName", "").equalsIgnoreCase("/" + path)) {
                    own = type;
                } else if (xml.is("Default")
                        && path.endsWith("." + Relationships.spelt(xml.attribute("Extension", "")))) {
                    ofEnding = type;
                }
                xml.skip();
            }
            xml.finish();
        } catch (Refused e) {
            throw e.asNoWorkbook();
        }
        return Optional.ofNullable(own == null ? ofEnding : own);
    }
}
