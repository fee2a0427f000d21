package org.junheng.second.fujian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;
import org.junheng.second.basic.Part;

/** What does each part earn? Clause 标准化-暂定分值; what is open earns an unknown number of points. */
final class Points {
    private final Map<String, List<Figure>> earned = new HashMap<>();
    private final Opinions opinions;

    Points(Opinions opinions) {
        this.opinions = opinions;
    }

    /** One item of one part, judged if something is so. */
    Item of(Part part, String code, Truth judged, long worth) {
        return new Item(part, code, part.there().and(judged), worth);
    }

    /** An item that waits for what is judged. */
    final class Item {
        private final Part part;
        private final String code;
        private final Truth judged;
        private final long worth;

        private Item(Part part, String code, Truth judged, long worth) {
            this.part = part;
            this.code = code;
            this.judged = judged;
            this.worth = worth;
        }

        void atLeast(String item, Figure actual, Figure required) {
            earn(opinions.where(judged).atLeast(code, part.key(), item, actual, required));
        }

        void atMost(String item, Figure actual, long required) {
            earn(opinions.where(judged).atMost(code, part.key(), item, actual, required));
        }

        /**
         * How many miss, known where it is of each: one that misses for certain decides, but the count is taken as
         * undetermined as long as another is open, which is what the program promises of sums.
         */
        void none(String item, List<Truth> missed) {
            boolean open = missed.isEmpty() || missed.contains(Truth.OPEN);
            long count = missed.stream().filter(Truth::yes).count();
            atMost(item, open ? Figure.UNKNOWN : Figure.of(count), 0);
        }

        void isZero(String item, Figure actual) {
            earn(opinions.where(judged).equalTo(code, part.key(), item, actual, Figure.ZERO));
        }

        void holds(String item, Truth actual) {
            earn(opinions.where(judged).holds(code, part.key(), item, actual));
        }

        private void earn(Truth met) {
            if (!judged.no()) {
                Figure points = met.open() ? Figure.UNKNOWN : Figure.of(met.yes() ? worth : 0);
                earned.computeIfAbsent(part.key(), first -> new ArrayList<>()).add(points);
            }
        }
    }

    Figure sum(Part part) {
        return Figure.sum(earned.getOrDefault(part.key(), List.of()));
    }
}
