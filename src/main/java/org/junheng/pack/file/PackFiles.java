package org.junheng.pack.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Texts;

/**
 * All that stands in the files of a pack and its ancestors, before anybody understands a rule.
 *
 * @param manifest the pack's own, together with what its ancestors retire and do not check
 * @param sources ancestors first, within a pack by path
 * @param tables ancestors first; rows of a later table of the same name stand for those of the same key
 * @param clauses ancestors first; a clause stands for the one of the same id that it inherits
 * @param examples the files of worked examples, ancestors first
 * @param readings the files of other ways of computing, ancestors first
 * @param sha256 hash of every file that takes part
 * @param lineage the manifests as written, the oldest ancestor's first, the pack's own last
 */
public record PackFiles(
        PackManifest manifest,
        List<SourceFile> sources,
        List<Table> tables,
        List<Clause> clauses,
        List<TextFile> examples,
        List<TextFile> readings,
        String sha256,
        List<PackManifest> lineage) {
    public PackFiles {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        clauses = List.copyOf(clauses);
        examples = List.copyOf(examples);
        readings = List.copyOf(readings);
        lineage = List.copyOf(lineage);
    }

    /**
     * Reads a pack and the packs it extends, which stand in folders beside it.
     *
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault with every fault of every file
     */
    public static PackFiles read(Path packFolder, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        List<Lineage.Generation> generations = Lineage.of(packFolder, faults);
        List<PackFolder> folders =
                generations.stream().map(Lineage.Generation::folder).toList();
        List<PackManifest> lineage =
                generations.stream().map(Lineage.Generation::manifest).toList();
        PackFiles files = new PackFiles(
                inherited(lineage),
                sources(folders, faults),
                tables(generations, faults),
                clauses(folders, faults),
                folders.stream().flatMap(folder -> folder.examples().stream()).toList(),
                folders.stream().flatMap(folder -> folder.readings().stream()).toList(),
                sha256(folders),
                lineage);
        faults.throwIfAny();
        return files;
    }

    private static PackManifest inherited(List<PackManifest> lineage) {
        return lineage.stream()
                .reduce((parent, child) -> child.inheriting(parent))
                .orElseThrow();
    }

    private static List<SourceFile> sources(List<PackFolder> folders, Faults faults) {
        List<SourceFile> sources = folders.stream()
                .flatMap(folder -> folder.rules().stream())
                .map(file -> Punctuation.normalise(file, faults))
                .toList();
        if (sources.isEmpty()) {
            faults.add(folders.get(folders.size() - 1).id(), 0, 0, "lineage.noRules");
        }
        return sources;
    }

    private static List<Table> tables(List<Lineage.Generation> generations, Faults faults) {
        List<Table> tables = new ArrayList<>();
        for (Lineage.Generation generation : generations) {
            PackManifest manifest = generation.manifest();
            for (String name : manifest.replacedTables()) {
                if (!tables.removeIf(table -> table.name().equals(name))) {
                    Set<String> known = tables.stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
                    String path = manifest.id() + "/pack.yaml";
                    faults.add(path, 1, 0, "manifest.replacesNoTable", name, Nearest.to(name, known));
                }
            }
            generation.folder().tables().stream()
                    .flatMap(file -> TableReader.read(file, faults).stream())
                    .forEach(tables::add);
        }
        return List.copyOf(tables);
    }

    private static List<Clause> clauses(List<PackFolder> folders, Faults faults) {
        Map<String, Clause> byId = new LinkedHashMap<>();
        folders.stream()
                .flatMap(folder -> folder.clauses().stream())
                .flatMap(file -> ClauseReader.read(file, faults).stream())
                .forEach(clause -> byId.put(clause.id(), clause));
        return List.copyOf(byId.values());
    }

    static String sha256(List<PackFolder> folders) {
        List<TextFile> files = new ArrayList<>();
        folders.forEach(folder -> files.addAll(folder.files()));
        return PackHash.of(files);
    }
}
