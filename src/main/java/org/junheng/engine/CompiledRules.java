package org.junheng.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junheng.model.FactType;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Rule;
import org.junheng.model.Texts;
import org.kie.api.KieBase;

/** The rules of one pack, loaded and ready to fire. */
final class CompiledRules {
    private final List<Model> models = new ArrayList<>();
    private final KieBase whole;
    private final Map<String, Fact> facts = new HashMap<>();

    /** The class of one fact type, and its fields in the order of the declaration. */
    private record Fact(Class<?> type, List<Field> fields) {}

    private CompiledRules(CompiledClasses compiled, Pack pack) throws ReflectiveOperationException {
        ClassLoader loader = compiled.loader();
        for (String model : compiled.models()) {
            models.add((Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
        }
        for (FactType type : pack.types()) {
            facts.put(type.name(), factOf(loader, type));
        }
        whole = KieBaseBuilder.createKieBaseFromModel(models);
    }

    static CompiledRules of(Pack pack, Texts texts) throws PackFault {
        RuleText text = new RuleText(pack);
        CompiledStore store = CompiledStore.ofProgram();
        String key = store.key(text.text());
        try {
            CompiledClasses known = store.find(key).orElse(null);
            if (known != null) {
                return new CompiledRules(known, pack);
            }
            CompiledClasses compiled = RuleCompiler.compile(text, texts);
            store.keep(key, compiled);
            return new CompiledRules(compiled, pack);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded", e);
        }
    }

    private static Fact factOf(ClassLoader loader, FactType type) throws ReflectiveOperationException {
        Class<?> generated = loader.loadClass(RuleText.PACKAGE + "." + Ascii.name(type.name()));
        List<Field> fields = new ArrayList<>();
        for (org.junheng.model.Field declared : type.fields()) {
            Field field = generated.getDeclaredField(Ascii.name(declared.name()));
            field.setAccessible(true);
            fields.add(field);
        }
        return new Fact(generated, List.copyOf(fields));
    }

    KieBase base(Set<Rule> without) {
        return without.isEmpty() ? whole : made(models, without);
    }

    /** The rules without some of them, and more that stand beside them. */
    KieBase base(Set<Rule> without, Model beside) {
        List<Model> all = new ArrayList<>(models);
        all.add(beside);
        return made(all, without);
    }

    /** The rules as compiled, by their name as compiled. */
    Map<String, org.drools.model.Rule> rules() {
        Map<String, org.drools.model.Rule> byName = new HashMap<>();
        models.forEach(model -> model.getRules().forEach(rule -> byName.put(rule.getName(), rule)));
        return byName;
    }

    private static KieBase made(List<Model> models, Set<Rule> without) {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
        without.forEach(rule -> base.removeRule(RuleText.PACKAGE, Ascii.name(rule.title())));
        return base;
    }

    Row newFact(FactType type, Object[] values) {
        Fact made = facts.get(type.name());
        try {
            Object fact = made.type().getDeclaredConstructor().newInstance();
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

    void blankFigures(Row fact, FactType type) {
        List<Field> fields = facts.get(type.name()).fields();
        try {
            for (int i = 0; i < fields.size(); i++) {
                org.junheng.model.Field declared = type.fields().get(i);
                if (!declared.key() && declared.type() != org.junheng.model.Field.Type.TEXT) {
                    fields.get(i).set(fact, null);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("generated fact cannot be changed: " + type.name(), e);
        }
    }
}
