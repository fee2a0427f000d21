package org.junheng.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.junheng.model.FactType;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;
import org.junheng.model.Rule;
import org.junheng.model.Texts;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactField;
import org.kie.api.runtime.KieContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of one pack as classes, each build under a name of its own so that builds never mix. */
final class CompiledRules {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);
    private static final String FOLDER = "src/main/resources/junheng/rules/";

    private final KieContainer container;
    private final ReleaseId release;
    private final KieBase whole;
    private final Map<String, Made> generated = new HashMap<>();

    /** The class made for a type, its fields in declared order. */
    private record Made(org.kie.api.definition.type.FactType type, List<FactField> fields) {}

    private CompiledRules(KieContainer container, ReleaseId release, Pack pack) {
        this.container = container;
        this.release = release;
        this.whole = container.newKieBase(KieServices.get().newKieBaseConfiguration());
        pack.types().forEach(type -> generated.put(type.name(), made(type)));
    }

    private Made made(FactType declared) {
        org.kie.api.definition.type.FactType type = whole.getFactType(RuleText.PACKAGE, Ascii.name(declared.name()));
        List<FactField> fields = declared.fields().stream()
                .map(field -> type.getField(Ascii.name(field.name())))
                .toList();
        return new Made(type, fields);
    }

    static CompiledRules of(Pack pack, Texts texts) throws PackFault {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "org.junheng.pack", pack.id(), UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        RuleText text = new RuleText(pack);
        files.write(FOLDER + "rules.drl", text.resource());
        build(services, files, text, texts);
        return new CompiledRules(services.newKieContainer(release), release, pack);
    }

    private static void build(KieServices services, KieFileSystem files, RuleText text, Texts texts) throws PackFault {
        KieBuilder builder = services.newKieBuilder(files);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException refused) {
            LOG.debug("compiler failed", refused);
            throw new PackFault(List.of(new PackFault.Fault("", 0, 0, texts.get("notCompiled", ""))));
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            errors.forEach(error -> LOG.debug("{}", error));
            throw new PackFault(errors.stream()
                    .map(error -> fault(error, text, texts))
                    .distinct()
                    .toList());
        }
    }

    private static PackFault.Fault fault(Message error, RuleText text, Texts texts) {
        return text.ruleAt(error.getLine(), error.getText())
                .map(rule -> new PackFault.Fault(
                        rule.place().file(), rule.firstLine(), 0, texts.get("notCompiled", rule.title())))
                .orElse(new PackFault.Fault("", 0, 0, texts.get("notCompiled", "")));
    }

    KieBase base(Set<Rule> without) {
        if (without.isEmpty()) {
            return whole;
        }
        KieBase base = container.newKieBase(KieServices.get().newKieBaseConfiguration());
        without.forEach(rule -> base.removeRule(RuleText.PACKAGE, Ascii.name(rule.title())));
        return base;
    }

    Row newFact(FactType type, Object[] values) {
        Made made = generated.get(type.name());
        try {
            Object fact = made.type().newInstance();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    made.fields().get(i).set(fact, values[i]);
                }
            }
            return (Row) fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated fact cannot be made: " + type.name(), e);
        }
    }

    Object[] values(Row fact, FactType type) {
        return generated.get(type.name()).fields().stream()
                .map(field -> field.get(fact))
                .toArray();
    }

    void dispose() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
