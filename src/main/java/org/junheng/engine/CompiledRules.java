package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junheng.model.FactType;
import org.junheng.model.Field;
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
    private final Map<String, org.kie.api.definition.type.FactType> generated = new HashMap<>();

    private CompiledRules(KieContainer container, ReleaseId release, Pack pack) {
        this.container = container;
        this.release = release;
        this.whole = container.newKieBase(KieServices.get().newKieBaseConfiguration());
        pack.types().forEach(type -> generated.put(type.name(), whole.getFactType(RuleText.PACKAGE, type.name())));
    }

    static CompiledRules of(Pack pack, Texts texts) throws PackFault {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "org.junheng.pack", pack.id(), UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        RuleText text = new RuleText(pack);
        files.write(FOLDER + "facts.drl", text.resource(text.declarations()));
        List<Rule> rules = pack.rules();
        for (int i = 0; i < rules.size(); i++) {
            files.write(FOLDER + "r" + i + ".drl", text.resource(text.rule(rules.get(i))));
        }
        build(services, files, rules, texts);
        return new CompiledRules(services.newKieContainer(release), release, pack);
    }

    private static void build(KieServices services, KieFileSystem files, List<Rule> rules, Texts texts)
            throws PackFault {
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
            throw new PackFault(faults(errors, rules, texts));
        }
    }

    private static List<PackFault.Fault> faults(List<Message> errors, List<Rule> rules, Texts texts) {
        List<PackFault.Fault> faults = new ArrayList<>();
        for (Message error : errors) {
            String shown = error.getPath() == null ? "" : error.getPath();
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                boolean named =
                        shown.endsWith("/r" + i + ".drl") || error.getText().contains(rule.title());
                if (named) {
                    faults.add(new PackFault.Fault(
                            rule.place().file(), rule.firstLine(), 0, texts.get("notCompiled", rule.title())));
                }
            }
        }
        if (faults.isEmpty()) {
            faults.add(new PackFault.Fault("", 0, 0, texts.get("notCompiled", "")));
        }
        return faults.stream().distinct().collect(Collectors.toList());
    }

    KieBase base(Set<Rule> without) {
        if (without.isEmpty()) {
            return whole;
        }
        KieBase base = container.newKieBase(KieServices.get().newKieBaseConfiguration());
        without.forEach(rule -> base.removeRule(RuleText.PACKAGE, rule.title()));
        return base;
    }

    Row newFact(FactType type, Object[] values) {
        org.kie.api.definition.type.FactType made = generated.get(type.name());
        try {
            Object fact = made.newInstance();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    made.set(fact, type.fields().get(i).name(), values[i]);
                }
            }
            return (Row) fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated fact cannot be made: " + type.name(), e);
        }
    }

    Object[] values(Row fact, FactType type) {
        org.kie.api.definition.type.FactType made = generated.get(type.name());
        return type.fields().stream()
                .map(Field::name)
                .map(name -> made.get(fact, name))
                .toArray();
    }

    void dispose() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
