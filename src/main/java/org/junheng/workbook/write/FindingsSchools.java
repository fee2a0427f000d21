package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;

/**
 * Which subjects are judged one by one as the schools of a county are, and what was found at each?
 *
 * <p>They are the kind of subject with many of them and many criteria for each; the first step of a key names the
 * school, the last its part.
 */
final class FindingsSchools {
    private static final int MOST_PARTS = 6;
    private final String type;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<Subject, List<Judgement>>> parts = new LinkedHashMap<>();

    /** What of one kind of subject is judged. */
    private record Kind(Set<String> keys, Set<String> codes) {
        int weight() {
            return codes.size() * (Integer.SIZE - Integer.numberOfLeadingZeros(keys.size() - 1));
        }
    }

    FindingsSchools(Report report) {
        this.type = type(report.judgements());
        boolean parted = isParted(report.judgements());
        for (Judgement judgement : report.judgements()) {
            Subject subject = judgement.subject();
            if (subject.type().equals(type)) {
                parts.computeIfAbsent(parted ? last(subject) : "", part -> new LinkedHashMap<>())
                        .computeIfAbsent(subject, each -> new ArrayList<>())
                        .add(judgement);
            }
        }
        parts.values().forEach(part -> part.keySet().forEach(each -> names.putIfAbsent(first(each), each.label())));
    }

    private static String type(List<Judgement> judgements) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            Kind kind = kinds.computeIfAbsent(
                    judgement.subject().type(), each -> new Kind(new HashSet<>(), new HashSet<>()));
            kind.keys().add(judgement.subject().key());
            kind.codes().add(judgement.code());
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
            if (kind.getValue().weight() > most) {
                most = kind.getValue().weight();
                best = kind.getKey();
            }
        }
        return best;
    }

    private boolean isParted(List<Judgement> judgements) {
        Set<String> lasts = new HashSet<>();
        for (Judgement judgement : judgements) {
            Subject subject = judgement.subject();
            if (subject.type().equals(type)) {
                lasts.add(subject.key().contains("/") ? last(subject) : "");
            }
        }
        return lasts.size() <= MOST_PARTS && !lasts.contains("");
    }

    /** The judgements of each school's part, by the name of the part; it is empty where schools have no parts. */
    Map<String, Map<Subject, List<Judgement>>> parts() {
        return parts;
    }

    /** The school that a subject is, or is a part of. */
    Optional<String> school(Subject subject) {
        return Optional.of(first(subject)).filter(names::containsKey);
    }

    String name(String school) {
        return names.get(school);
    }

    private static String first(Subject subject) {
        int end = subject.key().indexOf('/');
        return end < 0 ? subject.key() : subject.key().substring(0, end);
    }

    private static String last(Subject subject) {
        return subject.key().substring(subject.key().lastIndexOf('/') + 1);
    }
}
