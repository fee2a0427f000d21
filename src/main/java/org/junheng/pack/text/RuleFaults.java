package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.SourceFile;

/** Collects everything wrong with the rules of a pack, so that all of it is reported at once. */
public final class RuleFaults {
    private final Texts texts;
    private final List<PackFault.Fault> faults = new ArrayList<>();

    public RuleFaults(String language) {
        this.texts = Texts.of("pack.rules", language);
    }

    /** Books a fault at a character of a file. */
    public void add(SourceFile file, int offset, String key, Object... values) {
        String before = file.text()
                .substring(0, Math.max(0, Math.min(offset, file.text().length())));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        addAt(file, line, before.length() - before.lastIndexOf('\n'), key, values);
    }

    /** Books a fault at a line of a file. */
    public void addAt(SourceFile file, int line, int column, String key, Object... values) {
        PackFault.Fault fault = new PackFault.Fault(file.path(), line, column, sentence(key, values));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Books a fault of a rule at its first line. */
    public void add(Rule rule, String key, Object... values) {
        addAt(new SourceFile(rule.place().file(), ""), rule.firstLine(), 0, key, values);
    }

    /** The sentence for a key, without a nearest word where no known word comes near. */
    private String sentence(String key, Object... values) {
        return texts.get(key, values).replace(texts.get("noneNear"), "");
    }

    /** A word of the user's language for what is not a sentence. */
    public String word(String key) {
        return texts.get(key);
    }

    public List<PackFault.Fault> all() {
        return List.copyOf(faults);
    }

    public int count() {
        return faults.size();
    }

    public void throwIfAny() throws PackFault {
        if (!faults.isEmpty()) {
            throw new PackFault(faults);
        }
    }
}
