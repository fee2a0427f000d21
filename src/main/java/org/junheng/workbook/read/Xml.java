package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks the elements of a part by local name, so that strict and transitional workbooks read the same.
 *
 * <p>Contract of the walk: after {@link #nextChild()} said yes, the child is consumed as a whole by walking its own
 * children, by {@link #text()} or by {@link #skip()}.
 */
final class Xml implements AutoCloseable {
    /** Excel allows 32,767 characters in a cell; nothing longer is text of a workbook. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final String label;
    private final InputStream bytes;
    private final XMLStreamReader reader;

    /** Stands on the root element then. */
    Xml(String label, InputStream bytes) throws Refused {
        this.label = label;
        this.bytes = bytes;
        try {
            this.reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
        enterRoot();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next child of the element entered last; false at that element's end. */
    boolean nextChild() throws Refused {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    String attribute(String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    int attribute(String name, int otherwise) throws Refused {
        String value = reader.getAttributeValue(null, name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Refused(Fault.MALFORMED_PART, e, label);
        }
    }

    /** XML Schema spells a boolean in two ways; some programs write capital letters. */
    boolean flag(String name) {
        String value = attribute(name, "0").strip();
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** The text of the current element without that of its children, which are skipped. */
    String text() throws Refused {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Refused(Fault.MALFORMED_PART, label);
            }
        }
        return text.toString();
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
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refused(Fault.DOCTYPE, label);
            }
            return event;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private Refused refused(XMLStreamException failure) {
        if (failure.getNestedException() instanceof PartStream.Damaged damaged) {
            return new Refused(damaged.fault(), damaged);
        }
        return new Refused(Fault.MALFORMED_PART, failure, label);
    }

    @Override
    public void close() throws Refused {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }
}
