package org.junheng.pack.load;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Do the rules, the clauses and the tables of a pack fit together? */
final class Fitting {
    private final PackFiles files;
    private final RuleFaults faults;
    private final List<Rule> drafts;

    Fitting(PackFiles files, RuleFaults faults, List<Rule> drafts) {
        this.files = files;
        this.faults = faults;
        this.drafts = drafts;
    }

    static SourceFile manifest(PackFiles files) {
        return new SourceFile(files.manifest().id() + "/pack.yaml", "");
    }

    void check(Vocabulary vocabulary) {
        checkTables(vocabulary.types());
        checkClauses();
        checkAsked();
    }

    private void checkTables(List<FactType> types) {
        Set<String> tables = files.tables().stream().map(Table::name).collect(Collectors.toSet());
        for (FactType type : types) {
            type.table()
                    .filter(table -> !tables.contains(table))
                    .ifPresent(table -> faults.addAt(
                            manifest(files), 1, 0, "missingTable", type.name(), table, Nearest.to(table, tables)));
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

    void refuse(List<Rule> circle) {
        circle.stream().findFirst().ifPresent(first -> {
            String names = circle.stream().map(Rule::title).collect(Collectors.joining(" → "));
            faults.add(first, "circle", names + " → " + first.title());
        });
    }
}
