package org.junheng.model.pack;

import java.util.List;
import java.util.Optional;

/**
 * A pack with one small fault put in on purpose, which some case should notice.
 *
 * @param file path below the folder of packs
 * @param line where the fault stands, counted from 1
 * @param before the words as written
 * @param after the same words with the fault
 * @param variants the rules that the fault changes, empty if it stands in a table
 * @param functions executable text of functions that the variants call beside the pack's own
 * @param table the changed table, if the fault stands in one
 */
public record Mutant(
        Kind kind,
        String file,
        int line,
        String before,
        String after,
        State state,
        List<Variant> variants,
        List<Pack.Function> functions,
        Optional<Table> table) {
    /** What was done. */
    public enum Kind {
        /** A number shifted by one in its last written digit. */
        LIMIT,
        /** A comparison turned. */
        COMPARATOR,
        /** A condition that chooses facts, left out. */
        SELECTOR,
        /** Two fields of one fact and one unit, each put in the place of the other. */
        FIELDS,
        /** A number in a table of the pack shifted by one in its last written digit. */
        TABLE,
        /** A row of a table of the pack left out. */
        ROW
    }

    /** What is known before any case is judged. */
    public enum State {
        /** Cases decide. */
        OPEN,
        /** A pack with this fault cannot be loaded, so it can never be published. */
        REFUSED,
        /** The rule says the same in other words, so no case can tell it apart. */
        SAME
    }

    /**
     * A rule and what became of it.
     *
     * @param original title of the rule
     */
    public record Variant(String original, Rule changed) {}

    public Mutant {
        variants = List.copyOf(variants);
        functions = List.copyOf(functions);
    }

    /** The same, known to be refused. */
    public Mutant refused() {
        return new Mutant(kind, file, line, before, after, State.REFUSED, variants, functions, table);
    }
}
