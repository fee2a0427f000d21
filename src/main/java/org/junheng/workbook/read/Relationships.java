package org.junheng.workbook.read;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** To which other parts does a part of the archive lead? By identifier, of which there are no two alike. */
final class Relationships {
    private final Map<String, One> byIdentifier = new TreeMap<>();

    /**
     * A way from one part to another.
     *
     * @param target path of the other part
     */
    record One(String type, String target) {}

    /** @param from path of a part, or nothing for the archive itself; many parts lead nowhere */
    static Relationships read(Archive archive, String from) throws Refused {
        Relationships read = new Relationships();
        int name = from.lastIndexOf('/') + 1;
        String folder = from.substring(0, name);
        Optional<Part> part = archive.part(folder + "_rels/" + from.substring(name) + ".rels");
        if (part.isPresent()) {
            read.readAll(part.get(), folder);
        }
        return read;
    }

    private void readAll(Part part, String folder) throws Refused {
        try (Xml xml = part.xml()) {
            while (xml.nextChild()) {
                if (xml.is("Relationship")
                        && !xml.attribute("TargetMode", "Internal").equalsIgnoreCase("External")) {
                    String target = resolved(folder, xml.attribute("Target", ""));
                    One one = new One(xml.attribute("Type", ""), target);
                    if (byIdentifier.put(xml.attribute("Id", ""), one) != null) {
                        throw xml.malformed();
                    }
                }
                xml.skip();
            }
            xml.finish();
        } catch (Refused e) {
            throw e.asNoWorkbook();
        }
    }

    Collection<One> all() {
        return byIdentifier.values();
    }

    Optional<One> called(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /**
     * The target of the one of a kind, told by its end, since strict and transitional workbooks begin it differently.
     *
     * @throws Refused if there are two, of which nobody can say which is meant
     */
    Optional<String> to(String kind) throws Refused {
        List<String> targets = all().stream()
                .filter(one -> one.type().endsWith(kind))
                .map(One::target)
                .distinct()
                .toList();
        if (targets.size() > 1) {
            throw new Refused(Fault.NO_WORKBOOK);
        }
        return targets.stream().findFirst();
    }

    private static String resolved(String folder, String target) {
        boolean absolute = target.startsWith("/") || target.startsWith("\\");
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (absolute ? spelt(target) : folder + spelt(target)).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The form in which paths are compared: the case of letters tells nothing apart. */
    static String spelt(String path) {
        String plain = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
