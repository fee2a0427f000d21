package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.audit.whole.Exchange;
import org.junheng.audit.whole.Moving;
import org.junheng.audit.whole.NoRoom;

/**
 * How does a run take the place of another in a folder that cannot itself be moved, such as a mounted disk?
 *
 * <p>All is copied into the folder first, then exchanged file by file: a folder without run.json is no run, so the old one
 * goes first and the new one comes last.
 */
final class InPlace {
    private static final String LIST = ".list";

    /** Stands in no path. */
    private static final String END = "\0";

    private final Path place;
    private final HiddenFolder hidden;
    private final Placing.Steps steps;

    InPlace(Path place, HiddenFolder hidden, Placing.Steps steps) {
        this.place = place;
        this.hidden = hidden;
        this.steps = steps;
    }

    /**
     * Fills the folder.
     *
     * @param without files of the new run that stand in the folder already
     * @throws IOException if it could not be filled; what stood there before is then as it was, unless it says otherwise
     */
    void fill(Set<Path> without) throws IOException {
        List<Path> earlier = RunContents.of(place).own();
        List<Path> files = RunContents.files(hidden.filling()).stream()
                .filter(file -> !without.contains(file))
                .toList();
        stage(files);
        List<Path> staged = RunContents.files(hidden.staged());
        list(staged);
        Exchange exchange = new Exchange(hidden.replaced());
        try {
            exchange(exchange, earlier, staged);
        } catch (IOException failure) {
            exchange.undo(failure);
            throw failure;
        }
    }

    private void stage(List<Path> files) throws IOException {
        NoRoom.unlessFits(files, place);
        for (Path file : files) {
            steps.before("copy one file");
            Moving.copy(file, hidden.staged().resolve(hidden.filling().relativize(file)));
        }
    }

    private void exchange(Exchange exchange, List<Path> earlier, List<Path> staged) throws IOException {
        Path manifest = hidden.staged().resolve(Manifest.FILE);
        steps.before("end the earlier");
        exchange.clear(place, place.resolve(Manifest.FILE));
        for (Path file : earlier) {
            exchange.clear(place, file);
        }
        for (Path file : Stream.concat(staged.stream().filter(each -> !each.equals(manifest)), Stream.of(manifest))
                .toList()) {
            steps.before("move one file");
            Path target = place.resolve(hidden.staged().relativize(file));
            exchange.clear(place, target);
            exchange.put(file, target);
        }
    }

    /** Says what is new, for whoever has to take it out again after this process was ended on the way. */
    private void list(List<Path> staged) throws IOException {
        String paths = staged.stream()
                .map(file -> hidden.staged().relativize(file).toString())
                .collect(Collectors.joining(END));
        Files.writeString(hidden.staged().resolve(LIST), paths);
    }

    /**
     * Gives a run its files back that was ended on the way, run.json last.
     *
     * @param replaced where they were put aside
     * @param staged where the new files were, as far as they are not moved in
     * @throws IOException if they could not be moved
     */
    static void putBack(Path place, Path replaced, Path staged) throws IOException {
        Path manifest = replaced.resolve(Manifest.FILE);
        if (!Files.exists(place.resolve(Manifest.FILE))) {
            takeOut(place, staged);
        }
        if (Files.exists(replaced) && !Files.exists(place.resolve(Manifest.FILE))) {
            for (Path file : RunContents.files(replaced)) {
                if (!file.equals(manifest)) {
                    back(replaced, file, place);
                }
            }
            if (Files.exists(manifest)) {
                back(replaced, manifest, place);
            }
        }
        Moving.delete(replaced);
    }

    private static void takeOut(Path place, Path staged) throws IOException {
        if (Files.exists(staged.resolve(LIST))) {
            for (String path : Files.readString(staged.resolve(LIST)).split(END)) {
                if (!Files.exists(staged.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(place.resolve(path));
                }
            }
        }
    }

    private static void back(Path replaced, Path file, Path place) throws IOException {
        Path target = place.resolve(replaced.relativize(file));
        Files.createDirectories(target.getParent());
        Moving.move(file, target);
    }
}
