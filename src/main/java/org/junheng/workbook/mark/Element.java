package org.junheng.workbook.mark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Where does an element stand in the text of its part, and what stands in it? Known by local names, whatever prefixes. */
final class Element {
    private static final InputFactoryImpl FACTORY = factory();

    final String name;

    /** With its prefix, as the part writes it. */
    final String qualified;

    final String namespace;

    /** Of its first character, of what follows its start tag, of its end tag, and of what follows that. */
    final int start;

    int inside;
    int insideEnd;
    int end;

    /** Names and values by turns, since a long sheet has many elements. */
    private final String[] attributes;

    List<Element> children = List.of();

    private Element(XMLStreamReader2 xml) throws XMLStreamException {
        this.name = xml.getLocalName();
        this.qualified = xml.getPrefixedName();
        this.namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        this.start = (int) xml.getLocationInfo().getStartingCharOffset();
        this.inside = (int) xml.getLocationInfo().getEndingCharOffset();
        this.attributes = new String[2 * xml.getAttributeCount()];
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes[2 * i] = xml.getAttributeLocalName(i);
            attributes[2 * i + 1] = xml.getAttributeValue(i);
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The root of a part with all that stands in it. */
    static Element root(String text) throws XMLStreamException {
        return root(text, each -> true);
    }

    /** @param opened whether what stands in an element is wanted too */
    static Element root(String text, Predicate<Element> opened) throws XMLStreamException {
        XMLStreamReader2 xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("document type");
            }
        }
        Element root = new Element(xml);
        root.read(xml, text, opened);
        xml.close();
        return root;
    }

    private void read(XMLStreamReader2 xml, String text, Predicate<Element> opened) throws XMLStreamException {
        boolean kept = opened.test(this);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && kept) {
                Element child = new Element(xml);
                children = children.isEmpty() ? new ArrayList<>() : children;
                children.add(child);
                child.read(xml, text, opened);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                xml.skipElement();
            }
        }
        boolean closed = text.charAt(inside - 2) == '/';
        insideEnd = closed ? inside : (int) xml.getLocationInfo().getStartingCharOffset();
        end = closed ? inside : (int) xml.getLocationInfo().getEndingCharOffset();
    }

    boolean isEmptyTag() {
        return inside == end;
    }

    String attribute(String key, String otherwise) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(key)) {
                return attributes[i + 1];
            }
        }
        return otherwise;
    }

    /** A number that cannot be read counts as one that is not said. */
    int number(String key, int otherwise) {
        try {
            return Integer.parseInt(attribute(key, String.valueOf(otherwise)).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    Optional<Element> child(String wanted) {
        return all(wanted).findFirst();
    }

    Stream<Element> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** Those of a name below it, however deep. */
    Stream<Element> below(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.below(wanted)));
    }

    /** A name with the prefix of this element. */
    String sibling(String other) {
        return qualified.substring(0, qualified.length() - name.length()) + other;
    }
}
