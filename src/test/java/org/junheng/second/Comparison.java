package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/** Where do two judges of one district disagree? In who is judged, in the verdict, in the figure or in its limit. */
final class Comparison {
    /** The engine shows figures of 34 digits, of which some of the last are worn off on the way. */
    private static final Fraction ONE_PART = Fraction.of("1E-29");

    private static final Set<String> COARSE = Set.of("CUR-01", "CUR-02");
    private static final Set<String> GATHERED = Set.of("开齐的科目组", "开足的科目组");
    private static final Set<String> UNSAID = Set.of("CUR-02");

    private Comparison() {}

    static List<String> disagreements(Map<String, Judgement> engine, Opinions opinions) {
        Map<String, Judgement> first = new TreeMap<>(engine);
        Map<String, Opinion> second = new TreeMap<>();
        opinions.all().forEach(opinion -> second.put(opinion.name(), opinion));
        gather(first, second);
        fold(first, second);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<String> found = new ArrayList<>();
        for (String name : names) {
            Judgement judgement = first.get(name);
            Opinion opinion = second.get(name);
            if (isKnown(judgement, opinion)) {
                continue;
            }
            if (judgement == null || opinion == null || !agree(judgement, opinion)) {
                found.add(name + ": engine " + words(judgement) + ", second judge " + words(opinion));
            }
        }
        return found;
    }

    /**
     * Of a grade the engine judges all groups of subjects together that are plainly met, and says how many they are:
     * as many as the second judge finds met and the engine does not name.
     */
    private static void gather(Map<String, Judgement> first, Map<String, Opinion> second) {
        for (Judgement judgement : List.copyOf(first.values())) {
            if (GATHERED.contains(judgement.item()) && judgement.verdict() == Verdict.MET) {
                List<String> met = second.values().stream()
                        .filter(opinion -> whom(opinion).equals(whom(judgement)))
                        .filter(opinion -> opinion.verdict() == Opinion.Verdict.MET)
                        .map(Opinion::name)
                        .filter(name -> !first.containsKey(name))
                        .toList();
                if (judgement.actual().equals(String.valueOf(met.size()))) {
                    second.keySet().removeAll(met);
                    first.values().remove(judgement);
                }
            }
        }
    }

    /**
     * Of what may not be judged at all the engine says so once a subject, under the name of the measure, whatever the
     * items would be; that stands for all of the second judge's items of the subject that are undetermined. Of lessons it
     * stands for those that are met as well: one group that may not be plainly met leaves open how many are.
     */
    private static void fold(Map<String, Judgement> first, Map<String, Opinion> second) {
        Map<String, Judgement> once = new TreeMap<>(first);
        once.keySet().removeAll(second.keySet());
        once.values().removeIf(judgement -> judgement.verdict() != Verdict.UNDETERMINED);
        Map<String, Opinion> items = new TreeMap<>(second);
        items.keySet().removeAll(first.keySet());
        items.values().removeIf(opinion -> opinion.verdict() != Opinion.Verdict.UNDETERMINED);
        Set<String> whom = new TreeSet<>();
        once.values().stream().map(Comparison::whom).forEach(whom::add);
        whom.retainAll(items.values().stream().map(Comparison::whom).toList());
        once.values().removeIf(judgement -> !whom.contains(whom(judgement)));
        items.values().removeIf(opinion -> !whom.contains(whom(opinion)));
        first.keySet().removeAll(once.keySet());
        second.keySet().removeAll(items.keySet());
        second.values()
                .removeIf(opinion -> COARSE.contains(opinion.code())
                        && opinion.verdict() == Opinion.Verdict.MET
                        && whom.contains(whom(opinion))
                        && !first.containsKey(opinion.name()));
    }

    private static String whom(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().key();
    }

    private static String whom(Opinion opinion) {
        return opinion.code() + " " + opinion.key();
    }

    /**
     * Where the two differ as reported. Nothing is said of a group of subjects that may lack one where the other groups
     * of the grade are judged together (CUR-02; CUR-01 says it). DAT-75: a subject that the table of names does not list
     * is undetermined, like all that is looked up in vain, though that much is known.
     */
    private static boolean isKnown(Judgement judgement, Opinion opinion) {
        if (judgement == null) {
            return UNSAID.contains(opinion.code()) && opinion.perhaps();
        }
        return judgement.code().equals("DAT-75")
                && judgement.verdict() == Verdict.UNDETERMINED
                && opinion != null
                && opinion.verdict() == Opinion.Verdict.NOT_MET;
    }

    private static boolean agree(Judgement judgement, Opinion opinion) {
        if (!judgement.verdict().name().equals(opinion.verdict().name())) {
            return false;
        }
        if (opinion.verdict() == Opinion.Verdict.UNDETERMINED) {
            return true;
        }
        return same(judgement.actual(), opinion.actual())
                && (opinion.required().isEmpty() || sameLimit(judgement.required(), opinion.required()));
    }

    private static boolean sameLimit(String said, List<Figure> limits) {
        String[] ends = said.split("\\.\\.");
        if (ends.length != limits.size()) {
            return false;
        }
        for (int i = 0; i < ends.length; i++) {
            if (!same(ends[i].strip(), limits.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String said, Object meant) {
        if (meant instanceof Figure figure) {
            return same(Fraction.of(said), figure);
        }
        return said.equals(meant instanceof Truth truth ? String.valueOf(truth.yes()) : meant);
    }

    private static boolean same(Fraction said, Figure meant) {
        Fraction size = said.sign() < 0 ? Fraction.ZERO.minus(said) : said;
        Fraction slack = size.plus(Fraction.ONE).times(ONE_PART);
        return said.plus(slack).compareTo(meant.low()) >= 0 && said.minus(slack).compareTo(meant.high()) <= 0;
    }

    private static String words(Judgement judgement) {
        return judgement == null
                ? "nothing"
                : judgement.verdict() + " " + judgement.actual() + " " + judgement.comparator() + " "
                        + judgement.required();
    }

    private static String words(Opinion opinion) {
        return opinion == null
                ? "nothing"
                : opinion.verdict() + " " + opinion.actual() + " beside " + opinion.required();
    }
}
