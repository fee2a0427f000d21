package org.junheng.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How are records written as JSON? Component by component, null left out and an empty optional written as null.
 *
 * <p>Jackson's own binding would spend longer on getting to know a few classes than on a whole report.
 */
final class RecordJson {
    /** Rare characters of names lie outside the basic plane and are written as themselves, not as two escapes. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private static final Map<Class<?>, Member[]> MEMBERS = new ConcurrentHashMap<>();

    private final JsonGenerator json;

    /** Which lists of ids stand on one line, at whatever depth? */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneLine {}

    private record Member(SerializedString name, Method value, boolean oneLine) {
        static Member of(RecordComponent component) {
            Method value = component.getAccessor();
            value.setAccessible(true);
            return new Member(
                    new SerializedString(component.getName()), value, component.isAnnotationPresent(OneLine.class));
        }
    }

    private RecordJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one record, or a list of them, and a line's end, and leaves the stream open. */
    static void write(Object page, Layout layout, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(layout);
            new RecordJson(json).write(page);
        }
        out.write('\n');
    }

    /** One record as it stands inside of a page. */
    static String entry(Record entry, Layout layout) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(layout);
            new RecordJson(json).write(entry);
        }
        return text.toString();
    }

    private void write(Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object entry : list) {
                write(entry);
            }
            json.writeEndArray();
        } else if (value instanceof CountiesFile.Spool spool) {
            json.writeStartArray();
            spool.send(json::writeRawValue);
            json.writeEndArray();
        } else if (value instanceof Record object) {
            object(object);
        } else if (value instanceof Map<?, ?> counts) {
            counts(counts);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            write(optional.get());
        } else {
            word(value);
        }
    }

    private void word(Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Enum<?> name) {
            json.writeString(name.name());
        } else if (value instanceof Optional<?>) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException("no form in JSON for " + value);
        }
    }

    private void object(Record object) throws IOException {
        json.writeStartObject();
        for (Member member : MEMBERS.computeIfAbsent(object.getClass(), RecordJson::members)) {
            Object value = value(member, object);
            if (value != null) {
                json.writeFieldName(member.name());
                if (member.oneLine()) {
                    oneLine((List<?>) value);
                } else {
                    write(value);
                }
            }
        }
        json.writeEndObject();
    }

    private void counts(Map<?, ?> counts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : counts.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    private static Member[] members(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Member[] members = new Member[components.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = Member.of(components[i]);
        }
        return members;
    }

    private static Object value(Member member, Record object) {
        try {
            return member.value().invoke(object);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void oneLine(List<?> ids) throws IOException {
        StringBuilder line = new StringBuilder("[");
        for (Object id : ids) {
            line.append(line.length() == 1 ? "\"" : ",\"");
            line.append(new SerializedString((String) id).asQuotedChars()).append('"');
        }
        json.writeRawValue(line.append(']').toString());
    }
}
