package org.junheng.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.text.Texts;

/** Which sheets of a workbook are one and the same form, filled in by many, and which only nearly? */
final class SameForms {
    private static final String ANY_SHEET = " @anySheet";

    private final List<TypeDraft> sheets;
    private final Texts texts;
    private final Map<TypeDraft, TypeDraft> joined = new HashMap<>();

    private SameForms(List<TypeDraft> sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    /** The types of a workbook in the order of its sheets: one for all sheets of a form, and one for each other sheet. */
    static List<TypeDraft> of(List<TypeDraft> sheets, Texts texts) {
        return new SameForms(sheets, texts).types();
    }

    private List<TypeDraft> types() {
        List<List<TypeDraft>> groups = new ArrayList<>();
        for (TypeDraft sheet : sheets) {
            groups.stream()
                    .filter(group -> sheet.isForm() && group.get(0).isLike(sheet))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(sheet), () -> groups.add(new ArrayList<>(List.of(sheet))));
        }
        groups.stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparing(List<TypeDraft>::size).reversed())
                .filter(group -> isApart(group.get(0)))
                .forEach(group -> joined.put(group.get(0), join(group)));
        List<TypeDraft> types = groups.stream()
                .flatMap(group -> Optional.ofNullable(joined.get(group.get(0)))
                        .map(Stream::of)
                        .orElse(group.stream()))
                .toList();
        return types.stream().map(type -> near(type, types)).toList();
    }

    /** Whether no sheet of it could be taken for one of another form that any sheet may be. */
    private boolean isApart(TypeDraft form) {
        return joined.values().stream().noneMatch(other -> isNear(form, other));
    }

    private TypeDraft join(List<TypeDraft> group) {
        TypeDraft first = group.get(0);
        List<String> doubts = new ArrayList<>(List.of(texts.get("draft.sheets", group.size(), names(group))));
        List<FieldDraft> fields = new ArrayList<>();
        first.labelled().forEach((label, field) -> {
            List<FieldDraft> each =
                    group.stream().map(sheet -> sheet.labelled().get(label)).toList();
            fields.add(FieldDraft.joined(each));
            doubts.addAll(doubts(group, each));
        });
        doubts.addAll(first.doubts());
        return new TypeDraft(sheetOfAny(group), first.layout() + ANY_SHEET, fields, doubts);
    }

    /** What one label says otherwise on some of the sheets. */
    private List<String> doubts(List<TypeDraft> group, List<FieldDraft> each) {
        List<String> units = each.stream()
                .flatMap(field -> field.unit().stream())
                .map(String::strip)
                .distinct()
                .toList();
        String word = each.get(0).word().strip();
        List<TypeDraft> worded = where(group, each, field -> field.isSaid() && !field.isNumber());
        boolean counted = each.stream().anyMatch(field -> field.isSaid() && field.isNumber());
        Stream<String> mixed = counted && !worded.isEmpty()
                ? Stream.of(texts.get("draft.mixed", word, names(worded)))
                : Stream.empty();
        Stream<String> apart =
                units.size() > 1 ? Stream.of(texts.get("draft.units", word, String.join("、", units))) : Stream.empty();
        return Stream.concat(mixed, apart).toList();
    }

    private static List<TypeDraft> where(
            List<TypeDraft> group, List<FieldDraft> each, Predicate<FieldDraft> condition) {
        List<TypeDraft> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (condition.test(each.get(i))) {
                found.add(group.get(i));
            }
        }
        return found;
    }

    /** A name for sheets that have each their own, which is the name of no other sheet. */
    private String sheetOfAny(List<TypeDraft> group) {
        String name = texts.get("draft.anySheet");
        String own = name;
        for (int i = 2; isTaken(own, group); i++) {
            own = name + i;
        }
        return own;
    }

    private boolean isTaken(String name, List<TypeDraft> group) {
        return sheets.stream()
                        .anyMatch(
                                sheet -> !group.contains(sheet) && sheet.sheet().equals(name))
                || joined.values().stream().anyMatch(type -> type.sheet().equals(name));
    }

    /** Says by which labels a form of one sheet differs from that of many sheets that is near it, else from one before it. */
    private TypeDraft near(TypeDraft form, List<TypeDraft> types) {
        if (!form.isForm() || joined.containsValue(form)) {
            return form;
        }
        return Stream.concat(
                        types.stream().filter(joined::containsValue),
                        types.stream().takeWhile(one -> one != form))
                .filter(other -> other.isForm() && isNear(form, other))
                .findFirst()
                .map(other -> form.with(texts.get(
                        "draft.nearForm",
                        form.sheet(),
                        other.sheet(),
                        words(other, form.labels()),
                        words(form, other.labels()))))
                .orElse(form);
    }

    private static boolean isNear(TypeDraft form, TypeDraft other) {
        Set<String> both = new LinkedHashSet<>(form.labels());
        both.retainAll(other.labels());
        return 2 * both.size() >= Math.min(form.labels().size(), other.labels().size());
    }

    /** The labels of a form that are not among others, as they are written. */
    private String words(TypeDraft form, Set<String> others) {
        String words = form.labelled().entrySet().stream()
                .filter(entry -> !others.contains(entry.getKey()))
                .map(entry -> "[" + entry.getValue().word().strip() + "]")
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? texts.get("draft.noLabel") : words;
    }

    private static String names(List<TypeDraft> group) {
        return group.stream().map(TypeDraft::sheet).collect(Collectors.joining("、"));
    }
}
