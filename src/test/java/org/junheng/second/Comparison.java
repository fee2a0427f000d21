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

    private Comparison() {}

    static List<String> disagreements(Map<String, Judgement> engine, Opinions opinions) {
        Map<String, Judgement> first = new TreeMap<>(engine);
        Map<String, Opinion> second = new TreeMap<>();
        opinions.all().forEach(opinion -> second.put(opinion.name(), opinion));
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

    /** Of a subject that may not be judged at all the engine says so once, whatever the items would be. */
    private static void fold(Map<String, Judgement> first, Map<String, Opinion> second) {
        Set<String> perhaps = new TreeSet<>();
        second.values().stream()
                .filter(Opinion::perhaps)
                .forEach(opinion -> perhaps.add(opinion.code() + " " + opinion.key()));
        Set<String> said = new TreeSet<>();
        first.values().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNDETERMINED)
                .map(Comparison::whom)
                .filter(perhaps::contains)
                .forEach(said::add);
        first.values()
                .removeIf(judgement -> judgement.verdict() == Verdict.UNDETERMINED && said.contains(whom(judgement)));
        second.values()
                .removeIf(opinion -> opinion.verdict() == Opinion.Verdict.UNDETERMINED
                        && said.contains(opinion.code() + " " + opinion.key()));
    }

    /**
     * Where the engine is more careful than it need be, as reported. QRY-14: nothing is said where a row is missing and
     * what is there does not take the choice that the rule makes between figures. DAT-75: a subject that the table of
     * names does not list is undetermined, like whatever is looked up in vain, though that it is not listed is known.
     */
    private static boolean isKnown(Judgement judgement, Opinion opinion) {
        if (judgement == null) {
            return opinion.code().equals("QRY-14") && opinion.perhaps();
        }
        return judgement.code().equals("DAT-75")
                && judgement.verdict() == Verdict.UNDETERMINED
                && opinion != null
                && opinion.verdict() == Opinion.Verdict.NOT_MET;
    }

    private static String whom(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().key();
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
        Fraction slack = size.times(ONE_PART);
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
