package org.junheng.pack.mutant;

import java.util.List;
import org.junheng.model.pack.Mutant;
import org.junheng.pack.text.Lines;

/**
 * One small fault that could be put into a rule file.
 *
 * @param edits in the text of the file
 * @param line of the file, counted from 1
 * @param same whether the rule already says that it can bring no other verdict
 */
record Change(Mutant.Kind kind, List<Edit> edits, int line, String before, String after, boolean same) {
    Change {
        edits = List.copyOf(edits);
    }

    /** A change shown as the stretch of text that it happens in. */
    static Change in(String text, int from, int to, Mutant.Kind kind, List<Edit> edits) {
        String stretch = text.substring(from, to);
        String after = Edit.apply(
                stretch, edits.stream().map(edit -> edit.moved(-from)).toList());
        int line = Lines.line(text, edits.get(0).from());
        return new Change(kind, edits, line, oneLine(stretch), oneLine(after), false);
    }

    Change withoutEffect() {
        return new Change(kind, edits, line, before, after, true);
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
