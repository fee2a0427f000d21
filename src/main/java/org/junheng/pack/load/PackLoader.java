package org.junheng.pack.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Published;
import org.junheng.model.pack.Reading;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Sha256;
import org.junheng.pack.cases.PublishedReader;
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
    private final String language;
    private final RuleFaults faults;
    private final Map<SourceFile, PackageDescr> known;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, List<Rule>> replaced = new HashMap<>();
    private final List<Rule> retired = new ArrayList<>();
    private final Optional<Reading> earlier;
    private List<Rule> drafts = List.of();

    private PackLoader(
            PackFiles files, String language, Map<SourceFile, PackageDescr> known, Optional<Reading> earlier) {
        this.files = files;
        this.language = language;
        this.known = known;
        this.earlier = earlier;
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
        return new PackLoader(PackFiles.read(folder, language), language, known, Optional.empty())
                .read()
                .pack();
    }

    /** The pack together with what its rules looked like. */
    public static LoadedPack read(Path folder, String language) throws PackFault {
        return new PackLoader(PackFiles.read(folder, language), language, new HashMap<>(), Optional.empty()).read();
    }

    /**
     * The pack together with what reading it again will need.
     *
     * @param earlier what was read before an edit, of which files of rules that are as they were are taken over
     */
    public static Reading reading(Path folder, String language, Optional<Reading> earlier) throws PackFault {
        PackFiles files = PackFiles.read(folder, language);
        if (earlier.isPresent() && files.tables().equals(earlier.get().pack().tables())) {
            try {
                PackLoader again = new PackLoader(files, language, new HashMap<>(), earlier);
                LoadedPack loaded = again.read();
                if (again.isAsBefore(loaded.pack())) {
                    return again.reading(loaded);
                }
            } catch (PackFault reread) {
                // what stands in files that were taken over is told by reading all of them
            }
        }
        PackLoader anew = new PackLoader(files, language, new HashMap<>(), Optional.empty());
        return anew.reading(anew.read());
    }

    /** Every rule is read by these; if one of them changed, so might rules whose own text did not. */
    private boolean isAsBefore(Pack pack) {
        Pack before = earlier.orElseThrow().pack();
        return pack.types().equals(before.types()) && pack.functions().equals(before.functions());
    }

    private boolean isAsBefore(SourceFile file) {
        return said(file).equals(earlier.orElseThrow().plain().get(file.path()));
    }

    /** What the rules of a file come from, if it holds nothing but rules. */
    private String said(SourceFile file) {
        return Sha256.hex(files.manifest().areaOf(file) + "\n" + file.written());
    }

    private Reading reading(LoadedPack loaded) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (SourceFile file : files.sources()) {
            PackageDescr tree = loaded.trees().get(file);
            if (tree == null
                    || tree.getTypeDeclarations().isEmpty()
                            && tree.getFunctions().isEmpty()) {
                plain.put(file.path(), said(file));
            }
        }
        Stream<Rule> gone = replaced.values().stream().flatMap(List::stream);
        return new Reading(loaded.pack(), Stream.concat(gone, retired.stream()).toList(), plain);
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
        Fitting fitting = new Fitting(files, faults, drafts);
        fitting.check(vocabulary);
        RuleGraph graph = RuleGraph.of(drafts, vocabulary.types());
        fitting.refuse(graph.circle());
        faults.throwIfAny();
        Pack pack = pack(
                functions,
                drafts.stream().map(rule -> rule.withStratum(graph.layer(rule))).toList());
        return new LoadedPack(pack, files, vocabulary, replaced, retired, trees);
    }

    private Map<SourceFile, PackageDescr> trees() throws PackFault {
        Map<SourceFile, PackageDescr> trees = new LinkedHashMap<>();
        for (SourceFile file : files.sources()) {
            if (earlier.isPresent() && isAsBefore(file)) {
                continue;
            }
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
        for (SourceFile file : files.sources()) {
            for (Rule draft : read(file, trees)) {
                SourceFile first = origins.put(draft.identity(), file);
                if (first != null && folder(first).equals(folder(file))) {
                    faults.addAt(file, draft.firstLine(), 0, "duplicateRule", draft.identity(), first.path());
                }
                Optional.ofNullable(found.put(draft.identity(), draft))
                        .ifPresent(old -> replaced.computeIfAbsent(draft.identity(), code -> new ArrayList<>())
                                .add(old));
            }
        }
        files.manifest().retired().keySet().forEach(code -> retire(found, code));
        checkTitles(found, origins);
        return List.copyOf(found.values());
    }

    private List<Rule> read(SourceFile file, Map<SourceFile, PackageDescr> trees) {
        if (!trees.containsKey(file)) {
            return earlier.orElseThrow().rulesOf(file.path());
        }
        RuleReader reader =
                new RuleReader(vocabulary, faults, file, files.manifest().areaOf(file));
        return trees.get(file).getRules().stream()
                .flatMap(rule -> reader.read(rule).stream())
                .toList();
    }

    private static String folder(SourceFile file) {
        return file.path().substring(0, file.path().indexOf('/') + 1);
    }

    private void retire(Map<String, Rule> found, String code) {
        Optional<Rule> gone = Optional.ofNullable(found.remove(code));
        gone.ifPresentOrElse(
                retired::add,
                () -> faults.addAt(
                        Fitting.manifest(files), 1, 0, "retiresNothing", code, Nearest.to(code, found.keySet())));
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

    private Pack pack(List<Pack.Function> functions, List<Rule> rules) throws PackFault {
        Pack pack = new Pack(
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
                files.lineage().stream().map(PackManifest::id).toList(),
                Published.NOTHING);
        return pack.with(PublishedReader.read(files, pack, language));
    }
}
