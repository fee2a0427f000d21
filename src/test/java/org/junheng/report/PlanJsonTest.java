package org.junheng.report;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junheng.model.SmallReport;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junheng.model.plan.Firmness;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Flip;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.model.plan.Reading;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Place;
import org.junit.jupiter.api.Test;

/** Every field of what it would take, under its promised name and in its promised order. */
class PlanJsonTest {
    private static final Judgement CROWDED = SmallReport.oversized().build();
    private static final Judgement LOST = judgement("ALL-1", "清岚区")
            .id("f3")
            .type("全区")
            .verdict(Verdict.NOT_MET)
            .figures("得分", "9", "10", "分", "1")
            .points("10", "9.0")
            .build();
    private static final Judgement MET = judgement("CLS-01", "一年3班")
            .id("f4")
            .figures("班额", "46", "45", "人", "1")
            .build();

    private static Move move(String cell, String after, Optional<BigDecimal> amount, Optional<BigDecimal> cost) {
        return new Move(
                new Place("区.xlsx", false, "班级", cell),
                "一年1班",
                "学生数",
                Move.Kind.CHANGE,
                "46",
                new CellValue.Text(after),
                after,
                amount,
                "人",
                cost,
                "教育局");
    }

    /** One finding has a change with a price, the item of points follows from it, and a third takes words alone. */
    private static Plan plan() {
        Move fewer = move("D5", "45", Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal("8.5E+3")));
        Move word = move("D6", "是", Optional.empty(), Optional.empty());
        Fix crowded = new Fix(CROWDED, Fix.Way.LEAST, List.of(fewer), List.of(), List.of("f3"), List.of("f9"));
        Fix lost = new Fix(LOST, Fix.Way.FOLLOWS, List.of(), List.of("f1"), List.of(), List.of());
        Fix dear = new Fix(
                SmallReport.undetermined().build(),
                Fix.Way.FOUND,
                List.of(move("D6", "44", Optional.empty(), Optional.of(new BigDecimal("9000")))),
                List.of(),
                List.of(),
                List.of());
        return new Plan(
                        SmallReport.made().run(),
                        RunVerdict.NOT_COMPLIANT,
                        List.of(crowded, lost, dear),
                        new Plan.Bundle(List.of(fewer, word), RunVerdict.COMPLIANT, List.of(), 3),
                        new Plan.Bundle(List.of(), RunVerdict.NOT_COMPLIANT, List.of(CROWDED, LOST), 0),
                        Firmness.NOT_ASKED)
                .with(new Firmness(
                        7,
                        List.of(new Flip(word, List.of(MET))),
                        List.of(new Reading("印刷的数字", RunVerdict.COMPLIANT, List.of(MET), List.of(CROWDED)))));
    }

    @Test
    void every_field_is_written_in_its_place_and_what_has_no_price_has_none() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanJson.write(plan(), out);
        try (InputStream golden = PlanJsonTest.class.getResourceAsStream("plan.json")) {
            assertEquals(
                    new String(golden.readAllBytes(), StandardCharsets.UTF_8), out.toString(StandardCharsets.UTF_8));
        }
    }
}
