package org.junheng.pack.worded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.pack.WordedPack;
import org.junheng.model.pack.WordedRule;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.load.PackLoader;
import org.junheng.tree.FunctionTree;

/** What does a pack ask for, in sentences? For those who do not read rules. */
public final class PackWording {
    private final LoadedPack loaded;
    private final WordedRules rules;
    private final RuleGraph graph;

    private PackWording(LoadedPack loaded, String language) {
        this.loaded = loaded;
        this.graph = RuleGraph.of(loaded.pack());
        this.rules = new WordedRules(
                loaded.vocabulary(),
                Texts.of("pack.wording", language),
                loaded.pack().functions().stream()
                        .map(Pack.Function::tree)
                        .collect(Collectors.toMap(FunctionTree::name, tree -> tree)));
    }

    /**
     * The pack in a folder as sentences, with everything of the packs that it extends.
     *
     * @param language of the sentences, {@code zh} or {@code en}; what stands in the pack stays as it is
     * @throws PackFault if the pack cannot be used
     */
    public static WordedPack of(Path folder, String language) throws PackFault {
        return new PackWording(PackLoader.read(folder, language), language).worded();
    }

    private WordedPack worded() {
        List<WordedRule> worded = new ArrayList<>();
        for (Rule rule : loaded.pack().rules()) {
            worded.add(new WordedRule(rule, rules.sentence(rule), restsOn(rule), origin(rule)));
        }
        return new WordedPack(loaded.pack(), worded, retired());
    }

    private WordedRule.Origin origin(Rule rule) {
        String pack = packOf(rule);
        Optional<String> replaced = Optional.ofNullable(loaded.replaced().get(rule.identity()))
                .map(before -> before.get(before.size() - 1))
                .map(before -> before.place().file() + ":" + before.firstLine());
        return new WordedRule.Origin(pack, !pack.equals(loaded.pack().id()), replaced);
    }

    private static String packOf(Rule rule) {
        String file = rule.place().file();
        return file.substring(0, file.indexOf('/'));
    }

    private List<WordedPack.Retired> retired() {
        List<WordedPack.Retired> retired = new ArrayList<>();
        for (Rule rule : loaded.retired()) {
            String code = rule.identity();
            loaded.files().lineage().stream()
                    .filter(manifest -> manifest.retired().containsKey(code))
                    .reduce((older, younger) -> younger)
                    .map(manifest -> new WordedPack.Retired(
                            rule, manifest.id(), manifest.retired().get(code)))
                    .ifPresent(retired::add);
        }
        return retired;
    }

    /** The derivations whose facts a rule reads. */
    private List<String> restsOn(Rule reader) {
        Set<Rule> makers = reader.patterns().stream()
                .flatMap(pattern -> graph.makersOf(pattern.type()).stream())
                .collect(Collectors.toSet());
        return loaded.pack().rules().stream()
                .filter(makers::contains)
                .map(Rule::title)
                .toList();
    }
}
