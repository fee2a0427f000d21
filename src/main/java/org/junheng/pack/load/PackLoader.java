package org.junheng.pack.load;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Declarations;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.PackManifest;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.rule.FunctionReader;
import org.junheng.pack.rule.RuleReader;
import org.junheng.pack.text.DrlFile;
import org.junheng.pack.text.RuleFaults;

/** Loads a rule pack from its folder: reads, normalises, parses and checks it. */
public final class PackLoader {
    private final PackFiles files;
    private final RuleFaults faults;
    private final Map<SourceFile, PackageDescr> known;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, List<Rule>> replaced = new HashMap<>();
    private final List<Rule> retired = new ArrayList<>();
    private List<Rule> drafts = List.of();

    private PackLoader(PackFiles files, String language, Map<SourceFile, PackageDescr> known) {
        this.files = files;
        this.known = known;
        this.faults = new RuleFaults(language);
    }

    /**
     * The pack in a folder, with everything of the packs that it extends.
     *
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault with every fault found, if the pack cannot be used
     */
    public static Pack load(Path folder, String language) throws PackFault {
        return read(folder, language).pack();
    }

    /**
     * The pack, read again: files that are as before are not parsed anew.
     *
     * @param known the trees of the last reading, which this one's take the place of
     */
    static Pack again(Path folder, String language, Map<SourceFile, PackageDescr> known) throws PackFault {
        return new PackLoader(PackFiles.read(folder, language), language, known)
                .read()
                .pack();
    }

    /** The pack together with what its rules looked like. */
    public static LoadedPack read(Path folder, String language) throws PackFault {
        return new PackLoader(PackFiles.read(folder, language), language, new HashMap<>()).read();
    }

    private LoadedPack read() throws PackFault {
        Map<SourceFile, PackageDescr> trees = trees();
        Declarations declarations =
                new Declarations(vocabulary, files.manifest().sheets(), faults);
        trees.forEach((file, tree) -> tree.getTypeDeclarations().forEach(type -> declarations.read(file, type)));
        new References(vocabulary, faults).check();
        faults.throwIfAny();
        vocabulary.hold(files.tables());
        FunctionReader functionReader = new FunctionReader(vocabulary, faults);
        List<Pack.Function> functions = new ArrayList<>();
        trees.forEach((file, tree) ->
                tree.getFunctions().forEach(function -> functions.add(functionReader.read(file, function))));
        drafts = drafts(trees);
        checkTables();
        checkClauses();
        checkAsked();
        RuleGraph graph = RuleGraph.of(drafts);
        refuseCircle(graph.circle());
        faults.throwIfAny();
        Pack pack = pack(
                functions,
                drafts.stream().map(rule -> rule.withStratum(graph.layer(rule))).toList());
        return new LoadedPack(pack, files, vocabulary, replaced, retired, trees);
    }

    private Map<SourceFile, PackageDescr> trees() throws PackFault {
        Map<SourceFile, PackageDescr> trees = new LinkedHashMap<>();
        for (SourceFile file : files.sources()) {
            Optional.ofNullable(known.get(file))
                    .or(() -> DrlFile.parse(file, faults))
                    .ifPresent(tree -> trees.put(file, tree));
        }
        known.clear();
        known.putAll(trees);
        faults.throwIfAny();
        return trees;
    }

    private List<Rule> drafts(Map<SourceFile, PackageDescr> trees) {
        Map<String, Rule> found = new LinkedHashMap<>();
        Map<String, SourceFile> origins = new HashMap<>();
        trees.forEach((file, tree) -> {
            RuleReader reader =
                    new RuleReader(vocabulary, faults, file, files.manifest().areaOf(file));
            for (RuleDescr rule : tree.getRules()) {
                Rule draft = reader.read(rule);
                SourceFile earlier = origins.put(draft.identity(), file);
                if (earlier != null && folder(earlier).equals(folder(file))) {
                    faults.addAt(file, rule.getLine(), 0, "duplicateRule", draft.identity(), earlier.path());
                }
                Optional.ofNullable(found.put(draft.identity(), draft))
                        .ifPresent(old -> replaced.computeIfAbsent(draft.identity(), code -> new ArrayList<>())
                                .add(old));
            }
        });
        files.manifest().retired().keySet().forEach(code -> retire(found, code));
        checkTitles(found, origins);
        return List.copyOf(found.values());
    }

    private static String folder(SourceFile file) {
        return file.path().substring(0, file.path().indexOf('/') + 1);
    }

    private void retire(Map<String, Rule> found, String code) {
        Optional<Rule> gone = Optional.ofNullable(found.remove(code));
        gone.ifPresentOrElse(
                retired::add,
                () -> faults.addAt(manifest(), 1, 0, "retiresNothing", code, Nearest.to(code, found.keySet())));
    }

    private void checkTitles(Map<String, Rule> found, Map<String, SourceFile> origins) {
        Map<String, Rule> titles = new HashMap<>();
        found.values().forEach(draft -> {
            Rule earlier = titles.put(draft.title(), draft);
            if (earlier != null) {
                SourceFile file = origins.get(draft.identity());
                faults.addAt(
                        file,
                        draft.firstLine(),
                        0,
                        "duplicateRule",
                        draft.title(),
                        earlier.place().file());
            }
        });
    }

    private SourceFile manifest() {
        return new SourceFile(files.manifest().id() + "/pack.yaml", "");
    }

    private void checkTables() {
        Set<String> tables = files.tables().stream().map(Table::name).collect(Collectors.toSet());
        for (FactType type : vocabulary.types()) {
            type.table()
                    .filter(table -> !tables.contains(table))
                    .ifPresent(table -> faults.addAt(
                            manifest(), 1, 0, "missingTable", type.name(), table, Nearest.to(table, tables)));
        }
    }

    private void checkClauses() {
        Set<String> known = files.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        for (Rule rule : drafts) {
            rule.basis().stream().filter(id -> !known.contains(id)).forEach(id -> unknownClause(rule, id, known));
        }
    }

    private void unknownClause(Rule rule, String id, Set<String> known) {
        SourceFile file = SourceFile.of(rule);
        int line = rule.lineOf("basis");
        List<String> parts = List.of(id.split("[、，,；;]\\s*"));
        Optional<String> alike =
                known.stream().filter(one -> folded(one).equals(folded(id))).findFirst();
        if (parts.size() > 1 && known.containsAll(parts)) {
            faults.addAt(file, line, 0, "severalClauses", id, "\"" + String.join("\", \"", parts) + "\"");
        } else if (alike.isPresent()) {
            faults.addAt(file, line, 0, "clauseQuoted", id, alike.get());
        } else {
            faults.addAt(file, line, 0, "unknownClause", id, Nearest.to(id, known));
        }
    }

    private static String folded(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC);
    }

    /** A roll-up over judgements that nobody makes would stay undetermined for ever. */
    private void checkAsked() {
        List<Rule> criteria = drafts.stream().filter(Rule::isHeard).toList();
        List<String> known = criteria.stream()
                .flatMap(rule -> Stream.of("code=" + rule.code(), "area=" + rule.area()))
                .distinct()
                .toList();
        drafts.forEach(draft -> new ListedCodes(criteria, faults).check(draft));
        for (Rule draft : drafts) {
            draft.patterns().stream()
                    .filter(pattern -> pattern.type().equals(Vocabulary.JUDGEMENT))
                    .flatMap(pattern -> pattern.selectors().stream())
                    .filter(word -> criteria.stream().noneMatch(rule -> rule.isAskedFor(List.of(word))))
                    .forEach(word -> faults.add(draft, "unknownJudgement", word, Nearest.to(word, known)));
        }
    }

    private void refuseCircle(List<Rule> circle) {
        circle.stream().findFirst().ifPresent(first -> {
            String names = circle.stream().map(Rule::title).collect(Collectors.joining(" → "));
            faults.add(first, "circle", names + " → " + first.title());
        });
    }

    private Pack pack(List<Pack.Function> functions, List<Rule> rules) {
        return new Pack(
                files.manifest().id(),
                files.manifest().title(),
                files.sha256(),
                vocabulary.types(),
                functions,
                rules,
                Pack.selectorsOf(rules),
                files.tables(),
                files.clauses(),
                files.manifest().notChecked(),
                files.lineage().stream().map(PackManifest::id).toList());
    }
}
