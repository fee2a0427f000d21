package org.junheng.audit.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** How do new files take the places of others, all of them or none? Each step is remembered until it is known that none fails. */
public final class Exchange {
    private final Path aside;
    private final Deque<Step> taken = new ArrayDeque<>();

    private record Step(Path from, Path to) {}

    /** @param aside a folder on the same disk for what stood there before */
    public Exchange(Path aside) {
        this.aside = aside;
    }

    /**
     * Puts aside whatever stands at a place.
     *
     * @param root what the place is told from in the folder for what was put aside
     * @throws IOException if it could not be moved
     */
    public void clear(Path root, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Path to = aside.resolve(root.relativize(place));
            Files.createDirectories(to.getParent());
            step(place, to);
        }
    }

    /**
     * Moves a new file to a place where nothing stands any more.
     *
     * @throws IOException if it could not be moved
     */
    public void put(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        step(file, place);
    }

    private void step(Path from, Path to) throws IOException {
        Moving.move(from, to);
        taken.push(new Step(from, to));
    }

    /**
     * Takes all steps back, the last first.
     *
     * @throws Unrestored if the disk does not let it
     */
    public void undo(IOException failure) throws Unrestored {
        while (!taken.isEmpty()) {
            Step last = taken.pop();
            try {
                Moving.move(last.to(), last.from());
            } catch (IOException stuck) {
                failure.addSuppressed(stuck);
                throw new Unrestored(aside, failure);
            }
        }
    }
}
