package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** To which other parts does a part lead, and by which new ways? */
final class Relations {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Parts parts;
    private final String from;
    private final String file;
    private final Map<String, One> byId = new LinkedHashMap<>();
    private final StringBuilder added = new StringBuilder();
    private final Set<String> taken = new HashSet<>();

    /** @param target path of the other part */
    record One(String id, String type, String target) {}

    private Relations(Parts parts, String from) {
        this.parts = parts;
        this.from = from;
        int name = from.lastIndexOf('/') + 1;
        this.file = from.substring(0, name) + "_rels/" + from.substring(name) + ".rels";
    }

    /** @param from path of a part, or nothing for the archive itself */
    static Relations of(Parts parts, String from) throws IOException, XMLStreamException {
        Relations relations = new Relations(parts, from);
        Optional<PartText> text = parts.text(relations.file);
        if (text.isPresent()) {
            for (Element each : Element.root(text.get().text()).children) {
                String id = each.attribute("Id", "");
                relations.taken.add(id);
                if (!each.attribute("TargetMode", "").equalsIgnoreCase("External")) {
                    String target = relations.resolved(each.attribute("Target", ""));
                    relations.byId.put(id, new One(id, each.attribute("Type", ""), target));
                }
            }
        }
        return relations;
    }

    private String resolved(String target) {
        String plain = target.replace('\\', '/');
        String whole = plain.startsWith("/") ? plain : from.substring(0, from.lastIndexOf('/') + 1) + plain;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    Optional<One> called(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a kind, told by its end, since strict workbooks begin it differently. */
    Optional<One> of(String kind) {
        return byId.values().stream().filter(one -> one.type().endsWith(kind)).findFirst();
    }

    /** Leads to one more part and returns by which name. */
    String add(String type, String target) {
        int number = 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        add("rId" + number, type, target);
        return "rId" + number;
    }

    void add(String id, String type, String target) {
        taken.add(id);
        added.append("<Relationship xmlns=\"" + NAMESPACE + "\" Id=\"" + id + "\" Type=\"" + type + "\" Target=\"/")
                .append(target)
                .append("\"/>");
    }

    /** Puts the new ways into the archive. */
    void finish() throws IOException, XMLStreamException {
        Optional<PartText> text = parts.text(file);
        if (added.length() == 0) {
            return;
        }
        if (text.isPresent()) {
            text.get().append(Element.root(text.get().text()), added.toString());
        } else {
            parts.add(file, "<Relationships xmlns=\"" + NAMESPACE + "\">" + added + "</Relationships>");
        }
    }
}
