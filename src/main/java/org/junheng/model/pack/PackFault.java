package org.junheng.model.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that cannot be used; every fault with its place, for the policy officer. */
public final class PackFault extends Exception {
    private final transient List<Fault> faults;

    public PackFault(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault.
     *
     * @param file path below the folder of packs
     * @param line counted from 1, 0 if the fault is not in a line
     * @param column counted from 1, 0 if unknown
     * @param sentence what was found, what was expected, the way out
     */
    public record Fault(String file, int line, int column, String sentence) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + "  " + sentence;
        }
    }
}
