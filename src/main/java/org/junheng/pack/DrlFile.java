package org.junheng.pack;

import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The syntax tree of one rule file. */
final class DrlFile {
    private DrlFile() {}

    /** Reads the tree, or books where the text cannot be understood. */
    static Optional<PackageDescr> parse(SourceFile file, RuleFaults faults) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, file.text());
        } catch (DroolsParserException unreadable) {
            faults.addAt(file, 1, 1, "unreadableFile");
            return Optional.empty();
        }
        for (DroolsError error : parser.getErrors()) {
            SyntaxError.of(error.getMessage()).book(file, faults);
        }
        if (parser.hasErrors() || tree == null) {
            return Optional.empty();
        }
        return refuseTheRest(file, tree, faults) ? Optional.empty() : Optional.of(tree);
    }

    /** A rule file declares, computes and judges; anything else the language offers is refused. */
    private static boolean refuseTheRest(SourceFile file, PackageDescr tree, RuleFaults faults) {
        boolean other = !tree.getImports().isEmpty()
                || !tree.getFunctionImports().isEmpty()
                || !tree.getAccumulateImports().isEmpty()
                || !tree.getGlobals().isEmpty()
                || !tree.getAttributes().isEmpty()
                || !tree.getEnumDeclarations().isEmpty()
                || !tree.getWindowDeclarations().isEmpty()
                || !tree.getEntryPointDeclarations().isEmpty()
                || !tree.getName().isEmpty()
                || tree.getUnit() != null
                || tree.getRules().stream()
                        .anyMatch(rule -> rule.isQuery()
                                || !rule.getNamedConsequences().isEmpty()
                                || rule.getParentName() != null);
        if (other) {
            faults.addAt(file, 1, 1, "onlyRules");
        }
        return other;
    }
}
