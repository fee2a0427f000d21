package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** As what are the parts of the archive declared, and as what the new ones? */
final class Types {
    private static final String FILE = "[Content_Types].xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final PartText text;
    private final Element root;
    private boolean drawings;

    Types(Parts parts) throws IOException, XMLStreamException {
        this.text = parts.text(FILE).orElseThrow(() -> new IOException("no " + FILE));
        this.root = Element.root(text.text());
        this.drawings = ofEnding("vml").isPresent();
    }

    private Optional<Element> ofEnding(String ending) {
        return root.all("Default")
                .filter(each -> each.attribute("Extension", "").equalsIgnoreCase(ending))
                .findFirst();
    }

    /** What is said of a part itself, else of all with its ending. */
    String of(String part) {
        return root.all("Override")
                .filter(each -> Parts.spelt(each.attribute("PartName", "")).equals(part.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> ofEnding(part.substring(part.lastIndexOf('.') + 1)))
                .map(each -> each.attribute("ContentType", ""))
                .orElse("");
    }

    void add(String part, String type) {
        text.append(
                root,
                "<Override xmlns=\"" + NAMESPACE + "\" PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    /** Drawings of notes are known by their ending; the first one brings it. */
    void addDrawing() {
        if (!drawings) {
            drawings = true;
            text.insert(
                    root.inside,
                    "<Default xmlns=\"" + NAMESPACE
                            + "\" Extension=\"vml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        }
    }
}
