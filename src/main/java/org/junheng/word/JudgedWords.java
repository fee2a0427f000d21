package org.junheng.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;

/** How does a judgement read that is met or not? What was found, the value, the place, what was expected. */
public final class JudgedWords {
    private static final int PLACES_SHOWN = 3;

    private static final String VERB = "verb.";

    private final Texts texts;
    private final Set<String> verbs;

    /** @param language {@code zh} or {@code en} */
    public JudgedWords(String language) {
        this.texts = Texts.of("word", language);
        this.verbs = Set.copyOf(texts.keys(VERB));
    }

    /**
     * What is judged of a subject.
     *
     * @param actual the figure as judged: a number, a text or a flag
     */
    public record Stated(
            Severity severity,
            Subject subject,
            String item,
            Object actual,
            String comparator,
            String required,
            String unit) {}

    /**
     * The whole sentence.
     *
     * @param shortfall by how much, as words of their own; empty if there is none
     * @param grounds what it rests on
     */
    public String sentence(Stated stated, String shortfall, Grounds grounds) {
        String figure =
                stated.actual() instanceof Boolean flag ? flag(flag) : Shown.figure(stated.actual(), stated.required());
        String requirement =
                texts.get(VERB + stated.comparator(), Shown.limit(stated.required(), texts), stated.unit());
        return texts.get(
                stated.severity() == Severity.QUERY ? "judged.query" : "judged",
                stated.subject().named(),
                stated.item(),
                figure,
                stated.unit(),
                requirement,
                shortfall,
                grounds(grounds));
    }

    /** The sentence of a judgement that is met, told anew from what was judged. */
    public String met(Judgement judgement) {
        Object actual = judgement.comparator().equals("holds")
                ? Boolean.valueOf(judgement.actual())
                : judgement.actualNumber().map(Object.class::cast).orElse(judgement.actual());
        Stated stated = new Stated(
                judgement.severity(),
                judgement.subject(),
                judgement.item(),
                actual,
                judgement.comparator(),
                judgement.required(),
                judgement.unit());
        return sentence(stated, "", judgement.grounds());
    }

    /** Where the figures stand: the subject's own first, all cells if there is no figure; or how many judgements it rests on. */
    private String grounds(Grounds grounds) {
        int judgements = grounds.restsOn().size();
        if (judgements == 0) {
            List<Place> figures = figures(grounds.evidence());
            return places(
                    figures.isEmpty()
                            ? grounds.evidence().stream().map(Evidence::place).toList()
                            : figures);
        }
        String own = places(figures(grounds.own()));
        return own.isEmpty() ? texts.get("rests", judgements) : texts.get("rests.besides", own, judgements);
    }

    private static List<Place> figures(List<Evidence> evidence) {
        List<Place> figures = new ArrayList<>();
        for (Role role : List.of(Role.OBSERVED, Role.INPUT)) {
            evidence.stream()
                    .filter(cell -> cell.role() == role && cell.figure())
                    .forEach(cell -> figures.add(cell.place()));
        }
        return figures;
    }

    /** Whether there are words for a verb of a rule. */
    public boolean knows(String comparator) {
        return verbs.contains(VERB + comparator);
    }

    /** The first of some places, and how many there are. */
    public String places(List<Place> places) {
        String first = places.stream().limit(PLACES_SHOWN).map(Place::toString).collect(Collectors.joining("、"));
        return places.size() > PLACES_SHOWN ? texts.get("places", first, places.size()) : first;
    }

    public String flag(boolean flag) {
        return texts.get(flag ? "yes" : "no");
    }
}
