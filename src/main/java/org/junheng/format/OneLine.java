package org.junheng.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Writes a list of ids on one line, at whatever depth it stands. */
final class OneLine extends JsonSerializer<List<String>> {
    @Override
    public void serialize(List<String> ids, JsonGenerator json, SerializerProvider serializers) throws IOException {
        StringBuilder line = new StringBuilder("[");
        for (String id : ids) {
            line.append(line.length() == 1 ? "\"" : ",\"").append(new SerializedString(id).asQuotedChars());
            line.append('"');
        }
        json.writeRawValue(line.append(']').toString());
    }
}
