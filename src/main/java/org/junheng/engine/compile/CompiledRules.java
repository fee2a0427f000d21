package org.junheng.engine.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Texts;
import org.kie.api.KieBase;

/** The rules of one pack, loaded and ready to fire. */
public final class CompiledRules {
    /** More of them would be loaded one by one at every start. */
    private static final int MOST_LAYERS = 8;

    private final String declarations;

    /** The whole pack as first compiled, then what was compiled after each edit. */
    private final List<CompiledClasses> layers;

    private final ClassLoader loader;
    private final CompiledFacts facts;

    /** Loaded when they are first asked for, which binding never does, so that it can begin beside that. */
    private final Supplier<Loaded> loading;

    private Optional<Loaded> loaded = Optional.empty();

    /**
     * The rules as loaded.
     *
     * @param globals by package; rules compiled after an edit are in one of their own
     * @param rules each by its text that was compiled
     */
    private record Loaded(Map<String, Global<?>> globals, Map<String, org.drools.model.Rule> rules) {
        Loaded() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** Built when it is first asked for: of many mutants nobody ever asks for all together. */
    private Optional<KieBase> whole = Optional.empty();

    /** The rules of a pack by the classes that they were compiled to. */
    CompiledRules(List<CompiledClasses> compiled, Pack pack) {
        declarations = RuleText.declarations(pack);
        layers = List.copyOf(compiled);
        loader = compiled.get(0).loader(CompiledRules.class.getClassLoader());
        facts = new CompiledFacts(loader, pack.types());
        loading = () -> {
            List<Model> models = new ArrayList<>(models(compiled.get(0), loader));
            for (CompiledClasses edited : compiled.subList(1, compiled.size())) {
                models.addAll(models(edited, edited.loader(loader)));
            }
            return taken(pack, new Loaded(), models);
        };
    }

    private synchronized Loaded loaded() {
        loaded = loaded.or(() -> Optional.of(loading.get()));
        return loaded.get();
    }

    /** The same fact types, other rules. */
    private CompiledRules(
            CompiledRules before, Pack pack, List<CompiledClasses> kept, Optional<CompiledClasses> edited) {
        declarations = before.declarations;
        layers = Stream.concat(kept.stream(), edited.stream()).toList();
        loader = before.loader;
        facts = before.facts;
        loading = Loaded::new;
        List<Model> models = edited.map(compiled -> models(compiled, compiled.loader(loader)))
                .orElse(List.of());
        loaded = Optional.of(taken(pack, before.loaded(), models));
    }

    static CompiledRules of(Pack pack, Texts texts) throws PackFault {
        CompiledClasses compiled = RuleCompiler.compile(RuleText.of(pack), texts, CompiledRules.class.getClassLoader());
        return new CompiledRules(List.of(compiled), pack);
    }

    /** What the rules were compiled to. */
    List<CompiledClasses> layers() {
        return layers;
    }

    /**
     * The rules of the pack after an edit: those whose text is as before are taken over, the others compiled anew.
     *
     * <p>The rules taken over keep their classes, so an edit costs a fraction of a second and what was loaded for an
     * earlier text of a rule can go when that text is gone.
     */
    CompiledRules edited(Pack pack, Texts texts) throws PackFault {
        if (!declarations.equals(RuleText.declarations(pack))) {
            return of(pack, texts);
        }
        Map<String, org.drools.model.Rule> rules = loaded().rules();
        boolean full = layers.size() > MOST_LAYERS;
        List<Rule> fresh = pack.rules().stream()
                .filter(rule -> isFresh(rules.get(RuleText.of(rule)), full))
                .toList();
        List<CompiledClasses> kept = full ? layers.subList(0, 1) : layers;
        return fresh.isEmpty()
                ? new CompiledRules(this, pack, kept, Optional.empty())
                : new CompiledRules(
                        this, pack, kept, Optional.of(RuleCompiler.compile(RuleText.of(pack, fresh), texts, loader)));
    }

    /** @param again whether all that was ever edited is compiled again, all together */
    private static boolean isFresh(org.drools.model.Rule known, boolean again) {
        return known == null || again && !known.getPackage().equals(RuleText.PACKAGE);
    }

    private static List<Model> models(CompiledClasses compiled, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        try {
            for (String name : compiled.models()) {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded", e);
        }
        return models;
    }

    private static Loaded taken(Pack pack, Loaded before, List<Model> models) {
        Loaded loaded = new Loaded();
        loaded.globals().putAll(before.globals());
        Map<String, org.drools.model.Rule> byName = new HashMap<>();
        for (Model model : models) {
            model.getGlobals().forEach(global -> loaded.globals().put(global.getPackage(), global));
            model.getRules().forEach(rule -> byName.put(rule.getName(), rule));
        }
        for (Rule rule : pack.rules()) {
            String text = RuleText.of(rule);
            org.drools.model.Rule known = before.rules().get(text);
            loaded.rules().put(text, byName.getOrDefault(Ascii.name(rule.title()), known));
        }
        return loaded;
    }

    private KieBase base() {
        return KieBaseBuilder.createKieBaseFromModel(model());
    }

    private Model model() {
        ModelImpl model = new ModelImpl(RuleText.PACKAGE);
        Loaded all = loaded();
        all.globals().values().forEach(model::addGlobal);
        all.rules().values().forEach(model::addRule);
        all.globals().values().stream()
                .findFirst()
                .ifPresent(judge -> afterStrata(judge).forEach(model::addRule));
        return model;
    }

    /** What is done when all rules of a stratum have fired. */
    private List<org.drools.model.Rule> afterStrata(Global<?> judge) {
        return loaded().rules().values().stream()
                .map(rule -> (Integer) rule.getAttribute(org.drools.model.Rule.Attribute.SALIENCE))
                .distinct()
                .sorted()
                .map(salience -> afterStratum(judge, -salience / 2))
                .toList();
    }

    private static org.drools.model.Rule afterStratum(Global<?> judge, int stratum) {
        return PatternDSL.rule(judge.getPackage(), "after " + stratum)
                .attribute(org.drools.model.Rule.Attribute.SALIENCE, -2 * stratum - 1)
                .build(PatternDSL.on(judge).execute(settling -> ((Settling) settling).settled(stratum)));
    }

    private CompiledRules(CompiledRules all, List<Rule> some) {
        declarations = all.declarations;
        layers = all.layers;
        loader = all.loader;
        facts = all.facts;
        loading = Loaded::new;
        Loaded few = new Loaded();
        few.globals().putAll(all.loaded().globals());
        Map<String, org.drools.model.Rule> byName = all.rules();
        some.forEach(rule -> few.rules().put(RuleText.of(rule), byName.get(Ascii.name(rule.title()))));
        loaded = Optional.of(few);
    }

    /** A few of the rules, without compiling them again. */
    CompiledRules only(List<Rule> some) {
        return new CompiledRules(this, some);
    }

    public synchronized KieBase base(Set<Rule> without) {
        if (without.isEmpty()) {
            whole = whole.or(() -> Optional.of(base()));
            return whole.get();
        }
        return removed(base(), without);
    }

    /** The rules without some of them, and more that stand beside them. */
    public KieBase base(Set<Rule> without, Model beside) {
        return removed(KieBaseBuilder.createKieBaseFromModel(List.of(model(), beside)), without);
    }

    /** The rules as compiled, by their name as compiled. */
    public Map<String, org.drools.model.Rule> rules() {
        Map<String, org.drools.model.Rule> byName = new HashMap<>();
        loaded().rules().values().forEach(rule -> byName.put(rule.getName(), rule));
        return byName;
    }

    private KieBase removed(KieBase base, Set<Rule> without) {
        for (Rule rule : without) {
            org.drools.model.Rule gone = loaded().rules().get(RuleText.of(rule));
            base.removeRule(gone.getPackage(), gone.getName());
        }
        return base;
    }

    CompiledFacts facts() {
        return facts;
    }
}
