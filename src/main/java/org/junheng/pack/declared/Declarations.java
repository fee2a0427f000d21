package org.junheng.pack.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Stand;
import org.junheng.model.text.Magnitude;
import org.junheng.pack.file.SheetWords;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Words;

/** Reads the declared types of a pack; a type declared again in a child pack gains fields. */
public final class Declarations {
    private static final List<String> WITH_VALUES =
            both(List.of("sheet", "table", "splits", "every", "covers", "last"), ShapeReader.WITH_VALUES);
    private static final List<String> TYPE_WORDS = both(
            List.of("sheet", "table", "splits", "every", "covers", "last", "optional", "unheld"),
            ShapeReader.TYPE_WORDS);
    private static final Set<String> RESERVED = Set.of(
            "Row",
            "Exact",
            "Tally",
            "Weighted",
            "Judgement",
            "Exclusion",
            "Judge",
            "Blank",
            "Aggregates",
            "Balance",
            "BigDecimal",
            "LocalDate",
            "List",
            "String",
            "Boolean",
            "Object",
            "RuntimeException");

    private final Vocabulary vocabulary;
    private final SheetWords sheets;
    private final RuleFaults faults;
    private final ColumnWords columnWords;
    private final ShapeReader shapes;

    /** @param sheets what holds where a declaration says nothing itself */
    public Declarations(Vocabulary vocabulary, SheetWords sheets, RuleFaults faults) {
        this.vocabulary = vocabulary;
        this.sheets = sheets;
        this.faults = faults;
        this.columnWords = new ColumnWords(faults);
        this.shapes = new ShapeReader(faults);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    public void read(SourceFile file, TypeDeclarationDescr declared) {
        String name = declared.getTypeName();
        boolean plain = name.equals(declared.getFullTypeName());
        if (!plain || !Words.isName(name) || RESERVED.contains(name)) {
            faults.addAt(file, declared.getLine(), 0, "badName", declared.getFullTypeName());
            return;
        }
        checkWords(file, declared);
        declare(file, declared, vocabulary.type(name));
    }

    private void declare(SourceFile file, TypeDeclarationDescr declared, Optional<FactType> earlier) {
        String name = declared.getTypeName();
        Map<String, Field> fields = new LinkedHashMap<>();
        earlier.ifPresent(type -> type.fields().forEach(field -> fields.put(field.name(), field)));
        declared.getFields()
                .values()
                .forEach(descr -> field(file, descr).ifPresent(field -> {
                    fields.put(field.name(), field);
                    vocabulary.declaredAt(file, descr.getLine(), name, field.name());
                }));
        Optional<String> sheet = Words.first(declared.getAnnotations(), "sheet");
        Optional<String> table = Words.first(declared.getAnnotations(), "table");
        FactType type = new FactType(
                name,
                sheet.or(() -> earlier.flatMap(FactType::sheet)),
                table.or(() -> earlier.flatMap(FactType::table)),
                splits(declared, earlier),
                populations(file, declared, earlier),
                shapes.shape(file, declared, earlier),
                List.copyOf(fields.values()));
        misplaced(type).forEach((field, fault) -> faults.addAt(file, declared.getLine(), 0, fault, field));
        shapes.check(file, declared.getLine(), type);
        vocabulary.declare(type);
    }

    /** What is wrong with fields whose annotations are for another kind of type. */
    private static Map<String, String> misplaced(FactType type) {
        Map<String, String> misplaced = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.end().isPresent() && type.table().isEmpty()) {
                misplaced.put(field.name(), "endNotInTable");
            } else if (field.apart() != Field.Apart.NEVER && type.sheet().isEmpty()) {
                misplaced.put(field.name(), "apartNotInSheet");
            }
        }
        return misplaced;
    }

    private void checkWords(SourceFile file, TypeDeclarationDescr declared) {
        Map<String, List<String>> words = Words.of(declared.getAnnotations());
        columnWords.check(file, declared.getLine(), words, TYPE_WORDS, WITH_VALUES);
    }

    private List<String> splits(TypeDeclarationDescr declared, Optional<FactType> earlier) {
        return Words.of(declared.getAnnotations())
                .getOrDefault("splits", earlier.map(FactType::splits).orElse(sheets.splits()));
    }

    private List<Population> populations(SourceFile file, TypeDeclarationDescr declared, Optional<FactType> earlier) {
        List<Population> own = new PopulationReader(faults).read(file, declared);
        boolean adds = own.stream().allMatch(Population.Unheld.class::isInstance);
        List<Population> kept = adds ? earlier.map(FactType::populations).orElse(List.of()) : List.of();
        return Stream.concat(kept.stream(), own.stream()).distinct().toList();
    }

    private Optional<Field> field(SourceFile file, TypeFieldDescr descr) {
        String name = descr.getFieldName();
        String word = descr.getPattern().getObjectType();
        if (!Words.isName(name) || descr.getInitExpr() != null) {
            faults.addAt(file, descr.getLine(), 0, "badName", name);
            return Optional.empty();
        }
        Optional<Field.Type> type = typeOf(word);
        if (type.isEmpty()) {
            faults.addAt(file, descr.getLine(), 0, "unknownFieldType", word, name);
            return Optional.empty();
        }
        return Optional.of(field(file, descr, type.get()));
    }

    private Field field(SourceFile file, TypeFieldDescr descr, Field.Type type) {
        String name = descr.getFieldName();
        Map<String, List<String>> words = Words.of(descr.getAnnotations());
        columnWords.check(file, descr.getLine(), type, words);
        Stand stand = ShapeReader.stand(words);
        return new Field(
                name,
                type,
                words.containsKey("key"),
                words.containsKey("required"),
                words.containsKey("label"),
                words.containsKey("whole"),
                minimum(file, descr, words),
                ShapeReader.listed(stand, words.getOrDefault("oneOf", List.of())),
                columns(name, words.getOrDefault("column", List.of())),
                String.join("", words.getOrDefault("unit", List.of())),
                words.getOrDefault("refers", List.of()).stream().findFirst(),
                sheets.cellsOf(type, words),
                end(words),
                stand,
                apart(words));
    }

    private static Field.Apart apart(Map<String, List<String>> words) {
        if (words.containsKey("unique")) {
            return Field.Apart.ALWAYS;
        }
        return words.containsKey("alike") ? Field.Apart.MOSTLY : Field.Apart.NEVER;
    }

    private static Optional<Field.End> end(Map<String, List<String>> words) {
        if (words.containsKey("from")) {
            return Optional.of(Field.End.FROM);
        }
        return words.containsKey("until") ? Optional.of(Field.End.UNTIL) : Optional.empty();
    }

    private static Optional<Field.Type> typeOf(String word) {
        for (Field.Type type : Field.Type.values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> minimum(SourceFile file, TypeFieldDescr descr, Map<String, List<String>> words) {
        List<String> given = words.getOrDefault("min", List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> least = Magnitude.read(given.get(0));
        if (least.isEmpty()) {
            faults.addAt(file, descr.getLine(), 0, "badNumber", given.get(0));
        }
        return least;
    }

    private static List<String> columns(String name, List<String> given) {
        List<String> columns = new ArrayList<>();
        columns.add(name);
        given.stream().filter(word -> !word.equals(name)).forEach(columns::add);
        return columns;
    }
}
