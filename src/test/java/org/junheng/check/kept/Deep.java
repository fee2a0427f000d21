package org.junheng.check.kept;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a value holds, down to the offset of every word: two stretches of text are equal when their words are. */
final class Deep {
    private Deep() {}

    static String text(Object value) {
        if (value instanceof Record) {
            StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                text.append(' ').append(component.getName()).append('=').append(text(read(value, component)));
            }
            return text.append("\n").toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "→" + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(";", "{", "}"));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(Deep::text).sorted().toList().toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Deep::text).toList().toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Deep::text).toString();
        }
        return value instanceof String text && text.length() > 1000 ? "#" + text.hashCode() : String.valueOf(value);
    }

    private static Object read(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
