package org.junheng.engine.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.sheet.Cell;

/** By which columns are the rows of a sheet told apart? */
final class KeyDraft {
    private KeyDraft() {}

    /** A code that is each row's own, else a name, else two texts together; of one form its first code, else its first text. */
    static List<FieldDraft> of(List<FieldDraft> fields, boolean form) {
        List<FieldDraft> texted = fields.stream()
                .filter(field -> !field.isNumber() && field.isFull() && !field.isNumbering())
                .toList();
        if (form && !fields.get(0).isOfMany()) {
            return texted.stream()
                    .filter(FieldDraft::isCode)
                    .findFirst()
                    .or(() -> texted.stream().findFirst())
                    .map(List::of)
                    .orElse(List.of());
        }
        Optional<FieldDraft> alone = texted.stream()
                .filter(field -> field.isCode() && field.isUnique())
                .findFirst()
                .or(() -> texted.stream().filter(FieldDraft::isUnique).findFirst());
        return alone.map(List::of).orElseGet(() -> pair(texted));
    }

    private static List<FieldDraft> pair(List<FieldDraft> texted) {
        for (int one = 0; one < texted.size(); one++) {
            for (int other = one + 1; other < texted.size(); other++) {
                Set<String> seen = new HashSet<>();
                List<Cell> left = texted.get(one).values();
                List<Cell> right = texted.get(other).values();
                boolean apart = true;
                for (int row = 0; row < left.size() && apart; row++) {
                    apart = seen.add(
                            left.get(row).shown() + "\n" + right.get(row).shown());
                }
                if (apart) {
                    return List.of(texted.get(one), texted.get(other));
                }
            }
        }
        return List.of();
    }
}
