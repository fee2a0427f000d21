package org.junheng.pack.file;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a YAML file as texts with their places: nothing in it is ever turned into an object of a type it names. */
public final class YamlFile {
    private static final Map<String, String> ASCII =
            Map.of("：", ":", "，", ",", "、", ",", "“", "\"", "”", "\"", "［", "[", "］", "]", "｛", "{", "｝", "}");
    /** Lists and keys in each other; packs that ship go down to five. */
    private static final int DEEPEST = 30;

    private static final Pattern KEYED = Pattern.compile("\\s*(?:- )?([^\\s\"'#:{}\\[\\],]+):([^\\s:].*)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern WIDE = Pattern.compile("[：，、“”［］｛｝]");

    private final TextFile file;
    private final Faults faults;

    private YamlFile(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The keys and values of the file; empty, with a fault booked, if it is not YAML or not made of keys. */
    static Optional<YamlMapping> read(TextFile file, Faults faults) {
        YamlFile yaml = new YamlFile(file, faults);
        return yaml.root().flatMap(yaml::mapping);
    }

    /** The entries of a file that is a list of keys and values; none, with a fault booked, if it is not. */
    public static List<YamlMapping> readList(TextFile file, Faults faults) {
        YamlFile yaml = new YamlFile(file, faults);
        return yaml.root().map(yaml::entries).orElse(List.of());
    }

    /** The file's one node, a blank one if nothing stands in it. */
    private Optional<Node> root() {
        try {
            if (isRefused()) {
                return Optional.empty();
            }
            return Optional.of(Optional.ofNullable(yaml().compose(new StringReader(file.text())))
                    .orElse(new ScalarNode(Tag.NULL, "", null, null, DumperOptions.ScalarStyle.PLAIN)));
        } catch (MarkedYAMLException malformed) {
            malformed(malformed.getProblemMark());
        } catch (YAMLException unreadable) {
            faults.add(file.path(), 0, 0, "yaml.malformed");
        }
        return Optional.empty();
    }

    /** Mostly a sign of the Chinese keyboard, on the line where the reading stopped or on the one before. */
    private void malformed(Mark stopped) {
        List<String> lines = file.text().lines().toList();
        for (int i = Math.min(stopped.getLine(), lines.size() - 1); i >= Math.max(0, stopped.getLine() - 1); i--) {
            if (isExplained(lines.get(i), i + 1)) {
                return;
            }
        }
        faults.add(file.path(), stopped.getLine() + 1, stopped.getColumn() + 1, "yaml.malformed");
    }

    private boolean isExplained(String text, int line) {
        Matcher wide = WIDE.matcher(QUOTED.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length())));
        Matcher keyed = KEYED.matcher(text);
        if (wide.find()) {
            faults.add(file.path(), line, wide.start() + 1, "yaml.wide", wide.group(), ASCII.get(wide.group()));
        } else if (keyed.matches()) {
            String key = keyed.group(1);
            faults.add(file.path(), line, 1, "yaml.colon", key + ":" + keyed.group(2), key + ": " + keyed.group(2));
        } else if (text.matches(" *\\t.*")) {
            faults.add(file.path(), line, 1, "yaml.tab");
        } else {
            return false;
        }
        return true;
    }

    /** Without aliases no node can contain itself; what reads it takes time by the square of how deep it goes. */
    private boolean isRefused() {
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(file.text()))) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (hasTag(event) || event instanceof AliasEvent || depth > DEEPEST) {
                int line = event.getStartMark().getLine() + 1;
                int column = event.getStartMark().getColumn() + 1;
                faults.add(file.path(), line, column, depth > DEEPEST ? "yaml.deep" : "yaml.tag", DEEPEST);
                return true;
            }
        }
        return false;
    }

    private Optional<YamlMapping> mapping(Node root) {
        if (root instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(file.path(), mapping, faults));
        }
        faults.add(file.path(), 1, 1, "yaml.noKeys");
        return Optional.empty();
    }

    private List<YamlMapping> entries(Node root) {
        if (root instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .flatMap(entry -> entry(entry).stream())
                    .toList();
        }
        faults.add(file.path(), 1, 1, "yaml.noEntries");
        return List.of();
    }

    private Optional<YamlMapping> entry(Node node) {
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return Optional.of(new YamlMapping(file.path(), mapping, faults));
        }
        faults.add(file.path(), node.getStartMark().getLine() + 1, 1, "yaml.noEntries");
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
