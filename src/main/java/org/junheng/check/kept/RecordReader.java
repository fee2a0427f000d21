package org.junheng.check.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;

/** Which records do written bytes stand for? */
final class RecordReader {
    /** Nothing else is ever made of what is read. */
    private static final List<String> ROOMS = List.of("org.junheng.model.", "org.junheng.tree.");

    private static final Form[] FORMS = Form.values();
    private final byte[] bytes;
    private int at;
    private Object[] values = new Object[1 << 12];
    private int count;

    private RecordReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value whose bytes these are. */
    static Object read(byte[] bytes) throws ReflectiveOperationException {
        RecordReader reader = new RecordReader(bytes);
        while (reader.at < bytes.length) {
            reader.next();
        }
        return reader.values[reader.count - 1];
    }

    private void next() throws ReflectiveOperationException {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        Object value = value(FORMS[bytes[at++]]);
        values[count++] = value;
    }

    private Object value(Form form) throws ReflectiveOperationException {
        return switch (form) {
            case TYPE -> type(text());
            case TEXT -> text();
            case DECIMAL -> new BigDecimal(text());
            case DATE -> LocalDate.parse(text());
            case INTEGER -> number();
            case TRUE -> true;
            case FALSE -> false;
            case NONE -> Optional.empty();
            case SOME -> Optional.of(part());
            case WORD -> ((Enum<?>[]) ((Type) part()).words())[number()];
            case CELL -> new Cell(number(), (CellValue) part(), (String) part());
            case LIST -> List.of(parts(number()));
            case SET -> set(number());
            case MAP -> map(number() / 2);
            case RECORD -> record(number() - 1);
        };
    }

    private record Type(Constructor<?> constructor, Object[] words) {}

    private static Type type(String name) throws ReflectiveOperationException {
        if (ROOMS.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        Class<?> type = Class.forName(name);
        if (!type.isRecord()) {
            return new Type(null, type.getEnumConstants());
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Type(constructor, null);
    }

    private Object record(int size) throws ReflectiveOperationException {
        Type type = (Type) part();
        return type.constructor().newInstance(parts(size));
    }

    private Set<Object> set(int size) {
        Set<Object> set = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            set.add(part());
        }
        return set;
    }

    private Map<Object, Object> map(int size) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(part(), part());
        }
        return map;
    }

    private Object[] parts(int size) {
        Object[] parts = new Object[size];
        for (int i = 0; i < size; i++) {
            parts[i] = values[number()];
        }
        return parts;
    }

    private Object part() {
        return values[number()];
    }

    private String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
