package org.junheng.format.intake;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Does a record hold every member that it must? One that is missing would be missed only when it is told. */
final class Members {
    private static final Map<Class<?>, List<Member>> KNOWN = new ConcurrentHashMap<>();

    private record Member(String name, Method value, boolean mayLack) {
        static Member of(RecordComponent component) {
            Method value = component.getAccessor();
            value.setAccessible(true);
            return new Member(component.getName(), value, component.isAnnotationPresent(MayLack.class));
        }
    }

    private Members() {}

    static void require(Record record) throws IOException {
        for (Member member : KNOWN.computeIfAbsent(record.getClass(), Members::of)) {
            Object value = value(record, member);
            if (value != null) {
                require(value, member.name());
            } else if (!member.mayLack()) {
                throw new IOException("without " + member.name());
            }
        }
    }

    /** Figures and texts are no objects with members: they are not worth a look of their own. */
    private static List<Member> of(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .map(Member::of)
                .toList();
    }

    private static void require(Object value, String name) throws IOException {
        if (value instanceof Record inside) {
            require(inside);
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each == null) {
                    throw new IOException("nothing among " + name);
                }
                require(each, name);
            }
        }
    }

    private static Object value(Record record, Member member) throws IOException {
        try {
            return member.value().invoke(record);
        } catch (ReflectiveOperationException unread) {
            throw new IOException(unread);
        }
    }
}
