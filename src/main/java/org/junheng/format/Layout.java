package org.junheng.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** The same lines on every machine, down to a depth below which everything stands on one line. */
public final class Layout implements PrettyPrinter {
    private final int deepest;
    private final String step;
    private int depth;

    /** Two spaces for each level, and every level in lines of its own. */
    public Layout() {
        this(Integer.MAX_VALUE, "  ");
    }

    /**
     * Lines for some levels only.
     *
     * @param deepest how many levels are broken into lines
     * @param step before a line, for each level
     */
    public Layout(int deepest, String step) {
        this.deepest = deepest;
        this.step = step;
    }

    /** The same for one entry of a list that stands so deep. */
    Layout within(int levels) {
        Layout inner = new Layout(deepest, step);
        inner.depth = levels;
        return inner;
    }

    private void next(JsonGenerator json) throws IOException {
        if (depth <= deepest) {
            line(json);
        }
    }

    private void line(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        for (int level = 0; level < depth; level++) {
            json.writeRaw(step);
        }
    }

    private void between(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        next(json);
    }

    private void end(JsonGenerator json, int entries, char bracket) throws IOException {
        boolean broken = depth <= deepest && entries > 0;
        depth--;
        if (broken) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        next(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(depth <= deepest ? ": " : ":");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        between(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        next(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        between(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }
}
