package org.junheng.check.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.model.answer.Ranking;
import org.junheng.model.answer.Ranking.Place;
import org.junheng.model.answer.Ranking.Stand;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/** Where do the counties of two runs stand, by their findings and by what they have to spare of each limit? */
final class Rankings {
    private final CountyFigures figures = new CountyFigures();
    private final List<Side> sides = new ArrayList<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    private record Side(String county, int findings, List<Judgement> figures) {}

    /** A figure with what it leaves to spare. */
    private record Margin(String actual, String required, BigDecimal spare) {}

    /** Adds a county, its earlier run first. */
    void add(String county, Report before, Report after) {
        for (Report report : List.of(before, after)) {
            sides.add(new Side(county, report.findings().size(), figures.of(report)));
            for (CriterionSummary criterion : report.criteria()) {
                titles.put(criterion.code(), criterion.title());
            }
        }
    }

    /** By findings first, then by each figure in the order of the packs. */
    List<Ranking> rankings() {
        List<Ranking> rankings = new ArrayList<>();
        rankings.add(new Ranking(
                "",
                "",
                "",
                "",
                "",
                "",
                stands(sides.stream().map(Rankings::findings).toList())));
        Map<String, Judgement> known = new LinkedHashMap<>();
        sides.stream()
                .flatMap(side -> side.figures().stream())
                .filter(figure -> figures.isOne(figure.code()) && margin(figure) != null)
                .forEach(figure -> known.put(figures.key(figure), figure));
        known.forEach((key, figure) -> rankings.add(ranking(key, figure)));
        return rankings.stream().filter(ranking -> ranking.stands().size() > 1).toList();
    }

    private static Margin findings(Side side) {
        return new Margin(String.valueOf(side.findings()), "", BigDecimal.valueOf(-side.findings()));
    }

    private Ranking ranking(String key, Judgement last) {
        List<Margin> margins = new ArrayList<>();
        for (Side side : sides) {
            margins.add(side.figures().stream()
                    .filter(figure -> figures.key(figure).equals(key))
                    .map(Rankings::margin)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
        }
        String subject = figures.isSingle(last) ? "" : last.subject().label();
        return new Ranking(
                last.code(),
                titles.getOrDefault(last.code(), ""),
                subject,
                last.item(),
                last.comparator(),
                last.unit(),
                stands(margins));
    }

    private List<Stand> stands(List<Margin> margins) {
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < sides.size(); i += 2) {
            Optional<Place> before = place(margins, i);
            Optional<Place> after = place(margins, i + 1);
            if (before.isPresent() || after.isPresent()) {
                stands.add(new Stand(sides.get(i).county(), before, after));
            }
        }
        return stands;
    }

    /** Among those of the same run, which stand at every second place. */
    private static Optional<Place> place(List<Margin> margins, int at) {
        Margin own = margins.get(at);
        if (own == null) {
            return Optional.empty();
        }
        int rank = 1;
        for (int i = at % 2; i < margins.size(); i += 2) {
            Margin other = margins.get(i);
            if (other != null && other.spare().compareTo(own.spare()) < 0) {
                rank++;
            }
        }
        return Optional.of(
                new Place(rank, own.actual(), own.required(), own.spare().toPlainString()));
    }

    /** Null for what has no single limit. */
    private static Margin margin(Judgement figure) {
        if (figure.actualNumber().isEmpty() || figure.requiredNumber().isEmpty()) {
            return null;
        }
        BigDecimal above =
                figure.actualNumber().get().subtract(figure.requiredNumber().get());
        return switch (figure.comparator()) {
            case "atLeast", "moreThan" -> new Margin(figure.actual(), figure.required(), above);
            case "atMost", "lessThan" -> new Margin(figure.actual(), figure.required(), above.negate());
            default -> null;
        };
    }
}
