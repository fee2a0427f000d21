package org.junheng.check.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junheng.check.proof.Proving;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Reading;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Sha256;
import org.junheng.pack.file.PackSources;
import org.junheng.pack.load.PackLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which packs were read and compiled before?
 *
 * <p>A pack is known again by the hash of its files, under the program, the Java and the language that it was read by.
 * What is missing or damaged is made anew without a word; a pack with faults is never kept.
 */
public final class KeptPacks {
    private static final String COMPILED = ".pack";
    private static final String LAST = ".last";
    private static final RecentPacks RECENT = new RecentPacks();

    /** The name of a thread that keeps what was made. */
    static final String KEEPING = "keep a pack";

    private static final int PATIENCE_MILLIS = 10_000;

    private final Optional<SealedFolder> sealed;
    private final String program;
    private final boolean beside;

    /** @param program what tells one build of the program, and what it runs on, from another */
    KeptPacks(Optional<SealedFolder> sealed, String program) {
        this(sealed, program, false);
    }

    private KeptPacks(Optional<SealedFolder> sealed, String program, boolean beside) {
        this.sealed = sealed;
        this.program = program;
        this.beside = beside;
    }

    /** The same, which keeps what it has made while the caller goes on with it. */
    public KeptPacks beside() {
        return new KeptPacks(sealed, program, true);
    }

    /** The packs that this user keeps; a program run from loose classes keeps nothing, since they may change. */
    public static KeptPacks ofUser() {
        Optional<String> program = Program.identity();
        return program.isEmpty()
                ? new KeptPacks(Optional.empty(), "")
                : new KeptPacks(
                        UserFolders.cache().map(cache -> new SealedFolder(cache, UserFolders.key())), program.get());
    }

    /**
     * The pack in a folder, ready to judge.
     *
     * @param language of the sentences in judgements and faults, {@code zh} or {@code en}
     * @throws PackFault with every fault found, if the pack cannot be used
     */
    public Rulebook rulebook(Path folder, String language) throws PackFault {
        if (sealed.isEmpty()) {
            return recent(folder, language);
        }
        String place = Sha256.hex(folder.toAbsolutePath().normalize().toString()) + LAST;
        List<String> last = sealed.get().read(place).map(KeptPacks::lines).orElse(List.of());
        Optional<Kept> kept = sources(folder, last, language).flatMap(hash -> find(hash, language));
        Kept found = kept.isPresent() ? kept.get() : made(folder, last, language);
        note(place, last, found.rulebook().pack());
        return found.rulebook();
    }

    /** Where nothing is kept on disk: what this process made of the same files, or made now of what is not as it was. */
    private Rulebook recent(Path folder, String language) throws PackFault {
        Optional<Rulebook> before =
                sources(folder, List.of(), language).flatMap(hash -> RECENT.find(key(hash, language)));
        if (before.isPresent()) {
            return before.get();
        }
        Pack pack = PackLoader.load(folder, language);
        Optional<Rulebook> like = RECENT.like(pack.id(), language);
        Rulebook made = Proving.of(like.isPresent() ? like.get().edited(pack) : Rulebook.compile(pack, language));
        return RECENT.keep(key(made.pack().sha256(), language), language, made);
    }

    /** What is kept of one pack. */
    private record Kept(Reading reading, Rulebook rulebook) {}

    /** Reads and compiles a pack, as much of it as is not what was read from its folder last. */
    private Kept made(Path folder, List<String> last, String language) throws PackFault {
        Optional<Kept> before = last.isEmpty() ? Optional.empty() : find(last.get(0), language);
        Reading reading = PackLoader.reading(folder, language, before.map(Kept::reading));
        Pack pack = reading.pack();
        Rulebook rulebook = Proving.of(
                before.isPresent() ? before.get().rulebook().edited(pack) : Rulebook.compile(pack, language));
        Reading proven = new Reading(rulebook.pack(), reading.aside(), reading.plain());
        Kept kept = new Kept(proven, rulebook);
        if (beside) {
            beside(() -> keep(kept, language));
        } else {
            keep(kept, language);
        }
        return kept;
    }

    private void keep(Kept kept, String language) {
        write(key(kept.rulebook().pack().sha256(), language), out -> {
            byte[] records = RecordWriter.write(kept.reading());
            out.writeInt(records.length);
            out.write(records);
            kept.rulebook().write(out);
        });
    }

    /** Does something while the caller goes on; the process does not end before it is done. */
    private static void beside(Runnable work) {
        Thread thread = new Thread(work, KEEPING);
        thread.setDaemon(true);
        thread.start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(thread), "kept"));
        } catch (IllegalStateException ending) {
            log().debug("the process ends already, pack perhaps not kept", ending);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A pack that was changed after it was read: other rules, or fewer of them. */
    public Rulebook rulebook(Pack changed, String language) throws PackFault {
        StringBuilder all = new StringBuilder(changed.sha256());
        changed.functions().forEach(function -> all.append(function.code()).append('\n'));
        for (Rule rule : changed.rules()) {
            all.append(rule.title()).append(rule.stratum());
            all.append(rule.condition()).append(rule.consequence()).append('\n');
        }
        String key = key(Sha256.hex(all.toString()), language);
        Optional<Rulebook> kept = decoded(key, in -> Rulebook.compiled(changed, language, in));
        if (kept.isPresent()) {
            return kept.get();
        }
        Rulebook rulebook = Rulebook.compile(changed, language);
        write(key, rulebook::write);
        return rulebook;
    }

    private String key(String hash, String language) {
        return Sha256.hex(String.join("\n", program, language, hash)) + COMPILED;
    }

    /** The hash of the files as they lie there; empty if something is wrong with them, which reading anew will tell. */
    private static Optional<String> sources(Path folder, List<String> last, String language) {
        try {
            PackSources sources = last.isEmpty()
                    ? PackSources.of(folder, language)
                    : PackSources.of(folder, last.subList(1, last.size()), language);
            return Optional.of(sources.sha256());
        } catch (PackFault faults) {
            return Optional.empty();
        }
    }

    private Optional<Kept> find(String hash, String language) {
        return decoded(key(hash, language), in -> {
            byte[] records = new byte[in.readInt()];
            in.readFully(records);
            Reading reading = (Reading) RecordReader.read(records);
            return new Kept(reading, Rulebook.compiled(reading.pack(), language, in));
        });
    }

    /** Notes what was read from a folder last: its hash, then what it is made of. */
    private void note(String place, List<String> last, Pack pack) {
        List<String> now = new ArrayList<>(List.of(pack.sha256()));
        now.addAll(pack.lineage());
        if (!now.equals(last)) {
            write(place, out -> out.write(String.join("\n", now).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static List<String> lines(byte[] bytes) {
        return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    }

    private interface Decoding<T> {
        T of(DataInputStream in) throws IOException, ReflectiveOperationException;
    }

    private <T> Optional<T> decoded(String name, Decoding<T> decoding) {
        Optional<byte[]> bytes = sealed.flatMap(folder -> folder.read(name));
        try {
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(decoding.of(new DataInputStream(new ByteArrayInputStream(bytes.get()))));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError unusable) {
            log().debug("kept pack not usable", unusable);
            return Optional.empty();
        }
    }

    private interface Encoding {
        void to(DataOutputStream out) throws IOException;
    }

    private void write(String name, Encoding encoding) {
        if (sealed.isPresent()) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                encoding.to(new DataOutputStream(bytes));
                sealed.get().write(name, bytes.toByteArray());
            } catch (IOException | RuntimeException e) {
                log().debug("pack not kept", e);
            }
        }
    }

    /** Asked for only when there is something to say: most runs have nothing to log. */
    private static Logger log() {
        return LoggerFactory.getLogger(KeptPacks.class);
    }
}
