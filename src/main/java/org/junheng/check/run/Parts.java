package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.audit.SigningKey;
import org.junheng.check.county.NameOrder;
import org.junheng.check.county.WaiverFile;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Runs that are added up into what one run over all their counties would have left: do they belong together? */
public final class Parts {
    private static final int MOST_NAMED = 20;

    private final List<Part> parts;
    private final Texts texts;

    /** An entry of a part's run.json. */
    private record Entry<T>(Part part, String name, T thing) {}

    private Parts(List<Part> parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /**
     * Reads what the parts say of themselves.
     *
     * @param language of the sentence when they are refused
     * @throws UnreadableInput if they do not belong together, or one is missing
     */
    public static Parts of(List<Path> folders, String language) throws UnreadableInput {
        List<Part> parts = new ArrayList<>();
        for (Path folder : folders) {
            parts.add(Part.read(folder, language));
        }
        Parts all = new Parts(List.copyOf(parts), Texts.of("check", language));
        all.complete();
        all.agree();
        all.apart();
        return all;
    }

    private void agree() throws UnreadableInput {
        agree("program", part -> part.run().program().version());
        agree("engine", part -> part.run().engine().version());
        agree("pack", part -> part.run().pack());
        agree("date", part -> part.run().options().date());
        agree("language", part -> part.run().options().language());
        agree("copied", part -> part.run().options().copied());
        agree("inputs", Part::common);
        for (Part part : parts) {
            if (part.isAlone() && part.isWaived()) {
                throw new UnreadableInput(texts.get("rollup.waived", part.named()));
            }
        }
    }

    private void agree(String what, Function<Part, Object> said) throws UnreadableInput {
        Part first = parts.get(0);
        for (Part part : parts) {
            if (!said.apply(part).equals(said.apply(first))) {
                throw new UnreadableInput(texts.get("rollup.differ." + what, first.named(), part.named()));
            }
        }
    }

    /** Every part of a deal, each once. */
    private void complete() throws UnreadableInput {
        agree("shard", part -> part.run().options().shard().isPresent());
        agree("of", part -> part.run().options().shard().map(Manifest.Shard::of).orElse(0));
        Map<Integer, Part> seen = new HashMap<>();
        List<Manifest.Shard> shards = new ArrayList<>();
        for (Part part : parts) {
            for (Manifest.Shard shard : part.run().options().shard().stream().toList()) {
                Part same = seen.put(shard.number(), part);
                if (same != null) {
                    throw new UnreadableInput(texts.get("rollup.twice", same.named(), part.named(), shard));
                }
                shards.add(shard);
            }
        }
        List<Integer> missing = shards.isEmpty() ? List.of() : Dealing.missing(shards);
        if (!missing.isEmpty()) {
            int of = shards.get(0).of();
            String named = missing.stream()
                    .limit(MOST_NAMED)
                    .map(number -> number + "/" + of)
                    .collect(Collectors.joining("、"));
            throw new UnreadableInput(texts.get("rollup.missing", named, missing.get(0) + "/" + of));
        }
    }

    /** No county stands in two of them. */
    private void apart() throws UnreadableInput {
        Map<String, Part> seen = new HashMap<>();
        for (Part part : parts) {
            for (String name : part.names()) {
                Part other = seen.put(name, part);
                if (other != null) {
                    throw new UnreadableInput(texts.get("rollup.countyTwice", other.named(), part.named(), name));
                }
            }
        }
    }

    /**
     * The call of one run over all.
     *
     * @throws UnreadableInput if the waivers that were kept cannot be read
     */
    public RunCall call(Optional<SigningKey> key) throws UnreadableInput {
        Part first = parts.get(0);
        Manifest.Options options = first.run().options();
        int counties = parts.stream().mapToInt(part -> part.names().size()).sum();
        return new RunCall(
                options.pack(),
                first.named(),
                options.date(),
                options.language(),
                options.copied(),
                counties > 1,
                key,
                waivers(first),
                false);
    }

    private List<WaiverFile> waivers(Part part) throws UnreadableInput {
        List<WaiverFile> waivers = new ArrayList<>();
        for (Waiver.Kind kind : Waiver.Kind.values()) {
            String kept = WaiverFile.kept(kind);
            boolean given = part.common().stream().anyMatch(file -> file.path().equals(kept));
            if (given && !part.run().options().copied()) {
                throw new UnreadableInput(texts.get("rollup.waiversGone", part.named()));
            }
            if (given) {
                waivers.add(WaiverFile.read(
                        kind, part.inside(kept), part.run().options().language()));
            }
        }
        return waivers;
    }

    /**
     * Refuses a folder in which one of them stands, since that would be gone then.
     *
     * @throws UnreadableInput if it is such a folder
     */
    public void beside(Path folder) throws IOException, UnreadableInput {
        Path place = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        for (Part part : parts) {
            Path own = part.named().toRealPath();
            if (place.startsWith(own) || own.startsWith(place)) {
                throw new UnreadableInput(texts.get("rollup.into", folder, part.named()));
            }
        }
    }

    /**
     * Takes everything over, in the order of one run.
     *
     * @throws UnreadableInput if a file is not what its part left
     */
    public void into(RunFiles files) throws IOException, UnreadableInput {
        Adoption adoption = new Adoption(files);
        adoption.pack(parts.get(0));
        for (Entry<Manifest.WorkbookEntry> county :
                sorted(part -> part.run().workbooks(), Manifest.WorkbookEntry::name)) {
            adoption.county(county.part(), county.thing());
        }
        Function<Manifest.RefusedEntry, String> name = file -> file.input().name();
        List<Entry<Manifest.RefusedEntry>> unread =
                sorted(part -> part.run().refused().subList(0, unread(part)), name);
        List<Entry<Manifest.RefusedEntry>> failed = sorted(
                part -> part.run()
                        .refused()
                        .subList(unread(part), part.run().refused().size()),
                name);
        for (Entry<Manifest.RefusedEntry> file :
                Stream.concat(unread.stream(), failed.stream()).toList()) {
            adoption.refused(file.part(), file.thing());
        }
    }

    private static int unread(Part part) {
        int said = part.run().options().shard().map(Manifest.Shard::unread).orElse(0);
        return Math.max(0, Math.min(said, part.run().refused().size()));
    }

    private <T> List<Entry<T>> sorted(Function<Part, List<T>> things, Function<T, String> name) {
        return parts.stream()
                .flatMap(part -> things.apply(part).stream().map(thing -> new Entry<>(part, name.apply(thing), thing)))
                .sorted(Comparator.comparing(Entry::name, NameOrder.BY_NAME))
                .toList();
    }
}
