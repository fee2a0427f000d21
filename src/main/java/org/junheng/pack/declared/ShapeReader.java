package org.junheng.pack.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Sentence;
import org.junheng.model.pack.Shape;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Words;

/** How does a declaration say that its sheet is laid out, and does that hang together? */
final class ShapeReader {
    static final List<String> TYPE_WORDS = List.of("form", "matrix", "sentences", "anySheet");
    static final List<String> WITH_VALUES = List.of("form", "sentences");
    private static final Map<String, Stand.Spot> SPOTS = Map.of(
            "section",
            Stand.Spot.SECTION,
            "side",
            Stand.Spot.SIDE,
            "across",
            Stand.Spot.ACROSS,
            "unheld",
            Stand.Spot.UNHELD);
    private static final List<String> YES_NO = List.of("是", "否");
    private static final int WORDS_OF_FORM = 3;

    private final RuleFaults faults;

    ShapeReader(RuleFaults faults) {
        this.faults = faults;
    }

    /** The shape of a type; one that is declared again keeps what it does not say anew. */
    Shape shape(SourceFile file, TypeDeclarationDescr declared, Optional<FactType> earlier) {
        Map<String, List<String>> words = Words.of(declared.getAnnotations());
        List<String> said =
                TYPE_WORDS.subList(0, 3).stream().filter(words::containsKey).toList();
        boolean anywhere = words.containsKey("anySheet")
                || earlier.filter(type -> type.shape().anywhere()).isPresent();
        if (said.size() > 1) {
            faults.addAt(file, declared.getLine(), 0, "shapeTwice", said.get(0), said.get(1));
        }
        if (said.isEmpty()) {
            return earlier.map(
                            type -> new Shape(type.shape().kind(), type.shape().words(), anywhere))
                    .orElse(Shape.LIST);
        }
        Shape.Kind kind = Shape.Kind.valueOf(said.get(0).toUpperCase(Locale.ROOT));
        return new Shape(kind, words.get(said.get(0)), anywhere);
    }

    /** Where a field stands. */
    static Stand stand(Map<String, List<String>> words) {
        Stand.Spot spot = SPOTS.entrySet().stream()
                .filter(entry -> words.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Stand.Spot.COLUMN);
        boolean measures = spot == Stand.Spot.SIDE || spot == Stand.Spot.ACROSS;
        List<String> units = measures
                ? words.getOrDefault("oneOf", List.of()).stream()
                        .map(word -> HeaderText.of(word).unit().orElse(""))
                        .toList()
                : List.of();
        Optional<String> blank = words.getOrDefault("blank", List.of()).stream().findFirst();
        return new Stand(spot, blank, words.getOrDefault("zero", List.of()), units);
    }

    /** The values that a field lists, without the units that they give to figures. */
    static List<String> listed(Stand stand, List<String> written) {
        return stand.units().isEmpty()
                ? written
                : written.stream()
                        .map(word -> HeaderText.of(word).name().strip())
                        .toList();
    }

    /** Books what does not hang together. */
    void check(SourceFile file, int line, FactType type) {
        if (!type.shape().equals(Shape.LIST) && type.sheet().isEmpty()) {
            faults.addAt(file, line, 0, "shapeWithoutSheet", type.name());
        }
        switch (type.shape().kind()) {
            case FORM -> form(file, line, type);
            case SENTENCES -> sentences(file, line, type);
            case MATRIX -> matrix(file, line, type);
            default -> list(file, line, type);
        }
        if (type.shape().anywhere() && !type.shape().isSpread()) {
            faults.addAt(file, line, 0, "anySheetOfList", type.name());
        }
        type.fields().forEach(field -> blank(file, line, field));
    }

    private void form(SourceFile file, int line, FactType type) {
        int size = type.shape().words().size();
        if (size < 2 || size > WORDS_OF_FORM) {
            faults.addAt(file, line, 0, "formWords", type.name());
        }
        refuse(file, line, type, Stand.Spot.SECTION, Stand.Spot.SIDE, Stand.Spot.ACROSS);
    }

    private void list(SourceFile file, int line, FactType type) {
        refuse(file, line, type, Stand.Spot.ACROSS);
        type.fields().stream()
                .filter(field ->
                        field.stands(Stand.Spot.SECTION) && field.oneOf().isEmpty())
                .forEach(field -> faults.addAt(file, line, 0, "spotWithoutValues", field.name(), "section"));
    }

    private void matrix(SourceFile file, int line, FactType type) {
        List<Field> across = type.fields().stream()
                .filter(field -> field.stands(Stand.Spot.ACROSS))
                .toList();
        if (across.size() != 1 || Field.valueOf(type).isEmpty()) {
            faults.addAt(file, line, 0, "matrixFields", type.name());
        }
        across.stream()
                .filter(field -> field.oneOf().isEmpty())
                .forEach(field -> faults.addAt(file, line, 0, "spotWithoutValues", field.name(), "across"));
        refuse(file, line, type, Stand.Spot.SECTION);
    }

    private void sentences(SourceFile file, int line, FactType type) {
        List<String> given = new ArrayList<>();
        List<String> names = type.fields().stream().map(Field::name).toList();
        for (String written : type.shape().words()) {
            Sentence sentence = Sentence.of(written);
            if (sentence.blanks().isEmpty()) {
                faults.addAt(file, line, 0, "sentenceWithoutBlank", written);
            }
            for (int i = 0; i < sentence.blanks().size(); i++) {
                Sentence.Blank blank = sentence.blanks().get(i);
                unit(file, line, type, blank, sentence.texts().get(i + 1));
                if (!names.contains(blank.field())) {
                    faults.addAt(file, line, 0, "sentenceUnknown", blank.field(), Nearest.to(blank.field(), names));
                } else if (given.contains(blank.field())) {
                    faults.addAt(file, line, 0, "sentenceTwice", blank.field());
                }
                given.add(blank.field());
            }
        }
        names.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> faults.addAt(file, line, 0, "sentenceLacks", name));
        refuse(file, line, type, Stand.Spot.SECTION, Stand.Spot.SIDE, Stand.Spot.ACROSS);
    }

    /** A figure whose unit nobody reads could be a thousand times what it is taken for. */
    private void unit(SourceFile file, int line, FactType type, Sentence.Blank blank, String behind) {
        String declared = type.field(blank.field()).map(Field::unit).orElse("");
        String unit = blank.unit().isEmpty() ? declared : blank.unit();
        if (!declared.isEmpty() && !behind.strip().startsWith(unit)) {
            faults.addAt(file, line, 0, "sentenceUnit", blank.field(), unit, behind.strip());
        }
    }

    private void refuse(SourceFile file, int line, FactType type, Stand.Spot... spots) {
        for (Field field : type.fields()) {
            for (Stand.Spot spot : spots) {
                if (field.stands(spot)) {
                    String word = spot.name().toLowerCase(Locale.ROOT);
                    faults.addAt(file, line, 0, "spotMisplaced", field.name(), word);
                }
            }
        }
    }

    /** What an empty cell says must be something that a full one could say; of numbers only that there is none. */
    private void blank(SourceFile file, int line, Field field) {
        String said = field.stand().blank().orElse("");
        boolean fits = said.isEmpty()
                || switch (field.type()) {
                    case DECIMAL -> isZero(said);
                    case FLAG -> YES_NO.contains(said);
                    case TEXT -> field.oneOf().isEmpty() || field.oneOf().contains(said);
                    default -> false;
                };
        if (!fits) {
            faults.addAt(file, line, 0, "badBlank", field.name(), said);
        }
    }

    private static boolean isZero(String said) {
        try {
            return new BigDecimal(said).signum() == 0;
        } catch (NumberFormatException word) {
            return false;
        }
    }
}
