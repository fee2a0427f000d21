package org.junheng.report;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.Trace;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.UnusedCells;
import org.junit.jupiter.api.Test;

/** Every field of an answer, under its promised name and in its promised order. */
class AnswersTest {
    private static final Place CELL = new Place("区.xlsx", false, "班级", "D5");
    private static final Judgement CROWDED = judgement("CLS-01", "一年1班")
            .id("f1")
            .key("A1/一年1班")
            .verdict(Verdict.NOT_MET)
            .figures("班额", "46", "45", "人", "1")
            .message("班额46人")
            .build();

    private interface Answer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_rests_on_a_cell() throws IOException {
        Exclusion excluded = new Exclusion(
                new Subject("班级", "A1/一年2班", "一年2班"), "大班额", "复式班", List.of("B"), List.of(), "never written");
        Evidence cell = new Evidence(CELL, "学生数", "46", Evidence.Role.OBSERVED, true);
        Trace trace = new Trace("班级!D5", Optional.of(cell), List.of(CROWDED), List.of(excluded));
        assertEquals("""
                {
                  "place": "班级!D5",
                  "header": "学生数",
                  "value": "46",
                  "judgements": [
                    {
                      "id": "f1",
                      "code": "CLS-01",
                      "verdict": "NOT_MET",
                      "subject": {
                        "type": "班级",
                        "key": "A1/一年1班",
                        "label": "一年1班"
                      },
                      "item": "班额",
                      "message": "班额46人"
                    }
                  ],
                  "exclusions": [
                    {
                      "subject": {
                        "type": "班级",
                        "key": "A1/一年2班",
                        "label": "一年2班"
                      },
                      "scope": "大班额",
                      "reason": "复式班"
                    }
                  ]
                }
                """, written(out -> TraceJson.write(trace, out)));
    }

    @Test
    void a_cell_on_which_nothing_rests_has_no_header_and_no_value() throws IOException {
        Trace trace = new Trace("班级!Z9", Optional.empty(), List.of(), List.of());
        assertEquals("""
                {
                  "place": "班级!Z9",
                  "judgements": [],
                  "exclusions": []
                }
                """, written(out -> TraceJson.write(trace, out)));
    }

    @Test
    void columns_that_no_rule_looked_at_are_a_list() throws IOException {
        UnusedCells column = new UnusedCells("班级", "班主任", List.of("F5:F6", "F9"), 3, 4);
        assertEquals("""
                [
                  {
                    "sheet": "班级",
                    "header": "班主任",
                    "unused": 3,
                    "filled": 4,
                    "cells": [
                      "F5:F6",
                      "F9"
                    ]
                  }
                ]
                """, written(out -> TraceJson.writeUnused(List.of(column), out)));
        assertEquals("[]\n", written(out -> TraceJson.writeUnused(List.of(), out)));
    }

    @Test
    void what_a_change_of_the_rules_does() throws IOException {
        VerdictChange change = new VerdictChange(Optional.of(CROWDED), Optional.empty(), List.of("a.drl:3  atMost"));
        Impact.District district =
                new Impact.District("区.xlsx", RunVerdict.NOT_COMPLIANT, RunVerdict.COMPLIANT, 2, List.of(change));
        assertEquals(
                """
                {
                  "before": "旧",
                  "after": "新",
                  "summary": {
                    "districts": 1,
                    "subjects": 1,
                    "changes": 1,
                    "criteria": {
                      "CLS-01": 1
                    }
                  },
                  "districts": [
                    {
                      "workbook": "区.xlsx",
                      "before": "NOT_COMPLIANT",
                      "after": "COMPLIANT",
                      "compared": 2,
                      "changes": [
                        {
                          "id": "f1",
                          "code": "CLS-01",
                          "subject": {
                            "type": "班级",
                            "key": "A1/一年1班",
                            "label": "一年1班"
                          },
                          "item": "班额",
                          "before": {
                            "verdict": "NOT_MET",
                            "actual": "46",
                            "comparator": "atMost",
                            "required": "45",
                            "unit": "人"
                          },
                          "after": null,
                          "causes": [
                            "a.drl:3  atMost"
                          ]
                        }
                      ]
                    }
                  ],
                  "unread": [
                    "丙.xlsx 打不开"
                  ]
                }
                """,
                written(out -> ImpactJson.write(new Impact("旧", "新", List.of(district), List.of("丙.xlsx 打不开")), out)));
    }

    @Test
    void a_change_that_does_nothing_has_no_criteria() throws IOException {
        assertEquals("""
                {
                  "before": "旧",
                  "after": "新",
                  "summary": {
                    "districts": 0,
                    "subjects": 0,
                    "changes": 0,
                    "criteria": {}
                  },
                  "districts": [],
                  "unread": []
                }
                """, written(out -> ImpactJson.write(new Impact("旧", "新", List.of(), List.of()), out)));
    }
}
