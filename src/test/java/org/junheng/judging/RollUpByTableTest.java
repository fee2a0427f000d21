package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule may take the criteria that it adds up from a table, and then fires after all of them. */
class RollUpByTableTest {
    private static final String RULES = """
            declare 校 extends Row
                @sheet( "校" )
                校名 : String @key @required @label
                书 : BigDecimal @unit( "册" )
                房 : BigDecimal @unit( "间" )
            end
            declare 项 extends Row
                @table( "项" )
                项名 : String @key @required @label
                标准 : String @required
            end
            declare 项得分  项名 : String @key @label  分 : BigDecimal  end
            rule "一项的分"
            when
                项( $名 : 项名, $标准 : 标准 )
                accumulate( $判 : Judgement( $标准 contains code ) ; $计 : tally( $判 ) )
            then
                insert( new 项得分( $名, $计.met * 10 / $计.considered ) );
            end
            rule "总" @code( "ALL" ) %1$s when $项 : 项得分( $分 : 分 ) then judge.that( $项 ).measure( $分 ).atLeast( 10 ); end
            rule "书" @code( "BOOKS" ) %1$s when $校 : 校( $书 : 书 ) then judge.that( $校 ).measure( $书 ).atLeast( 5 ); end
            rule "房" @code( "ROOMS" ) %1$s when $校 : 校( $房 : 房 ) then judge.that( $校 ).measure( $房 ).atLeast( 5 ); end
            rule "名" @code( "%2$s" ) %1$s when $校 : 校( $名 : 校名 ) then judge.that( $校 ).measure( $名 ).oneOf( "无" ); end
            """;
    private static final String HEAD =
            "@basis( \"C1\" ) @owner( \"局\" ) @severity( must ) @area( \"甲\" ) @remedy( \"改\" )";

    @TempDir
    private Path temp;

    private Trial trial(String table) {
        return trial(table, "NAMES");
    }

    private Trial trial(String table, String third) {
        return Trial.in(temp)
                .file("rules.drl", RULES.formatted(HEAD, third))
                .file("tables/项.csv", table)
                .sheet("校", "校名|书|房", "甲|5|4", "乙|4|4", "丙|5|5", "丁|5|5");
    }

    private static List<String> totals(Trial trial) throws PackFault {
        return trial.judge().judgements().stream()
                .filter(judgement -> judgement.code().equals("ALL"))
                .map(judgement -> judgement.subject().key() + " " + judgement.actual())
                .toList();
    }

    @Test
    void each_row_counts_the_criteria_that_it_lists() throws PackFault {
        assertEquals(List.of("一 7.5", "二 6.25"), totals(trial("项名,标准\n一,BOOKS\n二,BOOKS、ROOMS\n")));
    }

    @Test
    void a_blank_leaves_only_the_rows_open_that_list_its_criterion() throws PackFault {
        Trial trial = trial("项名,标准\n一,BOOKS\n二,ROOMS\n").sheet("校", "校名|书|房", "甲|5|", "乙|4|4", "丙|5|5", "丁|5|5");
        assertEquals(List.of("一 7.5", "二 "), totals(trial));
    }

    @Test
    void what_the_row_of_an_heir_replaces_is_not_asked_for() throws PackFault {
        Trial parent = trial("项名,标准\n一,BOOKS\n二,BOOKS、NAMES\n");
        assertEquals(List.of(), parent.faults());
        Trial heir = Trial.in(temp.resolve("trial"))
                .file("pack.yaml", "id: trial\ntitle: 继承\nextends: parent\nretire: [NAMES: 不用]\n")
                .file("../parent/pack.yaml", "id: parent\ntitle: 试验\n")
                .file("../parent/clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n")
                .file("../parent/rules.drl", RULES.formatted(HEAD, "NAMES"))
                .file("../parent/tables/项.csv", "项名,标准\n一,BOOKS\n二,BOOKS、NAMES\n");
        assertTrue(
                heir.faults().toString().contains("code=NAMES"), heir.faults().toString());
        heir.file("tables/项.csv", "项名,标准\n二,ROOMS\n").sheet("校", "校名|书|房", "甲|5|4", "乙|4|4", "丙|5|5", "丁|5|5");
        assertEquals(List.of("一 7.5", "二 5"), totals(heir));
    }

    @Test
    void a_criterion_that_nobody_has_is_named_with_the_nearest() {
        String faults = trial("项名,标准\n一,BOOKS、ROMS\n").faults().toString();
        assertTrue(faults.contains("code=ROMS") && faults.contains("code=ROOMS"), faults);
    }

    @Test
    void a_rule_cannot_be_among_what_it_is_made_of() {
        String faults = trial("项名,标准\n一,BOOKS、ALL\n").faults().toString();
        assertTrue(faults.contains("一项的分 → 总 → 一项的分") || faults.contains("总 → 一项的分 → 总"), faults);
    }

    @Test
    void a_code_within_a_listed_one_would_be_taken_too_and_is_named() {
        String faults = trial("项名,标准\n一,BOOKS、ROOMS\n", "ROOM").faults().toString();
        assertTrue(faults.contains("[ROOMS] 里含有另一条的 [ROOM]"), faults);
        assertEquals(List.of(), trial("项名,标准\n一,BOOKS、ROOM\n", "ROOM").faults());
    }
}
