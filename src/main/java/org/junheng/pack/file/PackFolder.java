package org.junheng.pack.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one pack's folder that take part in judging, by path in code point order.
 *
 * @param id name of the folder
 * @param aside what judges nothing and yet belongs to the pack: what may be changed at which price, other readings of rules
 * @param places where each file lies, by its path below the folder of packs
 */
public record PackFolder(
        String id,
        Optional<TextFile> manifest,
        List<TextFile> rules,
        List<TextFile> tables,
        Optional<TextFile> clauses,
        Optional<TextFile> examples,
        Optional<TextFile> readings,
        List<TextFile> aside,
        Map<String, Path> places) {
    static final String MANIFEST = "pack.yaml";
    private static final String CLAUSES = "clauses.csv";
    private static final String EXAMPLES = "examples.yaml";
    private static final String READINGS = "variants.yaml";
    private static final String MEASURES = "measures.csv";
    private static final String VARIANTS = "variants";
    private static final String TABLES = "tables";
    private static final String CASES = "cases";
    private static final char UNREADABLE = '\uFFFD';

    public PackFolder {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
        aside = List.copyOf(aside);
        places = Map.copyOf(places);
    }

    /** Reads a folder; a file that cannot be read is left out and booked. */
    public static PackFolder read(Path folder, Faults faults) {
        String id = nameOf(folder);
        Map<String, Path> places = new HashMap<>();
        return new PackFolder(
                id,
                one(folder, MANIFEST, places, faults),
                all(folder, id, ".drl", places, faults),
                all(folder.resolve(TABLES), id + "/" + TABLES, ".csv", places, faults),
                one(folder, CLAUSES, places, faults),
                one(folder, EXAMPLES, places, faults),
                one(folder, READINGS, places, faults),
                aside(folder, id, places, faults),
                places);
    }

    private static List<TextFile> aside(Path folder, String id, Map<String, Path> places, Faults faults) {
        List<TextFile> aside =
                new ArrayList<>(one(folder, MEASURES, places, faults).stream().toList());
        aside.addAll(all(folder.resolve(VARIANTS), id + "/" + VARIANTS, ".drl", places, faults));
        return aside;
    }

    /** The files of cases in a pack's folder; they take no part in judging. */
    public static List<TextFile> cases(Path folder, Faults faults) {
        Path cases = folder.resolve(CASES);
        String path = nameOf(folder) + "/" + CASES;
        List<TextFile> files = new ArrayList<>(all(cases, path, ".yaml", new HashMap<>(), faults));
        files.addAll(all(cases, path, ".yml", new HashMap<>(), faults));
        files.sort(TextFile.BY_PATH);
        return files;
    }

    /** Every file that takes part. */
    List<TextFile> files() {
        List<TextFile> files = new ArrayList<>(rules);
        files.addAll(tables);
        manifest.ifPresent(files::add);
        clauses.ifPresent(files::add);
        examples.ifPresent(files::add);
        readings.ifPresent(files::add);
        files.addAll(aside);
        return files;
    }

    /**
     * The name by its bytes, since Java shows question marks for it in the C locale; composed, since one system stores
     * names decomposed and a hash must not depend on the system.
     */
    private static String nameOf(Path path) {
        String[] decoded = path.toUri().getPath().split("/");
        String name = decoded.length == 0 ? "" : decoded[decoded.length - 1];
        String shown = Optional.ofNullable(path.getFileName()).orElse(path).toString();
        return Normalizer.normalize(name.indexOf(UNREADABLE) < 0 ? name : shown, Normalizer.Form.NFC);
    }

    private static Optional<TextFile> one(Path folder, String name, Map<String, Path> places, Faults faults) {
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return PackEntries.isStrange(file, nameOf(folder) + "/" + name, faults)
                    ? Optional.empty()
                    : read(file, nameOf(folder) + "/" + name, places, faults);
        }
        bookMisnamed(folder, name, faults);
        return Optional.empty();
    }

    /** A file that bears almost the name of one that is missing was meant for it. */
    private static void bookMisnamed(Path folder, String name, Faults faults) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        String ending = name.substring(name.lastIndexOf('.'));
        List<String> alike = List.of(name + ".txt", name + ending, stem + ".txt", stem + ".xlsx", stem + ".xls");
        boolean manifest = name.equals(MANIFEST);
        for (Path file :
                manifest || !Files.isDirectory(folder) ? List.<Path>of() : list(folder, nameOf(folder), faults)) {
            String found = nameOf(file);
            if (alike.contains(found.toLowerCase(Locale.ROOT))) {
                faults.add(nameOf(folder) + "/" + found, 0, 0, "file.misnamed", found, name);
            }
        }
    }

    private static Optional<TextFile> read(Path file, String path, Map<String, Path> places, Faults faults) {
        places.put(path, file);
        return TextFile.read(file, path, faults);
    }

    private static List<TextFile> all(
            Path folder, String path, String ending, Map<String, Path> places, Faults faults) {
        boolean own = path.indexOf('/') < 0;
        if (!own && PackEntries.isStrange(folder, path, faults) || !Files.isDirectory(folder)) {
            return List.of();
        }
        List<TextFile> files = new ArrayList<>();
        for (Path file : list(folder, path, faults)) {
            String name = nameOf(file);
            if (isNamed(name, ending + ending) || isNamed(name, ending + ".txt")) {
                String plain = plainName(name, ending);
                String tooMuch = name.substring(plain.length());
                faults.add(path + "/" + name, 0, 0, "file.doubleEnding", name, plain, tooMuch);
            } else if (isNamed(name, ending)) {
                read(file, path + "/" + name, places, faults).ifPresent(files::add);
            }
        }
        files.sort(TextFile.BY_PATH);
        return files;
    }

    private static String plainName(String name, String ending) {
        return name.substring(0, name.toLowerCase(Locale.ROOT).indexOf(ending)) + ending;
    }

    private static List<Path> list(Path folder, String path, Faults faults) {
        return PackEntries.files(folder, path, faults);
    }

    /** Editors and spreadsheets keep their own copies under names that begin with one of these signs. */
    private static boolean isNamed(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending) && ".~#".indexOf(name.charAt(0)) < 0;
    }
}
