package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The syntax tree of one rule file. */
public final class DrlFile {
    private static final Pattern RULE_OR_END =
            Pattern.compile("(?m)^\\s*(rule(?=\\s*[\"'])|declare\\b)|\\bend\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** A title on a line of its own, after a word that should be {@code rule}. */
    private static final Pattern TITLED = Pattern.compile("(?m)^([\\p{L}]+)[ \\t]+\"[^\"\\n]*\"[ \\t]*$");

    private static final List<String> BEGINNINGS = List.of("rule", "declare", "function");
    private static final Pattern NAMING =
            Pattern.compile("(?m)^\\s*(package|unit)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private DrlFile() {}

    /** Reads the tree, or books where the text cannot be understood. */
    public static Optional<PackageDescr> parse(SourceFile file, RuleFaults faults) {
        if (Excess.book(file, faults) || Slips.book(file, faults) || Notes.book(file, faults)) {
            return Optional.empty();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, file.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError unreadable) {
            faults.addAt(file, 1, 1, "unreadableFile");
            return Optional.empty();
        }
        bookErrors(parser, file, faults);
        if (parser.hasErrors() || tree == null) {
            return Optional.empty();
        }
        return refuseTheRest(file, tree, faults) ? Optional.empty() : Optional.of(tree);
    }

    /** A rule without end takes in the next one, and the parser stumbles far below the place that is wrong. */
    private static void bookErrors(DrlParser parser, SourceFile file, RuleFaults faults) {
        if (!parser.hasErrors() || bookMisspeltRules(file, faults)) {
            return;
        }
        int unended = ruleAfterUnended(file.text());
        if (RuleOutline.bookWords(file, faults)) {
            return;
        }
        if (unended >= 0) {
            faults.add(file, unended, "noEnd");
            return;
        }
        if (RuleOutline.bookParts(file, faults)) {
            return;
        }
        Set<Integer> lines = new HashSet<>();
        for (DroolsError error : parser.getErrors()) {
            SyntaxError read = SyntaxError.of(error.getMessage());
            if (lines.add(read.line())) {
                read.book(file, faults);
            }
        }
    }

    private static boolean bookMisspeltRules(SourceFile file, RuleFaults faults) {
        Matcher titled = TITLED.matcher(file.text());
        boolean found = false;
        while (titled.find()) {
            String word = titled.group(1);
            if (!BEGINNINGS.contains(word)) {
                faults.add(file, titled.start(1), "unknownBeginning", word, Nearest.to(word, BEGINNINGS));
                found = true;
            }
        }
        return found;
    }

    private static int ruleAfterUnended(String text) {
        Matcher words = RULE_OR_END.matcher(text);
        boolean open = false;
        while (words.find()) {
            boolean rule = words.group(1) != null;
            if (rule && open) {
                return words.start(1);
            }
            open = rule;
        }
        return -1;
    }

    /** A rule file declares, computes and judges; anything else the language offers is refused. */
    private static boolean refuseTheRest(SourceFile file, PackageDescr tree, RuleFaults faults) {
        List<BaseDescr> others = new ArrayList<>(tree.getImports());
        others.addAll(tree.getFunctionImports());
        others.addAll(tree.getAccumulateImports());
        others.addAll(tree.getGlobals());
        others.addAll(tree.getAttributes());
        others.addAll(tree.getEnumDeclarations());
        others.addAll(tree.getWindowDeclarations());
        others.addAll(tree.getEntryPointDeclarations());
        tree.getRules().stream().filter(DrlFile::isMoreThanARule).forEach(others::add);
        tree.getTypeDeclarations().stream().filter(DrlFile::isMoreThanAType).forEach(others::add);
        others.forEach(other -> faults.addAt(file, Math.max(1, other.getLine()), 0, "onlyRules"));
        boolean named = !tree.getName().isEmpty() || tree.getUnit() != null;
        if (named) {
            Matcher word = NAMING.matcher(file.text());
            faults.add(file, word.find() ? word.start(1) : 0, "onlyRules");
        }
        return named || !others.isEmpty();
    }

    private static boolean isMoreThanARule(RuleDescr rule) {
        return rule.isQuery() || !rule.getNamedConsequences().isEmpty() || rule.getParentName() != null;
    }

    private static boolean isMoreThanAType(TypeDeclarationDescr type) {
        return type.isTrait()
                || type.getSuperTypes().stream()
                        .anyMatch(parent -> !parent.getFullName().equals("Row"));
    }
}
