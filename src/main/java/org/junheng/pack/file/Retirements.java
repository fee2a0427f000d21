package org.junheng.pack.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the list of inherited criteria that a pack switches off: {@code CODE: reason}, as a text or as a key. */
final class Retirements {
    private static final String KEY = "retire";

    private final YamlMapping manifest;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Retirements(YamlMapping manifest) {
        this.manifest = manifest;
    }

    /** The reason of every retired code, in the order of the file. */
    static Map<String, String> of(YamlMapping manifest) {
        Retirements retirements = new Retirements(manifest);
        manifest.list(KEY).forEach(retirements::take);
        return retirements.reasons;
    }

    private void take(Node entry) {
        if (entry instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::takePair);
        } else if (entry instanceof ScalarNode scalar) {
            String[] parts = scalar.getValue().split("[:：]", 2);
            retire(entry, parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
        } else {
            manifest.fault(entry, "manifest.retire");
        }
    }

    private void takePair(NodeTuple pair) {
        if (pair.getKeyNode() instanceof ScalarNode code && pair.getValueNode() instanceof ScalarNode reason) {
            retire(code, code.getValue().strip(), reason.getValue().strip());
        } else {
            manifest.fault(pair.getKeyNode(), "manifest.retire");
        }
    }

    private void retire(Node place, String code, String reason) {
        if (code.isEmpty() || reason.isEmpty()) {
            manifest.fault(place, "manifest.retire");
        } else if (reasons.putIfAbsent(code, reason) != null) {
            manifest.fault(place, "manifest.retireTwice", code);
        }
    }
}
