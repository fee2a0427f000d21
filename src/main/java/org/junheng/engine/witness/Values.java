package org.junheng.engine.witness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Tally;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.FactType;
import org.junheng.model.text.Texts;
import org.junheng.word.Figures;
import org.junheng.word.JudgedWords;

/** The values of facts and variables as a person reads them. */
public final class Values {
    private final Rulebook rulebook;
    private final Texts texts;
    private final JudgedWords words;

    Values(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.texts = rulebook.texts();
        this.words = new JudgedWords(texts.language());
    }

    /** A value in words; empty for a blank. */
    String text(Object value) {
        if (value instanceof Optional<?> known) {
            return known.map(this::text).orElse("");
        }
        if (value instanceof Boolean flag) {
            return words.flag(flag);
        }
        return value == null ? "" : known(value);
    }

    private String known(Object value) {
        if (value instanceof Row row) {
            return row.origin().subject().label();
        }
        if (value instanceof Judgement judgement) {
            return judgement.code() + " " + judgement.subject().label();
        }
        if (value instanceof Exclusion exclusion) {
            return exclusion.subject().label() + " " + exclusion.scope() + " " + exclusion.reason();
        }
        if (value instanceof Balance balance) {
            return text(balance.coefficient());
        }
        if (value instanceof List<?> facts) {
            return String.valueOf(facts.size());
        }
        return value instanceof Tally tally ? tally(tally) : Figures.text(value);
    }

    private String tally(Tally tally) {
        return texts.get(
                "tally", text(tally.considered()), text(tally.met()), text(tally.notMet()), text(tally.undetermined()));
    }

    /** A figure as a judgement states it, in words. */
    String stated(String figure) {
        return switch (figure) {
            case "true" -> words.flag(true);
            case "false" -> words.flag(false);
            default -> figure;
        };
    }

    /** Whether a fact has a field of that name. */
    boolean has(Object fact, String field) {
        return fact instanceof Judgement && field(fact, field).isPresent()
                || fact instanceof Row row && index(row, field) >= 0;
    }

    private int index(Row row, String field) {
        FactType type = rulebook.typeOf(row).orElseThrow();
        for (int i = 0; i < type.fields().size(); i++) {
            if (type.fields().get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Number of a field among those of a fact. */
    int fieldIndex(Row row, String field) {
        return index(row, field);
    }

    /** The value of a field; empty if there is none or it is blank. */
    Optional<Object> field(Object fact, String field) {
        if (fact instanceof Judgement judgement) {
            return judgementField(judgement, field);
        }
        if (fact instanceof Exclusion exclusion) {
            return Optional.of(field.equals("scope") ? exclusion.scope() : exclusion.reason());
        }
        int index = fact instanceof Row row ? index(row, field) : -1;
        return index < 0 ? Optional.empty() : Optional.ofNullable(rulebook.values((Row) fact)[index]);
    }

    private static Optional<Object> judgementField(Judgement judgement, String field) {
        return switch (field) {
            case "code" -> Optional.of(judgement.code());
            case "area" -> Optional.of(judgement.area());
            case "points" -> judgement.points().map(Object.class::cast);
            case "worth" -> judgement.worth().map(Object.class::cast);
            default -> Optional.empty();
        };
    }

    /** A member of a tally or a coefficient, such as the one that rules call {@code met}. */
    Optional<Object> member(Object value, String member) {
        if (value instanceof Tally tally) {
            return switch (member) {
                case "considered" -> tally.considered().map(Object.class::cast);
                case "met" -> tally.met().map(Object.class::cast);
                case "notMet" -> tally.notMet().map(Object.class::cast);
                case "undetermined" -> tally.undetermined().map(Object.class::cast);
                case "allMet" -> tally.allMet().map(Object.class::cast);
                default -> Optional.empty();
            };
        }
        if (value instanceof Balance balance) {
            Optional<BigDecimal> figure = member.equals("mean")
                    ? balance.mean()
                    : member.equals("deviation") ? balance.deviation() : balance.coefficient();
            return figure.map(Object.class::cast);
        }
        return field(value, member);
    }

    /** A field as a rule saw it, with its cell where it is one. */
    Seen seen(Object fact, String field) {
        String value = text(field(fact, field));
        if (fact instanceof Judgement judgement && judgement.worth().isPresent() && field.equals("points")) {
            String name = judgement.code() + " " + judgement.item();
            String points = value.isEmpty() ? "" : texts.get("pointsOf", value, text(judgement.worth()));
            return new Seen(name, points, Optional.empty());
        }
        return new Seen(field, value, cell(fact, field));
    }

    private static Optional<Evidence> cell(Object fact, String field) {
        if (fact instanceof Row row && row.origin().isRow()) {
            return row.origin().cells(List.of(field)).stream().findFirst().map(cell -> cell.as(Evidence.Role.OBSERVED));
        }
        return Optional.empty();
    }
}
