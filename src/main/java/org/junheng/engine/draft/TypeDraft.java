package org.junheng.engine.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.text.Texts;
import org.junheng.word.Folding;

/**
 * What does the declaration of one type say: of which sheet, laid out how, with which fields and doubts?
 *
 * @param layout the annotation of a form; empty for a list
 */
record TypeDraft(String sheet, String layout, List<FieldDraft> fields, List<String> doubts) {
    TypeDraft {
        fields = List.copyOf(fields);
        doubts = List.copyOf(doubts);
    }

    boolean isForm() {
        return !layout.isEmpty() && !fields.isEmpty();
    }

    /** The fields by their labels; one that comes again is told apart by how often it came. */
    Map<String, FieldDraft> labelled() {
        Map<String, FieldDraft> labelled = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (FieldDraft field : fields) {
            String label = Folding.bare(field.word());
            int time = times.merge(label, 1, Integer::sum);
            labelled.put(time == 1 ? label : label + " " + time, field);
        }
        return labelled;
    }

    /** Whether a sheet of the one is a sheet of the other: the same labels, in whatever order. */
    boolean isLike(TypeDraft other) {
        return layout.equals(other.layout) && labels().equals(other.labels());
    }

    Set<String> labels() {
        return labelled().keySet();
    }

    TypeDraft with(String doubt) {
        List<String> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new TypeDraft(sheet, layout, fields, all);
    }

    /** The declaration; a comment that says so where none can be guessed. */
    String text(String type, Texts texts) {
        if (fields.isEmpty()) {
            return comment(texts.get("draft.noHeader", sheet));
        }
        List<FieldDraft> keys = KeyDraft.of(fields, isForm());
        List<String> said = new ArrayList<>(doubts);
        if (keys.isEmpty() && (!isForm() || fields.get(0).isOfMany())) {
            said.add(texts.get("draft.noKey"));
        }
        String comments = said.stream().map(TypeDraft::comment).collect(Collectors.joining());
        String columns = fields.stream().map(field -> line(field, keys, texts)).collect(Collectors.joining());
        return comments + "declare " + type + " extends Row\n    @sheet( \"" + sheet + "\" )" + layout + "\n" + columns
                + "end\n";
    }

    /** One line, whatever the words have that it quotes from the sheet. */
    private static String comment(String said) {
        return "// " + said.replaceAll("[\\s\\p{Cntrl}]+", " ") + "\n";
    }

    private static String line(FieldDraft field, List<FieldDraft> keys, Texts texts) {
        return "    " + field.name() + " : " + field.type() + (keys.contains(field) ? " @key @required @label" : "")
                + field.annotations() + (field.isUnitOpen() ? "    // " + texts.get("draft.noUnit") : "") + "\n";
    }
}
