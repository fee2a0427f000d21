package org.junheng.second;

import java.util.List;

/**
 * What does the second judge say of one subject by one criterion?
 *
 * @param perhaps whether it is open that the subject is judged at all
 * @param actual a figure, a truth or a text; meaningless where it is undetermined
 * @param required the limit, two for a range; empty where the criterion asks for a word
 */
public record Opinion(
        String code, String key, String item, boolean perhaps, Verdict verdict, Object actual, List<Figure> required) {
    /** The three answers that there are. */
    public enum Verdict {
        MET,
        NOT_MET,
        UNDETERMINED;

        static Verdict of(Truth met) {
            return met.open() ? UNDETERMINED : met.yes() ? MET : NOT_MET;
        }
    }

    public Truth met() {
        return verdict == Verdict.UNDETERMINED ? Truth.OPEN : Truth.of(verdict == Verdict.MET);
    }

    public String name() {
        return code + " " + key + " " + item;
    }
}
