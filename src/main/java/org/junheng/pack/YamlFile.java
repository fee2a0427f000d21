package org.junheng.pack;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file as texts with their places: nothing in it is ever turned into an object of a type it names. */
final class YamlFile {
    private final TextFile file;
    private final Faults faults;

    private YamlFile(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The keys and values of the file; empty, with a fault booked, if it is not YAML or not made of keys. */
    static Optional<YamlMapping> read(TextFile file, Faults faults) {
        return new YamlFile(file, faults).read();
    }

    private Optional<YamlMapping> read() {
        try {
            return refusesTypes() ? Optional.empty() : mapping();
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark().getLine() + 1;
            int column = malformed.getProblemMark().getColumn() + 1;
            faults.add(file.path(), line, column, "yaml.malformed");
        } catch (YAMLException unreadable) {
            faults.add(file.path(), 0, 0, "yaml.malformed");
        }
        return Optional.empty();
    }

    /** Without aliases no node can contain itself. */
    private boolean refusesTypes() {
        for (Event event : yaml().parse(new StringReader(file.text()))) {
            if (hasTag(event) || event instanceof AliasEvent) {
                int line = event.getStartMark().getLine() + 1;
                int column = event.getStartMark().getColumn() + 1;
                faults.add(file.path(), line, column, "yaml.tag");
                return true;
            }
        }
        return false;
    }

    private Optional<YamlMapping> mapping() {
        Node root = yaml().compose(new StringReader(file.text()));
        if (root instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(file.path(), mapping, faults));
        }
        faults.add(file.path(), 1, 1, "yaml.noKeys");
        return Optional.empty();
    }

    private static boolean hasTag(Event event) {
        return event instanceof CollectionStartEvent collection && collection.getTag() != null
                || event instanceof ScalarEvent scalar && scalar.getTag() != null;
    }

    private static Yaml yaml() {
        return new Yaml(new LoaderOptions());
    }
}
