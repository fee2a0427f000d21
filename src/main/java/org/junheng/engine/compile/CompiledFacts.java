package org.junheng.engine.compile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.FactType;

/** Makes and reads facts of the types that a pack declares. */
final class CompiledFacts {
    private final Map<String, Fact> facts = new HashMap<>();

    /** The class of one fact type, and its fields in the order of the declaration. */
    private record Fact(Constructor<?> maker, List<Field> fields) {}

    CompiledFacts(ClassLoader loader, List<FactType> types) {
        try {
            for (FactType type : types) {
                facts.put(type.name(), factOf(loader, type));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled facts cannot be loaded", e);
        }
    }

    private static Fact factOf(ClassLoader loader, FactType type) throws ReflectiveOperationException {
        Class<?> generated = loader.loadClass(RuleText.PACKAGE + "." + Ascii.name(type.name()));
        List<Field> fields = new ArrayList<>();
        for (org.junheng.model.pack.Field declared : type.fields()) {
            Field field = generated.getDeclaredField(Ascii.name(declared.name()));
            field.setAccessible(true);
            fields.add(field);
        }
        return new Fact(generated.getDeclaredConstructor(), List.copyOf(fields));
    }

    Row newFact(FactType type, Object[] values) {
        Fact made = facts.get(type.name());
        try {
            Object fact = made.maker().newInstance();
            for (int i = 0; i < values.length; i++) {
                made.fields().get(i).set(fact, values[i]);
            }
            return (Row) fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated fact cannot be made: " + type.name(), e);
        }
    }

    Object[] values(Row fact, FactType type) {
        List<Field> fields = facts.get(type.name()).fields();
        Object[] values = new Object[fields.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).get(fact);
            }
            return values;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("generated fact cannot be read: " + type.name(), e);
        }
    }

    void blank(Row fact, FactType type, Set<String> also) {
        List<Field> fields = facts.get(type.name()).fields();
        try {
            for (int i = 0; i < fields.size(); i++) {
                org.junheng.model.pack.Field declared = type.fields().get(i);
                boolean figure = !declared.key() && declared.type() != org.junheng.model.pack.Field.Type.TEXT;
                if (figure || also.contains(declared.name())) {
                    fields.get(i).set(fact, null);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("generated fact cannot be changed: " + type.name(), e);
        }
    }
}
