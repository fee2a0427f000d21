package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Balance;

/**
 * A figure with its working.
 *
 * @param name what the figure is called
 * @param written the expression as its rule has it
 * @param filled the same with the numbers in it; empty if there is nothing to fill in
 * @param value what it came to, empty for a blank
 * @param rule title of the rule that computed it, empty for the criterion's own figures and for aggregates
 * @param place file and line of that rule, empty if there is none
 * @param cells the values in it that are cells
 * @param parts the figures in it that have a working of their own
 * @param working the shares of a weighted coefficient
 */
public record Formula(
        String name,
        String written,
        String filled,
        String value,
        String rule,
        String place,
        List<Seen> cells,
        List<Formula> parts,
        Optional<Balance> working) {
    public Formula {
        cells = List.copyOf(cells);
        parts = List.copyOf(parts);
    }

    /** The same figure under the name by which it is used. */
    public Formula named(String newName) {
        return new Formula(newName, written, filled, value, rule, place, cells, parts, working);
    }
}
