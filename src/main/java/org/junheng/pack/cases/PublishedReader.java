package org.junheng.pack.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.Example;
import org.junheng.model.pack.OtherReading;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Published;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.Faults;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.TextFile;
import org.junheng.pack.file.YamlFile;
import org.junheng.pack.file.YamlMapping;

/** Reads what a pack holds its rules against: published examples, and other ways of computing. */
public final class PublishedReader {
    private PublishedReader() {}

    /**
     * The examples and readings of a pack and of those that it extends; one of the same name takes the inherited one's
     * place.
     *
     * @param language of the sentences about faults, {@code zh} or {@code en}
     * @throws PackFault with every fault of these files
     */
    public static Published read(PackFiles files, Pack pack, String language) throws PackFault {
        Faults faults = new Faults(Texts.of("pack", language));
        Map<String, Example> examples = new LinkedHashMap<>();
        ExampleReader reader = new ExampleReader(pack);
        for (TextFile file : files.examples()) {
            Faults booked = pack.owns(file.path()) ? faults : new Faults(Texts.of("pack", language));
            for (YamlMapping entry : YamlFile.readList(file, booked)) {
                example(reader, file, entry, booked)
                        .ifPresent(one -> examples.put(one.given().name(), one));
            }
        }
        Map<String, OtherReading> readings = new LinkedHashMap<>();
        for (TextFile file : files.readings()) {
            for (YamlMapping entry : YamlFile.readList(file, faults)) {
                OtherReadingReader.read(entry).ifPresent(one -> readings.put(one.name(), one));
            }
        }
        faults.throwIfAny();
        List<Example> judged = new ArrayList<>(examples.values());
        judged.removeIf(example -> example.figures().isEmpty());
        return new Published(judged, List.copyOf(readings.values()), List.of());
    }

    /** What an ancestor gives by sheets or columns that this pack lays out otherwise is no example here. */
    private static Optional<Example> example(ExampleReader reader, TextFile file, YamlMapping entry, Faults booked) {
        int before = booked.size();
        Optional<Example> read = reader.read(file.path(), entry);
        return booked.size() == before ? read : Optional.empty();
    }
}
