package org.junheng.pack.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.Faults;
import org.junheng.pack.file.PackFolder;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Is every file of a pack's folder read by someone? A rule that is saved beside the others' place judges nobody. */
final class FolderLint {
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*(rule\\s*[\"“'‘]|declare\\s)");
    private static final String NOTES = ".md";

    /** Editors and spreadsheets keep their own copies under names that begin with one of these signs. */
    private static final String OWN_COPIES = ".~#";

    private final Path folder;
    private final Pack pack;
    private final RuleFaults faults;

    FolderLint(Path folder, Pack pack, RuleFaults faults) {
        this.folder = folder;
        this.pack = pack;
        this.faults = faults;
    }

    /** @throws PackFault if the folder cannot be looked through */
    void check(String language) throws PackFault {
        Set<Path> read = read(language);
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean passes = OWN_COPIES.indexOf(name.charAt(0)) >= 0
                    || name.toLowerCase(Locale.ROOT).endsWith(NOTES);
            if (!read.contains(file) && !passes) {
                unread(file);
            }
        }
        pack.tables().stream()
                .filter(table -> pack.owns(table.path()))
                .filter(table ->
                        pack.types().stream().noneMatch(type -> type.table().equals(Optional.of(table.name()))))
                .forEach(this::unbound);
    }

    private Set<Path> read(String language) throws PackFault {
        Faults unreadable = new Faults(Texts.of("pack", language));
        Set<Path> read =
                new HashSet<>(PackFolder.read(folder, unreadable).places().values());
        PackFolder.cases(folder, unreadable)
                .forEach(file ->
                        read.add(folder.resolve(file.path().substring(pack.id().length() + 1))));
        unreadable.throwIfAny();
        return read;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            faults.addAt(new SourceFile(pack.id(), ""), 0, 0, "lint.unreadFolder");
            return List.of();
        }
    }

    private void unread(Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String key = holdsRules(file) ? "lint.unreadRule" : "lint.unreadFile";
        faults.addAt(new SourceFile(pack.id() + "/" + path, ""), 0, 0, key, path);
    }

    private static boolean holdsRules(Path file) {
        try {
            return RULE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void unbound(Table table) {
        List<String> bound = pack.types().stream()
                .map(FactType::table)
                .flatMap(Optional::stream)
                .toList();
        faults.addAt(
                new SourceFile(table.path(), ""),
                0,
                0,
                "lint.unboundTable",
                table.name(),
                Nearest.to(table.name(), bound));
    }
}
