package org.junheng.engine.compile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.io.ByteArrayResource;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Aggregates;
import org.junheng.engine.figure.Exact;
import org.junheng.engine.figure.Tally;
import org.junheng.engine.figure.Weighted;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;

/** Writes the text that is compiled: what the pack's files leave out, then checked rules. */
final class RuleText {
    static final String PACKAGE = "junheng.rules";
    /** What rules speak to; it stands above what compiles them, so that its name is all that is known of it. */
    private static final String JUDGE = "org.junheng.engine.fire.Judge";

    private static final List<Class<?>> WORDS = List.of(
            BigDecimal.class,
            LocalDate.class,
            List.class,
            Exact.class,
            Row.class,
            Tally.class,
            Weighted.class,
            Balance.class,
            Exclusion.class,
            Judgement.class);

    private static final String EDITED = "junheng.edited";
    private static final Map<String, Class<?>> AGGREGATES = Map.of(
            "exactSum", Aggregates.Sum.class,
            "exactAverage", Aggregates.Average.class,
            "exactMin", Aggregates.Min.class,
            "exactMax", Aggregates.Max.class,
            "exactCount", Aggregates.Count.class,
            "exactBalance", Aggregates.Weighing.class,
            "exactTally", Aggregates.Tallying.class,
            "contributors", Aggregates.Contributors.class);

    private final String text;
    private final List<Rule> rules;
    private final NavigableMap<Integer, Rule> ruleByLine = new TreeMap<>();

    private RuleText(String beginning, List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.text = write(beginning);
    }

    /** A whole pack. */
    static RuleText of(Pack pack) {
        return new RuleText(prelude(PACKAGE, "") + declarations(pack), pack.rules());
    }

    /** What every rule of a pack is compiled against: its fact types and functions. */
    static String declarations(Pack pack) {
        return pack.types().stream().map(RuleText::declaration).collect(Collectors.joining()) + functions(pack);
    }

    /** Some of a pack's rules, in a package of their own, for a pack whose fact types are compiled already. */
    static RuleText of(Pack pack, List<Rule> edited) {
        String types = pack.types().stream()
                .map(type -> "import " + PACKAGE + "." + type.name() + ";\n")
                .collect(Collectors.joining());
        return new RuleText(prelude(EDITED, types) + functions(pack), edited);
    }

    private static String prelude(String home, String imports) {
        String aggregates = AGGREGATES.entrySet().stream()
                .map(entry -> "import accumulate " + entry.getValue().getCanonicalName() + " " + entry.getKey() + ";\n")
                .sorted()
                .collect(Collectors.joining());
        String words =
                WORDS.stream().map(word -> "import " + word.getName() + ";\n").collect(Collectors.joining());
        return "package " + home + ";\n"
                + words
                + imports
                + aggregates
                + "global " + JUDGE + " judge;\ndialect \"java\"\n";
    }

    private static String functions(Pack pack) {
        return pack.functions().stream().map(Pack.Function::code).collect(Collectors.joining("\n")) + "\n";
    }

    /** All rules as one text: compiling many small ones takes twice as long. */
    private String write(String beginning) {
        StringBuilder whole = new StringBuilder(beginning);
        for (Rule rule : rules) {
            ruleByLine.put(1 + (int) whole.chars().filter(c -> c == '\n').count(), rule);
            whole.append(of(rule));
        }
        return Ascii.text(whole.toString());
    }

    String text() {
        return text;
    }

    Resource resource() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayResource resource = new ByteArrayResource(bytes, StandardCharsets.UTF_8.name());
        resource.setResourceType(ResourceType.DRL);
        return resource;
    }

    /** The rule that a compiler's message is about, as far as its line or its words tell. */
    Optional<Rule> ruleAt(int line, String message) {
        return Optional.ofNullable(ruleByLine.floorEntry(line))
                .map(Map.Entry::getValue)
                .or(() -> rules.stream()
                        .filter(rule -> message.contains(Ascii.name(rule.title())))
                        .findFirst());
    }

    private static String declaration(FactType type) {
        return type.fields().stream()
                .map(field -> "  " + field.name() + " : " + field.type().word() + "\n")
                .collect(Collectors.joining("", "declare " + type.name() + " extends Row\n", "end\n"));
    }

    /** A rule in its stratum, with room for one after all of it; what it does is guarded so that one failure stays one failure. */
    static String of(Rule rule) {
        return "rule \"" + Ascii.name(rule.title()) + "\"\nsalience " + -2 * rule.stratum() + "\nwhen\n"
                + rule.condition()
                + "\nthen\njudge.begins( kcontext ); try { " + rule.consequence()
                + " } catch( RuntimeException unexpected ) { judge.failed( unexpected ); } judge.ends();\nend\n";
    }
}
