package org.junheng.pack.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.Expectation;
import org.junheng.model.pack.ExpectedExclusion;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.Faults;
import org.junheng.pack.file.Lineage;
import org.junheng.pack.file.PackFolder;
import org.junheng.pack.file.TextFile;
import org.junheng.pack.file.YamlFile;
import org.junheng.pack.file.YamlMapping;

/** Reads the cases that stand beside the rules of a pack and of the packs it extends. */
public final class CaseReader {
    private static final String CASE = "case";
    private static final String BASE = "base";
    private static final String FROM = "from";
    private static final String GIVEN = "given";
    private static final String EXPECT = "expect";
    private static final String DATE = "date";

    private final Faults faults;
    private final GivenReader givenReader;
    private final Map<String, Given> bases = new LinkedHashMap<>();
    private final Map<String, PackCase> cases = new LinkedHashMap<>();

    private CaseReader(Pack pack, Faults faults) {
        this.faults = faults;
        this.givenReader = new GivenReader(pack);
    }

    /**
     * The cases of a pack. Those of its ancestors speak of the ancestors; their bases may be named here.
     *
     * @param folder of the pack
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault with every fault of every file of cases
     */
    public static List<PackCase> read(Path folder, Pack pack, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        CaseReader reader = new CaseReader(pack, faults);
        Path own = folder.toAbsolutePath().normalize();
        for (Lineage.Generation generation : Lineage.of(own, faults)) {
            String id = generation.folder().id();
            reader.readFolder(own.resolveSibling(id), id, pack, Texts.of("pack", language));
        }
        faults.throwIfAny();
        return List.copyOf(reader.cases.values());
    }

    private void readFolder(Path folder, String id, Pack pack, Texts texts) {
        boolean own = id.equals(pack.id());
        Faults booked = own ? faults : new Faults(texts);
        Map<TextFile, List<YamlMapping>> files = new LinkedHashMap<>();
        PackFolder.cases(folder, faults).forEach(file -> files.put(file, YamlFile.readList(file, booked)));
        Set<String> baseNames = new HashSet<>();
        Set<String> caseNames = new HashSet<>();
        files.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.has(BASE))
                .forEach(entry -> readBase(entry, baseNames, booked));
        if (!own) {
            return;
        }
        ExpectationReader expectations = new ExpectationReader(pack);
        files.forEach((file, entries) -> entries.stream()
                .filter(entry -> !entry.has(BASE))
                .forEach(entry -> readCase(id, file.path(), entry, caseNames, expectations)));
    }

    /** What an ancestor gives by sheets or columns that this pack lays out otherwise is no base here. */
    private void readBase(YamlMapping entry, Set<String> names, Faults booked) {
        int before = booked.size();
        entry.refuseKeysOtherThan(List.of(BASE, FROM, GIVEN));
        String name = name(entry, BASE, names);
        bases.put(name, given(entry, BASE));
        if (booked.size() > before) {
            bases.remove(name);
        }
    }

    private void readCase(String id, String file, YamlMapping entry, Set<String> names, ExpectationReader reader) {
        entry.refuseKeysOtherThan(List.of(CASE, DATE, FROM, GIVEN, EXPECT));
        if (!entry.has(CASE)) {
            entry.fault(entry.keys().get(0), "case.noName", CASE);
            return;
        }
        String name = name(entry, CASE, names);
        Given given = given(entry, CASE);
        Optional<YamlMapping> expect = entry.mapping(EXPECT);
        if (expect.isEmpty()) {
            entry.fault(CASE, "case.expectsNothing", name);
            return;
        }
        List<String> codes = reader.codes(expect.get());
        List<Expectation> expected = reader.read(expect.get(), codes);
        List<ExpectedExclusion> excluded = reader.exclusions(expect.get());
        Map<String, List<String>> missing = reader.missing(expect.get());
        cases.remove(name);
        if (!codes.isEmpty()) {
            int line = entry.line(CASE);
            cases.put(
                    name,
                    new PackCase(id, file, line, name, given.sheets(), codes, expected, excluded, missing, day(entry)));
        }
    }

    private static LocalDate day(YamlMapping entry) {
        String written = entry.text(DATE).orElse("");
        try {
            return written.isEmpty() ? LocalDate.MAX : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            entry.fault(DATE, "case.badDate", written);
            return LocalDate.MAX;
        }
    }

    private static String name(YamlMapping entry, String key, Set<String> names) {
        String name = entry.text(key).orElse("");
        if (name.isEmpty()) {
            entry.fault(key, "case.noName", key);
        } else if (!names.add(name)) {
            entry.fault(key, "case.nameTwice", name);
        }
        return name;
    }

    private Given given(YamlMapping entry, String key) {
        Given base = entry.text(FROM).map(from -> base(entry, from)).orElse(new Given());
        Optional<YamlMapping> given = entry.mapping(GIVEN);
        if (given.isEmpty() && !entry.has(FROM)) {
            entry.fault(key, "case.nothingGiven", entry.text(key).orElse(""));
        }
        return given.map(sheets -> givenReader.read(sheets, base)).orElse(base);
    }

    private Given base(YamlMapping entry, String name) {
        Optional<Given> base = Optional.ofNullable(bases.get(name));
        if (base.isEmpty()) {
            entry.fault(FROM, "case.unknownBase", name, GivenReader.guess(name, List.copyOf(bases.keySet())));
        }
        return base.orElse(new Given());
    }
}
