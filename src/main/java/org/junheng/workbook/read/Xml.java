package org.junheng.workbook.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Walks the elements of a part by local name, so that strict and transitional workbooks read the same.
 *
 * <p>Contract of the walk: after {@link #nextChild()} said yes, the child is consumed as a whole by walking its own
 * children, by {@link #text(Written)} or by {@link #skip()}.
 */
final class Xml implements AutoCloseable {
    /** Excel allows 32,767 characters in a cell, and seven to write one; nothing longer is text of a workbook. */
    private static final int LONGEST_TEXT = 1 << 18;

    /** No element of a workbook has more than some twenty. */
    private static final int MOST_ATTRIBUTES = 256;

    /** The parser would take it for UTF-8, and no workbook may be written in it. */
    private static final String LATIN = "ISO-8859-1";

    private static final InputFactoryImpl FACTORY = factory();

    private final String label;
    private final PartStream.Metered bytes;
    private final XMLStreamReader2 reader;

    /** Stands on the root element then. */
    Xml(String label, InputStream bytes) throws Refused {
        this.label = label;
        this.bytes = new PartStream.Metered(bytes);
        try {
            this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(this.bytes);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
        if (LATIN.equals(reader.getEncoding())) {
            throw malformed();
        }
        enterRoot();
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Goes to the next child of the element entered last; false at that element's end.
     *
     * @throws Refused if words stand before it, which no element with children has
     */
    boolean nextChild() throws Refused {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
            if (isText(event) && !isBlank()) {
                throw malformed();
            }
        }
    }

    private boolean isBlank() throws Refused {
        try {
            return reader.isWhiteSpace();
        } catch (UncheckedStreamException e) {
            throw refused((XMLStreamException) e.getCause());
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.ENTITY_REFERENCE;
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    String attribute(String name, String otherwise) {
        int index = index(name);
        return index < 0 ? otherwise : reader.getAttributeValue(index);
    }

    int attribute(String name, int otherwise) throws Refused {
        int index = index(name);
        try {
            return index < 0 ? otherwise : reader.getAttributeAsInt(index);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Hands the characters of an attribute on as they lie; false if the element does not have it. */
    boolean attribute(String name, TypedValueDecoder taker) throws Refused {
        int index = index(name);
        try {
            if (index >= 0) {
                reader.getAttributeAs(index, taker);
            }
            return index >= 0;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** The place of an attribute of the element's own; -1 if there is none: one of the same name with a prefix is foreign. */
    private int index(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && isOwn(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOwn(int index) {
        String prefix = reader.getAttributePrefix(index);
        return prefix == null || prefix.isEmpty();
    }

    /** The relationship that leads to another part; nothing if there is none. */
    String relationship() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id") && !isOwn(i)) {
                return reader.getAttributeValue(i);
            }
        }
        return attribute("id", "");
    }

    /** XML Schema spells a boolean in two ways; some programs write capital letters. */
    boolean flag(String name) {
        String value = attribute(name, "0").strip();
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /**
     * Adds the text of the current element.
     *
     * @throws Refused if the element has children, which text never has, or is longer than any text
     */
    void text(Written taker) throws Refused {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed();
            }
            if (isText(event)) {
                append(taker);
            }
            if (taker.length() > LONGEST_TEXT) {
                throw malformed();
            }
        }
    }

    private void append(Written taker) throws Refused {
        try {
            char[] signs = reader.getTextCharacters();
            taker.append(signs, reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException e) {
            throw refused((XMLStreamException) e.getCause());
        }
    }

    void skip() throws Refused {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads what follows the root element, so that damage at the end of the part is seen too. */
    void finish() throws Refused {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    private void enterRoot() throws Refused {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
    }

    private int next() throws Refused {
        bytes.next();
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refused(Fault.DOCTYPE, label);
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (reader.getAttributeCount() > MOST_ATTRIBUTES || reader.getNamespaceCount() > MOST_ATTRIBUTES)) {
                throw malformed();
            }
            return event;
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (RuntimeException brokenParser) {
            throw new Refused(Fault.MALFORMED_PART, brokenParser, label);
        }
    }

    Refused malformed() {
        return new Refused(Fault.MALFORMED_PART, label);
    }

    private Refused refused(XMLStreamException failure) {
        if (failure.getNestedException() instanceof PartStream.Damaged damaged) {
            return new Refused(damaged.fault(), damaged, label);
        }
        return new Refused(Fault.MALFORMED_PART, failure, label);
    }

    @Override
    public void close() throws Refused {
        try {
            reader.close();
            bytes.close();
        } catch (IOException | XMLStreamException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }
}
