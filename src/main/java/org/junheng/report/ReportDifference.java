package org.junheng.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.text.Texts;

/** In what do two files of a report differ? Judgements are matched by their ids, so that one more shifts nothing. */
public final class ReportDifference {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LINES = 20;
    private static final int MOST_SHOWN = 60;
    /** The lists of judgements, which are told first. */
    private static final List<String> JUDGEMENTS = List.of("judgements", "findings", "queries", "waived");

    /** What only points to another list of the same file. */
    private static final Set<String> POINTERS = Set.of("subject", "cells");

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> judgementsNamed = new LinkedHashSet<>();

    private JsonNode subjects = MissingNode.getInstance();
    private JsonNode subjectsKept = MissingNode.getInstance();

    private ReportDifference(Texts texts) {
        this.texts = texts;
    }

    /**
     * The differences, judgements first, one line each; the last line counts those left out.
     *
     * @param kept the bytes as they lie in the run
     * @param again the bytes that judging again gave
     * @param language {@code zh} or {@code en}
     * @return empty only if the bytes are the same
     */
    public static List<String> between(byte[] kept, byte[] again, String language) {
        if (Arrays.equals(kept, again)) {
            return List.of();
        }
        return new ReportDifference(Texts.of("report", language)).compare(kept, again);
    }

    private List<String> compare(byte[] kept, byte[] again) {
        try {
            JsonNode before = JSON.readTree(kept);
            JsonNode after = JSON.readTree(again);
            subjects = after.path("subjects");
            subjectsKept = before.path("subjects");
            JUDGEMENTS.forEach(list -> compare(list, before.path(list), after.path(list)));
            compare("", before, after);
        } catch (IOException notJson) {
            return List.of(texts.get("difference.notJson"));
        }
        if (lines.isEmpty()) {
            lines.add(texts.get("difference.layout", Arrays.mismatch(kept, again) + 1));
        }
        int more = lines.size() - MOST_LINES;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (more > 0) {
            shown.add(texts.get("difference.more", more));
        }
        return shown;
    }

    private void compare(String path, JsonNode kept, JsonNode again) {
        if (kept.equals(again)) {
            return;
        }
        if (kept.isObject() && again.isObject()) {
            names(kept, again).forEach(name -> compare(below(path, name), kept.path(name), again.path(name)));
        } else if (kept.isArray() && again.isArray()) {
            compareEach(path, byKey(kept), byKey(again));
        } else {
            lines.add(texts.get("difference.line", path, shown(kept), shown(again)));
        }
    }

    private void compareEach(String path, Map<String, JsonNode> kept, Map<String, JsonNode> again) {
        Set<String> keys = new LinkedHashSet<>(again.keySet());
        keys.addAll(kept.keySet());
        int before = lines.size();
        for (String key : keys) {
            JsonNode one = kept.getOrDefault(key, MissingNode.getInstance());
            JsonNode other = again.getOrDefault(key, MissingNode.getInstance());
            if (one.has("verdict") || other.has("verdict")) {
                compareJudgement(path, key, one, other);
            } else {
                compare(path + "[" + key + "]", one, other);
            }
        }
        if (lines.size() == before && judgementsNamed.isEmpty()) {
            lines.add(texts.get("difference.order", path));
        }
    }

    private void compareJudgement(String path, String id, JsonNode kept, JsonNode again) {
        if (kept.equals(again) || !judgementsNamed.add(id)) {
            return;
        }
        boolean gone = again.isMissingNode();
        JsonNode named = gone ? kept : again;
        String what = texts.get(
                "difference.judgement",
                named.path("code").asText(),
                label(named.path("subject"), gone ? subjectsKept : subjects),
                named.path("item").asText(),
                id);
        String how = kept.isMissingNode() || again.isMissingNode()
                ? texts.get(kept.isMissingNode() ? "difference.onlyAgain" : "difference.onlyKept", path)
                : names(kept, again).stream()
                        .filter(name -> !kept.path(name).equals(again.path(name)))
                        .filter(name ->
                                !POINTERS.contains(name) || !again.path(name).isInt())
                        .map(name ->
                                texts.get("difference.field", name, shown(kept.path(name)), shown(again.path(name))))
                        .collect(Collectors.joining(texts.get("difference.comma")));
        lines.add(texts.get("difference.line.judgement", what, how));
    }

    /** A subject stands in full, or as a number in the list of them. */
    private static String label(JsonNode subject, JsonNode subjects) {
        JsonNode full = subject.isInt() ? subjects.path(subject.asInt()) : subject;
        return full.path("label").asText();
    }

    private String field(String name, JsonNode kept, JsonNode again) {
        return kept.isContainerNode() && again.isContainerNode()
                ? texts.get("difference.part", name)
                : texts.get("difference.field", name, shown(kept), shown(again));
    }

    private static Set<String> names(JsonNode kept, JsonNode again) {
        Set<String> names = new LinkedHashSet<>();
        again.fieldNames().forEachRemaining(names::add);
        kept.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** By id, else by code, else by place in the list. */
    private static Map<String, JsonNode> byKey(JsonNode array) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        for (JsonNode node : array) {
            String key = node.path("id").asText(node.path("code").asText(String.valueOf(byKey.size() + 1)));
            byKey.put(key, node);
        }
        return byKey;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return texts.get("difference.none");
        }
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
