package org.junheng.engine.compile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.engine.fact.Origin;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Published;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Texts;
import org.kie.api.KieBase;

/** A pack compiled: ready to judge any number of counties. */
public final class Rulebook {
    private final Pack pack;
    private final Texts texts;
    private final CompiledRules compiled;
    private final Map<String, FactType> types = new HashMap<>();
    private final Map<String, FactType> typesBySpelling = new HashMap<>();
    private final Map<Class<?>, Optional<FactType>> typesOfFacts = new ConcurrentHashMap<>();
    private final Map<String, Rule> rulesBySpelling = new HashMap<>();
    private final boolean readsJudgements;
    private final Optional<Stopwatch> watch;
    private Optional<RuleGraph> graph = Optional.empty();

    private Rulebook(Pack pack, Texts texts, CompiledRules compiled) {
        this(pack, texts, compiled, Optional.empty());
    }

    private Rulebook(Pack pack, Texts texts, CompiledRules compiled, Optional<Stopwatch> watch) {
        this.watch = watch;
        this.pack = pack;
        this.texts = texts;
        this.compiled = compiled;
        this.readsJudgements = pack.readsJudgements();
        pack.types().forEach(type -> types.put(type.name(), type));
        pack.types().forEach(type -> typesBySpelling.put(Ascii.name(type.name()), type));
        pack.rules().forEach(rule -> rulesBySpelling.put(Ascii.name(rule.title()), rule));
    }

    /**
     * Compiles a pack.
     *
     * @param language of the sentences in judgements, {@code zh} or {@code en}
     * @throws PackFault if a rule cannot be compiled
     */
    public static Rulebook compile(Pack pack, String language) throws PackFault {
        Texts texts = Texts.of("engine", language);
        return new Rulebook(pack, texts, CompiledRules.of(pack, texts));
    }

    /** Takes up what was compiled before from this same pack. */
    public static Rulebook compiled(Pack pack, String language, DataInput from) throws IOException {
        List<CompiledClasses> layers = new ArrayList<>();
        for (int i = from.readInt(); i > 0; i--) {
            layers.add(CompiledClasses.read(from));
        }
        return new Rulebook(pack, Texts.of("engine", language), new CompiledRules(layers, pack));
    }

    /** Writes what the pack was compiled to; whoever takes it up runs it, so it must be kept where nobody can change it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(compiled.layers().size());
        for (CompiledClasses layer : compiled.layers()) {
            layer.write(out);
        }
    }

    /**
     * Some of the rules that were compiled, with the pack's facts and tables of another one.
     *
     * @param some whose types are those of this pack and whose rules stand among its rules
     */
    public Rulebook only(Pack some) {
        return new Rulebook(some, texts, compiled.only(some.rules()));
    }

    /** What judges by some criteria alone: their rules, and all without which they would judge otherwise. */
    public Rulebook part(Collection<String> codes) {
        Set<Rule> needed = graph().upstream(pack.rules().stream()
                .filter(rule -> codes.contains(rule.code()))
                .toList());
        List<Rule> some = pack.rules().stream().filter(needed::contains).toList();
        return only(pack.with(some, pack.functions(), pack.tables()));
    }

    /**
     * The same pack after an edit; rules that were not edited are not compiled again.
     *
     * @throws PackFault if a rule cannot be compiled; this rulebook stays as it is
     */
    public Rulebook edited(Pack next) throws PackFault {
        return new Rulebook(next, texts, compiled.edited(next, texts));
    }

    /** The same rules with other tables. */
    public Rulebook with(List<Table> tables) {
        return tables.equals(pack.tables())
                ? this
                : new Rulebook(pack.with(pack.rules(), pack.functions(), tables), texts, compiled);
    }

    /** The same rules of a pack that is held against something else. */
    public Rulebook with(Published published) {
        return new Rulebook(pack.with(published), texts, compiled, watch);
    }

    /** The same, each judging by which is timed. */
    public Rulebook timed(Stopwatch by) {
        by.begins(pack);
        return new Rulebook(pack, texts, compiled, Optional.of(by));
    }

    /** What times the judging, if anything does. */
    public Optional<Stopwatch> watch() {
        return watch;
    }

    public List<Table> tables() {
        return pack.tables();
    }

    /** The fact types in the order of their declarations. */
    public List<FactType> types() {
        return pack.types();
    }

    public Pack pack() {
        return pack;
    }

    /** Which rules make what which others read. */
    public RuleGraph graph() {
        graph = graph.or(() -> Optional.of(RuleGraph.of(pack)));
        return graph.get();
    }

    /** Whether any rule reads what others judged. */
    public boolean readsJudgements() {
        return readsJudgements;
    }

    public Texts texts() {
        return texts;
    }

    /** The compiled rules without some of them. */
    public KieBase base(Set<Rule> without) {
        return compiled.base(without);
    }

    public CompiledRules compiled() {
        return compiled;
    }

    /** The rule by its name as compiled. */
    public Rule rule(String spelt) {
        return rulesBySpelling.get(spelt);
    }

    public FactType type(String name) {
        return types.get(name);
    }

    public List<String> selectors(String type) {
        return List.copyOf(pack.selectors().getOrDefault(type, Set.of()));
    }

    public List<String> fields(String type) {
        return types.get(type).fields().stream().map(Field::name).toList();
    }

    public boolean selects(String type, String field) {
        return pack.selectors().getOrDefault(type, Set.of()).contains(field);
    }

    public Row newFact(FactType type, Object[] values, Origin origin) {
        Row fact = compiled.facts().newFact(type, values);
        fact.cameFrom(origin);
        return fact;
    }

    /**
     * Takes the figures from a derived fact.
     *
     * @param also the fields besides that lose their value
     */
    public void blank(Row fact, Set<String> also) {
        compiled.facts().blank(fact, typeOf(fact).orElseThrow(), also);
    }

    public Object[] values(Row fact) {
        return compiled.facts().values(fact, typeOf(fact).orElseThrow());
    }

    public Optional<FactType> typeOf(Row fact) {
        return typesOfFacts.computeIfAbsent(
                fact.getClass(), made -> Optional.ofNullable(typesBySpelling.get(made.getSimpleName())));
    }
}
