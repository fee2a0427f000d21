package org.junheng.pack.file;

import java.nio.file.Path;
import java.util.Optional;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Texts;

/** Reads a CSV file that belongs to no pack in the way that the tables of packs are read. */
public final class CsvTable {
    private CsvTable() {}

    /**
     * The rows of a file, header first; the cells are text.
     *
     * @param name by which faults and places call it, ending included
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault if it cannot be read, is not UTF-8 or no CSV
     */
    public static Table read(Path file, String name, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        return table(TextFile.read(file, name, faults), faults);
    }

    /** The rows of what stands in a file. */
    public static Table of(byte[] bytes, String name, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        return table(TextFile.of(bytes, name, faults), faults);
    }

    private static Table table(Optional<TextFile> text, Faults faults) throws PackFault {
        Optional<Table> table = text.flatMap(found -> TableReader.read(found, faults));
        faults.throwIfAny();
        return table.orElseThrow();
    }
}
