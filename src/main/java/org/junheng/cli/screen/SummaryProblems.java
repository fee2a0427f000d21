package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.Problem;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;

/** The data problems of the summary: each cause once, with what cannot be judged because of it folded beneath. */
final class SummaryProblems {
    private static final int MOST_CAUSES = 40;
    private static final int MOST_REMARKS = 20;
    private static final int MOST_ALIKE = 3;
    private static final int MOST_PLACES = 6;
    private static final int MOST_CODES = 12;

    private final Texts texts;
    private final TerminalPage page;

    SummaryProblems(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    /** The judgements that problems explain. */
    static Set<String> consequences(List<Problem> problems) {
        Set<String> ids = new HashSet<>();
        problems.forEach(problem -> ids.addAll(problem.consequences().ids()));
        return ids;
    }

    void write(List<Problem> problems) {
        write(problems, MOST_CAUSES, MOST_REMARKS);
    }

    /** At most so many causes of each kind; those that are alike are one. */
    void write(List<Problem> problems, int mostCauses, int mostRemarks) {
        List<Problem> blocking = problems.stream().filter(Problem::blocking).toList();
        List<Problem> remarks =
                problems.stream().filter(each -> !each.blocking()).toList();
        write("problems.blocking", Tone.DOUBTFUL, blocking, mostCauses);
        write("problems.remarks", Tone.PLAIN, remarks, mostRemarks);
    }

    private void write(String key, Tone tone, List<Problem> problems, int most) {
        if (problems.isEmpty()) {
            return;
        }
        page.heading(texts.get(key, problems.size()));
        List<List<Problem>> alike = alike(problems);
        int width = problems.stream()
                .mapToInt(each -> TerminalText.breadth(kind(each)))
                .max()
                .orElse(0);
        alike.stream().limit(most).forEach(group -> write(group, width, tone));
        if (alike.size() > most) {
            int rest = alike.stream().skip(most).mapToInt(List::size).sum();
            page.indented(texts.get("problems.more", rest));
        }
    }

    /** Problems of one kind in one column belong together. */
    private static List<List<Problem>> alike(List<Problem> problems) {
        Map<String, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String where = problem.place()
                    .map(place -> place.sheet() + "!" + place.cell().replaceAll("[0-9]", ""))
                    .orElse(problem.message());
            groups.computeIfAbsent(problem.kind() + where, first -> new ArrayList<>())
                    .add(problem);
        }
        return List.copyOf(groups.values());
    }

    private void write(List<Problem> group, int width, Tone tone) {
        boolean folded = group.size() > MOST_ALIKE;
        List<Problem> shown = folded ? group.subList(0, 1) : group;
        shown.forEach(each -> page.entry(kind(each), width, tone, sentence(each)));
        if (folded) {
            String places = group.stream()
                    .skip(1)
                    .limit(MOST_PLACES)
                    .map(each -> each.place().map(Place::toString).orElse(""))
                    .collect(Collectors.joining(texts.get("separator")));
            page.entry("", width, tone, texts.get("problems.alike", group.size() - 1, places));
        }
        Set<String> codes = new LinkedHashSet<>();
        group.forEach(each -> codes.addAll(each.consequences().codes()));
        if (!codes.isEmpty()) {
            page.entry("", width, tone, texts.get("problems.consequences", count(group), codes(codes), codes.size()));
        }
    }

    /** A judgement that several of them explain counts once. */
    private static int count(List<Problem> group) {
        Set<String> ids = consequences(group);
        return ids.isEmpty()
                ? group.stream()
                        .mapToInt(each -> each.consequences().count())
                        .max()
                        .orElse(0)
                : ids.size();
    }

    private String codes(Set<String> codes) {
        String some = codes.stream().limit(MOST_CODES).collect(Collectors.joining(texts.get("separator")));
        return codes.size() > MOST_CODES ? texts.get("problems.moreCodes", some) : some;
    }

    private String kind(Problem problem) {
        return texts.get("kind." + problem.kind().json());
    }

    /** The place is said only where the sentence does not say it already. */
    private String sentence(Problem problem) {
        return problem.place()
                .map(Object::toString)
                .filter(place -> !problem.message().contains(place) && place.indexOf(':') < 0)
                .map(place -> texts.get("problems.line", problem.message(), place))
                .orElse(problem.message());
    }
}
