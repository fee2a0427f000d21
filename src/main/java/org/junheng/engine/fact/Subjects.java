package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.word.Figures;

/** Names facts by their key and label fields. */
public final class Subjects {
    private Subjects() {}

    /** The subject that a fact is, empty if its type has no key or one of its key fields is blank. */
    public static Optional<Subject> of(FactType type, Object[] values) {
        List<String> keys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Field field = type.fields().get(i);
            if (field.key() && values[i] == null) {
                return Optional.empty();
            }
            if (field.key()) {
                keys.add(Figures.text(values[i]));
            }
            if (field.label() && values[i] != null) {
                labels.add(Figures.text(values[i]));
            }
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = String.join("/", keys);
        return Optional.of(new Subject(type.name(), key, labels.isEmpty() ? key : String.join(" ", labels)));
    }

    /**
     * What a row is called, as far as its key and label cells give anything; blanks are left out.
     *
     * @param read as rows are read, before units are settled
     */
    public static Subject named(FactType type, Object[] read) {
        List<String> keys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            Field field = type.fields().get(i);
            Object value = read[i] instanceof Figure figure ? figure.number() : read[i];
            boolean known = value != null && !(value instanceof PendingRecord.Fault);
            if (known && field.key()) {
                keys.add(Figures.text(value));
            }
            if (known && field.label()) {
                labels.add(Figures.text(value));
            }
        }
        String key = String.join("/", keys);
        return new Subject(type.name(), key, labels.isEmpty() ? key : String.join(" ", labels));
    }
}
