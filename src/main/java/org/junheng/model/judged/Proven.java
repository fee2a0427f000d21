package org.junheng.model.judged;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands beside a report for those who doubt its figures; none of it decides anything.
 *
 * @param examples that were published
 * @param readings of coefficients by other ways of computing
 * @param told how figures came about
 */
public record Proven(List<Proof> examples, List<Reading> readings, Workings told) {
    public static final Proven NOTHING = new Proven(List.of(), List.of());

    public Proven(List<Proof> examples, List<Reading> readings) {
        this(examples, readings, new Workings(Map::of));
    }

    public Proven {
        examples = List.copyOf(examples);
        readings = List.copyOf(readings);
    }

    /** The same with more to tell. */
    public Proven telling(Workings more) {
        return new Proven(examples, readings, more);
    }

    /** By the id of a judgement, how its figure came about; told to who looks at a page, and nobody else. */
    public Map<String, List<Line>> workings() {
        return told.lines();
    }

    /** How figures came about, found out once it is asked for: it takes as long as the files of a report together. */
    public static final class Workings {
        private Supplier<Map<String, List<Line>>> found;
        private Map<String, List<Line>> lines;

        /** @param found asked once at most */
        public Workings(Supplier<Map<String, List<Line>>> found) {
            this.found = found;
        }

        /** By the id of a judgement; whoever asks while another finds out waits. */
        public synchronized Map<String, List<Line>> lines() {
            if (lines == null) {
                lines = Collections.unmodifiableMap(new LinkedHashMap<>(found.get()));
                found = null;
            }
            return lines;
        }
    }

    /**
     * A line of a working.
     *
     * @param depth how many figures it lies within
     */
    public record Line(int depth, String text) {}

    /**
     * A coefficient beside what other ways of computing make of the same figures.
     *
     * @param judgement the one whose figure it is
     */
    public record Reading(Judgement judgement, List<Other> others) {
        public Reading {
            others = List.copyOf(others);
        }
    }

    /**
     * What another way comes to.
     *
     * @param name of the way
     * @param source who computes so
     * @param figure empty if this way comes to none
     */
    public record Other(String name, String source, Optional<BigDecimal> figure) {}

    /**
     * Do the rules of a pack come to a figure that was published?
     *
     * @param name of the worked example
     * @param basis id of the clause that it stands for
     * @param file path below the folder of packs
     * @param line where the figure stands, counted from 1
     * @param item what of the subject was judged
     * @param printed the figure as it was published
     * @param exact the same to more places; empty if nobody has worked it out
     * @param computed what the rules came to, empty if to nothing
     */
    public record Proof(
            String name,
            String basis,
            String file,
            int line,
            String code,
            String subject,
            String item,
            BigDecimal printed,
            Optional<BigDecimal> exact,
            Optional<BigDecimal> computed) {
        /** The published figure, to as many places as there are. */
        public BigDecimal expected() {
            return exact.orElse(printed);
        }

        /** What was computed, to two places more than were published: nothing is rounded to fit. */
        public Optional<BigDecimal> shown() {
            return computed.map(figure -> figure.setScale(expected().scale() + 2, RoundingMode.HALF_UP));
        }

        /** Whether what was computed rounds to what was published, to each of its places. */
        public boolean isEqual() {
            return computed.filter(figure -> rounds(figure, printed) && rounds(figure, expected()))
                    .isPresent();
        }

        private static boolean rounds(BigDecimal figure, BigDecimal to) {
            return figure.setScale(to.scale(), RoundingMode.HALF_UP).compareTo(to) == 0;
        }
    }
}
