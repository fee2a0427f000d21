package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/**
 * Two spaces and a line feed on every machine; small objects may stand on one line.
 *
 * <p>A district rests on some seventy thousand cells, which would take eight lines each.
 */
final class JsonLayout extends DefaultPrettyPrinter {
    private boolean onOneLine;

    JsonLayout() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        indentObjectsWith(lines);
        indentArraysWith(lines);
    }

    /** Whether the objects that follow stand on one line each. */
    void onOneLine(boolean wanted) {
        onOneLine = wanted;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        if (onOneLine) {
            json.writeRaw("{ ");
        } else {
            super.writeStartObject(json);
        }
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        if (!onOneLine) {
            super.beforeObjectEntries(json);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        if (onOneLine) {
            json.writeRaw(", ");
        } else {
            super.writeObjectEntrySeparator(json);
        }
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        if (onOneLine) {
            json.writeRaw(" }");
        } else {
            super.writeEndObject(json, entries);
        }
    }
}
