package org.junheng.check.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.cases.NewRule;
import org.junheng.pack.load.PackLoader;

/** Adds a criterion to a pack, to be filled in: a rule file, a file of cases and a clause. */
public final class NewCriterion {
    private static final String CODE = "[A-Z0-9]+(-[A-Z0-9]+)*";

    private final Path folder;
    private final Pack pack;
    private final Texts texts;

    private NewCriterion(Path folder, Pack pack, Texts texts) {
        this.folder = folder;
        this.pack = pack;
        this.texts = texts;
    }

    /** A call that cannot be followed; the sentence says why and what to do. */
    public static final class Refusal extends Exception {
        private Refusal(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads the pack that is to grow.
     *
     * @throws PackFault if it cannot be used as it stands
     */
    public static NewCriterion in(Path folder, String language) throws PackFault {
        return new NewCriterion(folder, PackLoader.load(folder, language), Texts.of("check", language));
    }

    /**
     * Writes the files, all or none; nothing is changed if one of them is there already.
     *
     * @return what was written or added to
     * @throws Refusal if the code is taken or malformed, or sheet or column are unknown
     * @throws IOException if a file could not be written
     */
    public List<Path> write(String code, Optional<String> sheet, Optional<String> column) throws Refusal, IOException {
        checkCode(code);
        Optional<FactType> type = sheet.isPresent() ? Optional.of(type(sheet.get())) : Optional.empty();
        Optional<Field> field = column.isPresent() ? Optional.of(field(type, column.get())) : Optional.empty();
        NewRule made = NewRule.of(pack, code, type, field);
        Path rule = folder.resolve(made.fileName() + ".drl");
        Path cases = folder.resolve("cases").resolve(made.fileName() + ".yaml");
        Path clauses = folder.resolve("clauses.csv");
        for (Path file : List.of(rule, cases)) {
            if (Files.exists(file)) {
                throw new Refusal(texts.get("new.fileExists", file));
            }
        }
        String before = Files.exists(clauses) ? Files.readString(clauses) : "id,document,article,text,verified,how\n";
        String gap = before.endsWith("\n") ? "" : "\n";
        Map<String, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(name(rule), text(made.rule()));
        files.put(name(cases), text(made.cases()));
        files.put(name(clauses), text(before + gap + made.clause() + "\n"));
        WholeFile.write(folder, files);
        return List.of(rule, cases, clauses);
    }

    private void checkCode(String code) throws Refusal {
        if (!code.matches(CODE)) {
            throw new Refusal(texts.get("new.badCode", code));
        }
        for (var rule : pack.rules()) {
            if (rule.code().equals(code)) {
                throw new Refusal(texts.get("new.codeTaken", code, rule.place().file(), rule.firstLine()));
            }
        }
    }

    private FactType type(String sheet) throws Refusal {
        for (FactType type : pack.types()) {
            if (type.sheet().filter(sheet::equals).isPresent()) {
                return type;
            }
        }
        List<String> known =
                pack.types().stream().flatMap(type -> type.sheet().stream()).toList();
        throw new Refusal(texts.get("new.noSheet", sheet, String.join("、", known)));
    }

    private Field field(Optional<FactType> type, String column) throws Refusal {
        List<Field> numbers = type.stream()
                .flatMap(found -> found.fields().stream())
                .filter(field -> field.type() == Field.Type.DECIMAL && !field.key())
                .toList();
        for (Field field : numbers) {
            if (field.columns().contains(column)) {
                return field;
            }
        }
        throw new Refusal(texts.get(
                "new.noColumn",
                column,
                String.join("、", numbers.stream().map(Field::name).toList())));
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
