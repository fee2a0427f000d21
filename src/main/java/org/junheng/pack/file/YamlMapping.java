package org.junheng.pack.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Keys with their values as written in a YAML file; what is not of the expected kind becomes a fault at its place. */
public final class YamlMapping {
    /** A key that has swallowed its value, since no colon with a blank stands between the two. */
    private static final Pattern WITHOUT_COLON = Pattern.compile("([^:：]+)[:：](.*)");

    private final String file;
    private final Faults faults;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    YamlMapping(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.faults = faults;
        node.getValue().forEach(this::enter);
    }

    private void enter(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Matcher apart = WITHOUT_COLON.matcher(key);
        if (isBlank(entry.getValueNode()) && apart.matches()) {
            fault(
                    entry.getKeyNode(),
                    "yaml.colon",
                    key,
                    apart.group(1).strip() + ": " + apart.group(2).strip());
        } else if (entries.putIfAbsent(key, entry) != null) {
            fault(entry.getKeyNode(), "yaml.keyTwice", key);
        }
    }

    /** As they stand in the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** The line of a key, counted from 1. */
    public int line(String key) {
        return entries.get(key).getKeyNode().getStartMark().getLine() + 1;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public boolean isMapping(String key) {
        return value(key).filter(MappingNode.class::isInstance).isPresent();
    }

    public void refuseKeysOtherThan(List<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                fault(entry.getKeyNode(), "yaml.unknownKey", key, String.join(", ", known));
            }
        });
    }

    /** The text of a key, however YAML would type it; empty if the key is missing or blank. */
    public Optional<String> text(String key) {
        return value(key).flatMap(node -> text(node, key));
    }

    /** What a value's text means; a fault if {@code meaning} finds none in it. */
    <T> Optional<T> parsed(String key, Function<String, Optional<T>> meaning, String faultKey) {
        Optional<String> text = text(key);
        Optional<T> found = text.flatMap(meaning);
        if (text.isPresent() && found.isEmpty()) {
            fault(key, faultKey, key, text.get());
        }
        return found;
    }

    public Optional<YamlMapping> mapping(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(file, mapping, faults));
        }
        value.ifPresent(node -> fault(node, "yaml.notMapping", key));
        return Optional.empty();
    }

    List<Node> list(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        value.ifPresent(node -> fault(node, "yaml.notList", key));
        return List.of();
    }

    /** The entries of a list of keys and values. */
    public List<YamlMapping> mappings(String key) {
        List<YamlMapping> found = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof MappingNode mapping) {
                found.add(new YamlMapping(file, mapping, faults));
            } else {
                fault(node, "yaml.notMapping", key);
            }
        }
        return found;
    }

    public List<String> texts(String key) {
        return list(key).stream().flatMap(node -> text(node, key).stream()).toList();
    }

    /** Books a fault at a key. */
    public void fault(String key, String faultKey, Object... values) {
        fault(entries.get(key).getKeyNode(), faultKey, values);
    }

    /** Books a fault at a place in the file; SnakeYAML counts from 0. */
    public void fault(Node node, String faultKey, Object... values) {
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        faults.add(file, line, column, faultKey, values);
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(NodeTuple::getValueNode)
                .filter(node -> !isBlank(node));
    }

    private Optional<String> text(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        }
        fault(node, "yaml.notText", key);
        return Optional.empty();
    }

    private static boolean isBlank(Node node) {
        return node instanceof ScalarNode scalar && (scalar.getValue().isBlank() || Tag.NULL.equals(node.getTag()));
    }
}
