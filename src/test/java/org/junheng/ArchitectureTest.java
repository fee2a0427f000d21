package org.junheng;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The package rule: cli → check → workbook | pack | engine | report | audit → format → word → model → tree. */
@AnalyzeClasses(packages = "org.junheng", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_stages_do_not_know_each_other = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("org.junheng.cli..")
            .layer("check")
            .definedBy("org.junheng.check..")
            .layer("workbook")
            .definedBy("org.junheng.workbook..")
            .layer("pack")
            .definedBy("org.junheng.pack..")
            .layer("engine")
            .definedBy("org.junheng.engine..")
            .layer("report")
            .definedBy("org.junheng.report..")
            .layer("audit")
            .definedBy("org.junheng.audit..")
            .layer("format")
            .definedBy("org.junheng.format..")
            .layer("word")
            .definedBy("org.junheng.word..")
            .layer("model")
            .definedBy("org.junheng.model..")
            .layer("tree")
            .definedBy("org.junheng.tree..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("workbook")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("check", "cli")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("check", "cli")
            .whereLayer("format")
            .mayOnlyBeAccessedByLayers("check", "report", "audit")
            .whereLayer("word")
            .mayOnlyBeAccessedByLayers("check", "engine", "format")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers(
                    "cli", "check", "workbook", "pack", "engine", "report", "audit", "format", "word")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("check", "pack", "engine", "model");

    @ArchTest
    static final ArchRule no_class_stands_outside_the_packages = ArchRuleDefinition.classes()
            .should()
            .resideInAnyPackage(
                    "org.junheng.cli..",
                    "org.junheng.check..",
                    "org.junheng.workbook..",
                    "org.junheng.pack..",
                    "org.junheng.engine..",
                    "org.junheng.report..",
                    "org.junheng.audit..",
                    "org.junheng.format..",
                    "org.junheng.word..",
                    "org.junheng.model..",
                    "org.junheng.tree..");

    @ArchTest
    static final ArchRule the_model_knows_only_java = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("org.junheng.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.junheng.model..", "org.junheng.tree..");

    @ArchTest
    static final ArchRule what_a_rule_says_knows_only_java = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("org.junheng.tree..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.junheng.tree..");

    @ArchTest
    static final ArchRule only_workbook_knows_excel = onlyIn("org.apache.poi..", "org.junheng.workbook..");

    @ArchTest
    static final ArchRule only_engine_knows_the_rule_engine =
            onlyIn(new String[] {"org.kie..", "org.drools.."}, "org.junheng.engine..", "org.junheng.pack..");

    @ArchTest
    static final ArchRule only_pack_knows_the_parser = onlyIn("com.github.javaparser..", "org.junheng.pack..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli =
            onlyIn(new String[] {"picocli..", "me.tongfei.."}, "org.junheng.cli..");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.junheng.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ArchRule onlyIn(String library, String... packages) {
        return onlyIn(new String[] {library}, packages);
    }

    private static ArchRule onlyIn(String[] libraries, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }
}
