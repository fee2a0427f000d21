package org.junheng.check.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Does a piece of work anew whenever the files that it rests on have changed.
 *
 * <p>A result is shown only if all files still stand as they stood before the work, so that no result ever mixes what
 * was with what is.
 */
final class Watch {
    private static final int LOOKS_AT_AN_EMPTY_FILE = 15;
    private static final int TRIES = 20;

    private final FileEvents events;
    private Snapshot last = Snapshot.NONE;

    Watch(FileEvents events) {
        this.events = events;
    }

    /** The files that a piece of work rests on. */
    record Places(Collection<Path> packFolders, Collection<Path> workbooks) {}

    /** A piece of work and what becomes of its result. */
    interface Task<T> {
        Places places() throws UnreadableInput;

        /** Works; nobody sees what comes of it yet. */
        T work(Snapshot files) throws PackFault, UnreadableInput;

        /** Takes a result that holds for the files as they stand. */
        void take(T result, Change change);

        /** Takes what is wrong with the files as they stand. */
        void refuse(List<String> sentences, Change change);
    }

    /**
     * What made the work be done.
     *
     * @param files that are new, gone or changed; all at first
     * @param since when it first happened
     */
    record Change(List<Path> files, Instant since) {
        /** The files as the user knows them: below the folder of packs, or by name. */
        List<String> names(Path packFolder) {
            Path rules = packFolder.toAbsolutePath().normalize().getParent();
            return files.stream()
                    .map(file -> file.startsWith(rules) ? rules.relativize(file) : file.getFileName())
                    .map(file -> file.toString().replace('\\', '/'))
                    .toList();
        }

        /** From the first sign of the change until now. */
        Duration took() {
            return Duration.between(since, Instant.now());
        }
    }

    /**
     * Works once, and again at each change, until the events end.
     *
     * @throws IOException if a folder cannot be watched or a result not be taken
     */
    <T> void run(Task<T> task) throws IOException {
        Optional<Instant> since = Optional.of(Instant.now());
        while (since.isPresent()) {
            Optional<Snapshot> seen = look(task);
            if (seen.filter(files -> files.equals(last)).isEmpty()) {
                settle(task, since.get());
            }
            since = events.await();
        }
    }

    private <T> Optional<Snapshot> look(Task<T> task) throws IOException {
        try {
            Places places = task.places();
            Set<Path> folders = new LinkedHashSet<>();
            places.packFolders().forEach(folder -> parts(folder).forEach(folders::add));
            Set<Path> watched = new LinkedHashSet<>(folders);
            places.workbooks()
                    .forEach(file ->
                            watched.add(file.toAbsolutePath().normalize().getParent()));
            watched.removeIf(folder -> !Files.isDirectory(folder));
            events.watch(watched);
            return Optional.of(Snapshot.of(folders, places.workbooks()));
        } catch (UnreadableInput nothingThere) {
            return Optional.empty();
        }
    }

    private static Stream<Path> parts(Path packFolder) {
        return Stream.of(packFolder, packFolder.resolve("tables"), packFolder.resolve("cases"));
    }

    /** Works until the files have stood still meanwhile. */
    private <T> void settle(Task<T> task, Instant since) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Snapshot before = whole(task);
            Runnable shown = attempt(task, before, new Change(before.changedSince(last), since));
            if (look(task).filter(before::equals).isPresent()) {
                last = before;
                shown.run();
                return;
            }
            events.pause();
        }
    }

    /** The files once none of them is empty or gone that had content, or has been so for long enough to be meant. */
    private <T> Snapshot whole(Task<T> task) throws IOException {
        Snapshot files = look(task).orElse(Snapshot.NONE);
        for (int i = 0; i < LOOKS_AT_AN_EMPTY_FILE && files.isHalfWritten(last); i++) {
            events.pause();
            files = look(task).orElse(Snapshot.NONE);
        }
        return files;
    }

    private static <T> Runnable attempt(Task<T> task, Snapshot files, Change change) {
        try {
            T result = task.work(files);
            return () -> task.take(result, change);
        } catch (PackFault fault) {
            List<String> sentences =
                    fault.faults().stream().map(PackFault.Fault::toString).toList();
            return () -> task.refuse(sentences, change);
        } catch (UnreadableInput refusal) {
            return () -> task.refuse(List.of(refusal.getMessage()), change);
        }
    }
}
