package org.junheng.check.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.engine.bind.SheetHeaders;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.load.PackLoader;

/** Is a workbook laid out for another pack than the one it is judged by? Asked only of one that lacks much. */
public final class OtherPack {
    private static final int OF_THREE = 3;
    private static final Set<Problem.Kind> LACKING =
            Set.of(Problem.Kind.MISSING_SHEET, Problem.Kind.MISSING_COLUMN, Problem.Kind.NO_HEADER);

    private final Path packFolder;
    private final Pack pack;
    private final String language;
    private List<Pack> others = List.of();

    public OtherPack(Path packFolder, Pack pack, String language) {
        this.packFolder = packFolder;
        this.pack = pack;
        this.language = language;
    }

    /** Whether so much is missing that a look at the packs beside this one is worth its time. */
    public boolean isLikely(List<Problem> problems) {
        long lacking = problems.stream()
                .filter(problem -> LACKING.contains(problem.kind()))
                .count();
        long sheets =
                pack.types().stream().filter(type -> type.sheet().isPresent()).count();
        return OF_THREE * lacking >= sheets;
    }

    /**
     * The sentence that says so; empty if no pack beside this one fits much better.
     *
     * @param headers of the workbook
     */
    public Optional<String> of(String workbook, SheetHeaders headers) {
        Fit own = fit(pack, headers);
        others = others.isEmpty() ? others() : others;
        Fit best = others.stream()
                .map(other -> fit(other, headers))
                .max(Comparator.comparingInt(Fit::score))
                .orElse(own);
        return 2 * best.lacking() >= own.lacking()
                ? Optional.empty()
                : Optional.of(Texts.of("check", language)
                        .get(
                                "wrongPack",
                                workbook,
                                best.pack().id(),
                                best.pack().title(),
                                pack.id()));
    }

    /** How much of what a pack declares the workbook has and lacks, in columns. */
    private record Fit(Pack pack, int all, int lacking) {
        int score() {
            return all - 2 * lacking;
        }
    }

    private static Fit fit(Pack pack, SheetHeaders headers) {
        List<FactType> sheets =
                pack.types().stream().filter(type -> type.sheet().isPresent()).toList();
        return new Fit(
                pack,
                sheets.stream().mapToInt(type -> type.fields().size()).sum(),
                sheets.stream().mapToInt(headers::lacking).sum());
    }

    private List<Pack> others() {
        Path home = packFolder.toAbsolutePath().normalize().getParent();
        try (Stream<Path> beside = Files.list(home)) {
            return beside.sorted()
                    .filter(folder -> !folder.getFileName().equals(packFolder.getFileName()))
                    .filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .flatMap(folder -> load(folder).stream())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<Pack> load(Path folder) {
        try {
            return Optional.of(PackLoader.load(folder, language));
        } catch (PackFault faulty) {
            return Optional.empty();
        }
    }
}
