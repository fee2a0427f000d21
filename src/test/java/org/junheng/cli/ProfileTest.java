package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest extends WithSmallCase {
    private static final String SHELVES = """
            declare 书架
                编号 : String @key @label
                册数 : BigDecimal @unit( "册" )
            end
            """;
    private static final String RULES = """
            rule "每库两架"
            when
                书库( $号 : 编号, $册 : 册数 )
            then
                insert( new 书架( $号 + "上", $册 ) );
                insert( new 书架( $号 + "下", $册 ) );
            end
            rule "多于20册的架"
                @code( "B2" ) @basis( "C1" ) @owner( "甲" ) @severity( should ) @area( "书" ) @remedy( "分架" )
            when
                $架 : 书架( 册数 > 20, $册 : 册数 )
            then
                judge.that( $架 ).measure( "册数", $册, "册" ).atMost( 30 );
            end
            rule "多于900册的库"
                @code( "B3" ) @basis( "C1" ) @owner( "甲" ) @severity( should ) @area( "书" ) @remedy( "分库" )
            when
                $库 : 书库( 册数 > 900, $册 : 册数 )
            then
                judge.that( $库 ).measure( "册数", $册, "册" ).atMost( 1000 );
            end
            """;

    @BeforeEach
    void begin() throws IOException {
        small.text("pack/facts.drl", Files.readString(small.path("pack/facts.drl")) + SHELVES);
        small.text("pack/more.drl", RULES);
    }

    private SmallCase.Answer check(String out, String... words) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--pack", small.path("pack").toString(), "--date", "2026-01-05"));
        arguments.addAll(List.of("--out", small.path(out).toString()));
        return SmallCase.call(arguments.toArray(String[]::new));
    }

    /** The figures of the line that begins so: matches, evaluated, acted, share, derived, judged. */
    private static List<String> figures(String said, String begin) {
        Matcher line = Pattern.compile("^ *" + begin + " +(\\d+) +([\\d.]+) +([\\d.]+) +([\\d.]+)% +(\\d+) +(\\d+)$")
                .matcher("");
        return said.lines()
                .map(each -> line.reset(each))
                .filter(Matcher::find)
                .map(found -> List.of(found.group(1), found.group(5), found.group(6)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + begin + " in\n" + said));
    }

    @Test
    void each_rule_is_told_with_its_matches_facts_judgements_and_place() {
        Path workbook = small.workbook("甲.xlsx", "25", "5", "30");
        String said = check("out", "--profile", workbook.toString()).out();
        assertEquals(List.of("3", "6", "0"), figures(said, "more.drl:4 +每库两架"));
        assertEquals(List.of("4", "0", "4"), figures(said, "more.drl:13 +B2 多于20册的架"));
        assertEquals(List.of("3", "0", "3"), figures(said, "rules.drl:6 +B1 册数 不少于10册"));
        assertEquals(List.of("10", "6", "7"), figures(said, "合计 3 条"));
        assertTrue(said.contains("没有匹配的规则 1 条；规则共跑了 1 遍"), said);
        assertTrue(said.matches("(?s).*各阶段毫秒：规则包 [\\d.]+、读表 [\\d.]+、对栏目 [\\d.]+、判定 [\\d.]+、写报告 [\\d.]+\n.*"), said);
    }

    @Test
    void counties_are_added_up_whoever_judges_them() {
        Path first = small.workbook("甲.xlsx", "25", "5", "30");
        Path second = small.workbook("乙.xlsx", "7", "21");
        for (String workers : List.of("1", "2")) {
            String said = check(
                            "out" + workers,
                            first.toString(),
                            second.toString(),
                            "--profile=all",
                            "--workers",
                            workers,
                            "--lang",
                            "en")
                    .out();
            assertEquals(List.of("5", "10", "0"), figures(said, "more.drl:4 +每库两架"));
            assertEquals(List.of("6", "0", "6"), figures(said, "more.drl:13 +B2 多于20册的架"));
            assertTrue(said.contains("the rules were run 2 times"), said);
        }
    }

    @Test
    void the_reports_are_the_same_to_the_byte_and_without_it_nothing_is_told() throws IOException {
        Path workbook = small.workbook("甲.xlsx", "25", "5", "");
        SmallCase.Answer plain = check("plain", workbook.toString());
        SmallCase.Answer timed = check("timed", workbook.toString(), "--profile");
        assertEquals(plain.code(), timed.code());
        for (String file : List.of("report.json", "judgements.json")) {
            assertArrayEquals(
                    Files.readAllBytes(small.path("plain/" + file)), Files.readAllBytes(small.path("timed/" + file)));
        }
        assertFalse(plain.out().contains("各规则所用时间"), plain.out());
        List<String> rest = Arrays.asList(timed.out().split("\n各规则所用时间")[0].split("\n"));
        assertEquals(plain.out().lines().limit(rest.size()).toList(), rest);
        assertEquals(
                List.of("findings.xlsx", "inputs", "judgements.json", "report.html", "report.json", "run.json"),
                files("timed"));
    }

    private List<String> files(String run) throws IOException {
        try (Stream<Path> files = Files.list(small.path(run))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** 22 rules more, each of which matches once. */
    @Test
    void twenty_rules_are_listed_and_the_others_added_up_unless_all_are_asked_for() {
        StringBuilder more = new StringBuilder();
        for (int i = 10; i < 32; i++) {
            more.append(RULES.substring(RULES.lastIndexOf("rule "))
                    .replace("多于900册的库", "库" + i)
                    .replace("> 900", "> 0")
                    .replace("B3", "D" + i));
        }
        small.text("pack/many.drl", more.toString());
        Path workbook = small.workbook("甲.xlsx", "25");
        String worst = check("out", "--profile", workbook.toString()).out();
        assertEquals(
                20,
                worst.lines()
                        .filter(line -> line.matches(" +\\w+\\.drl:\\d+ .*"))
                        .count());
        assertEquals(1, worst.lines().filter(line -> line.contains("其余 5 条")).count());
        String all = check("out", "--profile", "all", workbook.toString()).out();
        assertEquals(
                25,
                all.lines().filter(line -> line.matches(" +\\w+\\.drl:\\d+ .*")).count());
        assertFalse(all.contains("其余 5 条"), all);
    }

    @Test
    void it_does_not_go_with_watching() {
        SmallCase.Answer answer = check("out", small.workbook("甲.xlsx", "25").toString(), "--watch", "--profile");
        assertEquals(Main.WRONG_CALL, answer.code());
        assertTrue(answer.err().contains("--watch"), answer.err());
    }
}
