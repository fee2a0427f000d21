package org.junheng.check.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Table;

/** The rules of a pack and of all its mutants, compiled once, to be judged by in any choice. */
final class MutantRulebooks {
    private final Pack pack;
    private final Rulebook all;
    private final Set<Mutant> refused;

    private MutantRulebooks(Pack pack, Rulebook all, Set<Mutant> refused) {
        this.pack = pack;
        this.all = all;
        this.refused = refused;
    }

    /** Compiles; mutants that the compiler refuses are left out. */
    static MutantRulebooks compile(Pack pack, List<Mutant> mutants, String language) throws PackFault {
        Set<Mutant> refused = new HashSet<>();
        while (true) {
            try {
                Pack together = together(
                        pack,
                        mutants.stream()
                                .filter(mutant -> !refused.contains(mutant))
                                .toList());
                return new MutantRulebooks(pack, KeptPacks.ofUser().rulebook(together, language), refused);
            } catch (PackFault fault) {
                List<Mutant> named = mutants.stream()
                        .filter(mutant -> isNamed(mutant, fault))
                        .filter(refused::add)
                        .toList();
                if (named.isEmpty()) {
                    throw fault;
                }
            }
        }
    }

    private static Pack together(Pack pack, List<Mutant> mutants) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        List<Pack.Function> functions = new ArrayList<>(pack.functions());
        mutants.forEach(mutant -> {
            mutant.variants().forEach(variant -> rules.add(variant.changed()));
            functions.addAll(mutant.functions());
        });
        return pack.with(rules, functions, pack.tables());
    }

    private static boolean isNamed(Mutant mutant, PackFault fault) {
        return mutant.variants().stream()
                .anyMatch(variant -> fault.faults().stream()
                        .anyMatch(
                                one -> one.sentence().contains(variant.changed().title())));
    }

    /** The mutants as they are known after compiling. */
    List<Mutant> mutants(List<Mutant> mutants) {
        return mutants.stream()
                .map(mutant -> refused.contains(mutant) ? mutant.refused() : mutant)
                .toList();
    }

    /** A rulebook of a few rules as they are. */
    Rulebook unchanged(List<Rule> rules) {
        return all.only(pack.with(rules, pack.functions(), pack.tables()));
    }

    /** A rulebook of a few rules, and of the mutant's table. */
    Rulebook of(Mutant mutant, List<Rule> rules) {
        List<Table> tables = pack.tables().stream()
                .map(table -> mutant.table()
                        .filter(changed -> changed.path().equals(table.path()))
                        .orElse(table))
                .toList();
        return all.only(pack.with(rules, pack.functions(), tables));
    }
}
