package org.junheng.engine.compile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles the text of a pack's rules, each build under a name of its own so that builds never mix. */
final class RuleCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
    private static final String FILE = "src/main/resources/junheng/rules/rules.drl";
    private static final String CLASS = ".class";

    private RuleCompiler() {}

    /**
     * Compiles one text.
     *
     * @param known the classes that it may name
     * @throws PackFault with the place of every rule that the compiler refuses
     */
    static CompiledClasses compile(RuleText text, Texts texts, ClassLoader known) throws PackFault {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("org.junheng", "pack", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(FILE, text.resource());
        KieBuilder builder = services.newKieBuilder(files, known);
        try {
            build(builder, text, texts);
            return classesOf((InternalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static void build(KieBuilder builder, RuleText text, Texts texts) throws PackFault {
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

    private static CompiledClasses classesOf(InternalKieModule module) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        List<String> models = List.of();
        for (String file : module.getFileNames().stream().sorted().toList()) {
            if (file.endsWith(CLASS)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            } else if (file.endsWith(CanonicalKieModule.MODEL_FILE_NAME)) {
                models = new String(module.getBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith(CanonicalKieModule.MODEL_VERSION) && !line.isBlank())
                        .toList();
            }
        }
        return new CompiledClasses(classes, models);
    }
}
