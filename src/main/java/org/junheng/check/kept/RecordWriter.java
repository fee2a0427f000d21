package org.junheng.check.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.sheet.Cell;

/** How are records, and all that they hold, written as bytes? Each value once, whatever names it after those it holds. */
final class RecordWriter {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RecordWriter() {}

    /**
     * The bytes of a value.
     *
     * @throws IOException if it holds something that cannot be written
     */
    static byte[] write(Object value) throws IOException {
        RecordWriter writer = new RecordWriter();
        writer.number(value);
        return writer.out.toByteArray();
    }

    /** The number of a value, which is written before if it was not. */
    private int number(Object value) throws IOException {
        if (value instanceof Record) {
            return record(value);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? kept(Form.NONE) : kept(Form.SOME, number(optional.get()));
        }
        if (value instanceof Map<?, ?> map) {
            int[] parts = new int[2 * map.size()];
            int at = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                parts[at++] = number(entry.getKey());
                parts[at++] = number(entry.getValue());
            }
            return kept(Form.MAP, parts);
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            return kept(value instanceof List<?> ? Form.LIST : Form.SET, numbers((Collection<?>) value));
        }
        if (value instanceof Cell cell) {
            return kept(Form.CELL, cell.column(), number(cell.value()), number(cell.shown()));
        }
        return simple(value);
    }

    private int record(Object value) throws IOException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        int[] parts = new int[components.length + 1];
        parts[0] = text(Form.TYPE, value.getClass().getName());
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                parts[i + 1] = number(components[i].getAccessor().invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
        return kept(Form.RECORD, parts);
    }

    private int[] numbers(Collection<?> values) throws IOException {
        int[] parts = new int[values.size()];
        int at = 0;
        for (Object each : values) {
            parts[at++] = number(each);
        }
        return parts;
    }

    private int simple(Object value) throws IOException {
        if (value instanceof Enum<?> word) {
            return kept(Form.WORD, text(Form.TYPE, word.getDeclaringClass().getName()), word.ordinal());
        } else if (value instanceof Integer number) {
            return kept(Form.INTEGER, number);
        } else if (value instanceof Boolean flag) {
            return kept(flag ? Form.TRUE : Form.FALSE);
        } else if (value instanceof String text) {
            return text(Form.TEXT, text);
        } else if (value instanceof BigDecimal decimal) {
            return text(Form.DECIMAL, decimal.toString());
        } else if (value instanceof LocalDate date) {
            return text(Form.DATE, date.toString());
        }
        throw new IOException("not to be written: " + value);
    }

    private int text(Form form, String text) {
        Integer known = numbers.putIfAbsent(List.of(form, text), numbers.size());
        if (known == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(form.ordinal());
            put(bytes.length);
            out.writeBytes(bytes);
        }
        return known == null ? numbers.size() - 1 : known;
    }

    /** What a value is made of, by which it is known again. */
    private record Parts(Form form, int... numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parts parts && form == parts.form && Arrays.equals(numbers, parts.numbers);
        }

        @Override
        public int hashCode() {
            return 31 * form.hashCode() + Arrays.hashCode(numbers);
        }
    }

    private int kept(Form form, int... parts) {
        Integer known = numbers.putIfAbsent(new Parts(form, parts), numbers.size());
        if (known == null) {
            out.write(form.ordinal());
            if (form.counted) {
                put(parts.length);
            }
            for (int part : parts) {
                put(part);
            }
        }
        return known == null ? numbers.size() - 1 : known;
    }

    private void put(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
