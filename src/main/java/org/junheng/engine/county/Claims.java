package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Claim;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.word.Figures;

/** What does a county say of itself that, by the pack, no other county says too? */
final class Claims {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;

    Claims(Rulebook rulebook, Map<String, List<Row>> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (FactType type : rulebook.pack().types()) {
            for (Row row : facts.getOrDefault(type.name(), List.of())) {
                alone(type, Field.Apart.ALWAYS).forEach(field -> claim(type, row, List.of(field), true, claims));
                List<Integer> together = alone(type, Field.Apart.MOSTLY);
                if (!together.isEmpty()) {
                    claim(type, row, together, false, claims);
                }
            }
        }
        return claims;
    }

    private static List<Integer> alone(FactType type, Field.Apart apart) {
        return IntStream.range(0, type.fields().size())
                .filter(i -> type.fields().get(i).apart() == apart)
                .boxed()
                .toList();
    }

    /** A row that leaves one of the fields blank claims nothing. */
    private void claim(FactType type, Row row, List<Integer> fields, boolean decides, List<Claim> claims) {
        Object[] values = rulebook.values(row);
        if (fields.stream().noneMatch(field -> values[field] == null)) {
            String names = fields.stream()
                    .map(field -> type.fields().get(field).name())
                    .collect(Collectors.joining("、"));
            String value =
                    fields.stream().map(field -> Figures.text(values[field])).collect(Collectors.joining("、"));
            RowOrigin origin = (RowOrigin) row.origin();
            String what = type.name() + "·" + names;
            claims.add(new Claim(what, value, origin.cell(fields.get(0)).place(), decides));
        }
    }
}
