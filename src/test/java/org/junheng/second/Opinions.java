package org.junheng.second;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the second judge says of a district. */
public final class Opinions {
    private final Map<String, Opinion> all;
    private final Truth who;

    public Opinions() {
        this(new LinkedHashMap<>(), Truth.YES);
    }

    private Opinions(Map<String, Opinion> all, Truth who) {
        this.all = all;
        this.who = who;
    }

    /** For a subject that is judged if something is so: not at all if it is not, undetermined if that is open. */
    public Opinions where(Truth judged) {
        return new Opinions(all, who.and(judged));
    }

    public Truth atLeast(String code, String key, String item, Figure actual, Figure required) {
        return add(code, key, item, actual, List.of(required), actual.atLeast(required));
    }

    public Truth atLeast(String code, String key, String item, Figure actual, long required) {
        return atLeast(code, key, item, actual, Figure.of(required));
    }

    public Truth atMost(String code, String key, String item, Figure actual, Figure required) {
        return add(code, key, item, actual, List.of(required), required.atLeast(actual));
    }

    public Truth atMost(String code, String key, String item, Figure actual, long required) {
        return atMost(code, key, item, actual, Figure.of(required));
    }

    public Truth moreThan(String code, String key, String item, Figure actual, Figure required) {
        return add(code, key, item, actual, List.of(required), required.below(actual));
    }

    public Truth lessThan(String code, String key, String item, Figure actual, Figure required) {
        return add(code, key, item, actual, List.of(required), actual.below(required));
    }

    public Truth equalTo(String code, String key, String item, Figure actual, Figure required) {
        Truth same = actual.atLeast(required).and(required.atLeast(actual));
        return add(code, key, item, actual, List.of(required), same);
    }

    public Truth between(String code, String key, String item, Figure actual, Figure low, Figure high) {
        Truth within = actual.known() && low.known() && high.known()
                ? actual.atLeast(low).and(high.atLeast(actual))
                : Truth.OPEN;
        return add(code, key, item, actual, List.of(low, high), within);
    }

    public Truth between(String code, String key, String item, Figure actual, String low, String high) {
        return between(code, key, item, actual, Figure.of(low), Figure.of(high));
    }

    public Truth holds(String code, String key, String item, Truth actual) {
        return add(code, key, item, actual, List.of(), actual);
    }

    /** Whether a word is one of some. */
    public Truth oneOf(String code, String key, String column, Fact fact, String... words) {
        return add(code, key, column, fact.text(column), List.of(), fact.is(column, words));
    }

    /** A count over its limit for certain is over it, whatever comes of those that are not known. */
    public Truth countAtMost(String code, String key, String item, Collection<Truth> counted, long limit) {
        long sure = counted.stream().filter(Truth::yes).count();
        boolean open = counted.isEmpty() || counted.stream().anyMatch(Truth::open);
        Truth met = sure > limit ? Truth.NO : open ? Truth.OPEN : Truth.YES;
        return add(code, key, item, Figure.of(sure), List.of(Figure.of(limit)), met);
    }

    private Truth add(String code, String key, String item, Object actual, List<Figure> required, Truth met) {
        if (who.no()) {
            return Truth.NO;
        }
        Truth said = who.open() ? Truth.OPEN : met;
        Opinion opinion = new Opinion(code, key, item, who.open(), Opinion.Verdict.of(said), actual, required);
        if (all.put(opinion.name(), opinion) != null) {
            throw new IllegalStateException(opinion.name() + " is judged twice");
        }
        return said;
    }

    public Collection<Opinion> all() {
        return all.values();
    }

    public List<Opinion> of(Set<String> codes) {
        List<Opinion> found = new ArrayList<>();
        all.values().stream().filter(opinion -> codes.contains(opinion.code())).forEach(found::add);
        return found;
    }

    /** Whether all judgements of some criteria are met: not, as soon as one is not; of nobody it is open. */
    public Truth allMet(Set<String> codes) {
        return Truth.all(of(codes).stream().map(Opinion::met).toList());
    }
}
