package org.junheng.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which pack do the targets begin from? One with a file of every kind. */
public final class SmallPack {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                学校代码 : String @key @required @label
                学生总数 : BigDecimal @unit( "人" ) @min( 0 )
            end
            declare 班级 extends Row
                @sheet( "班级" )
                学校代码 : String @key @required
                学段     : String @required @oneOf( "小学", "初中" )
                学生数   : BigDecimal @unit( "人" ) @column( "学生数", "班额" ) @min( 0 )
            end
            declare 标准 extends Row
                @table( "标准" )
                学段 : String @key @required
                上限 : BigDecimal
            end
            """;
    private static final String RULES = """
            rule "班额"
                @code( "CLS-01" ) @basis( "C1" ) @owner( "教育局" ) @severity( must ) @area( "班额" ) @remedy( "分班" )
            when
                $班 : 班级( $段 : 学段, $人 : 学生数 )
                标准( 学段 == $段, $限 : 上限 )
            then
                judge.that( $班 ).measure( "班额", $人, "人" ).atMost( $限 );
            end
            rule "总数"
                @code( "DAT-01" ) @basis( "C1" ) @owner( "教育局" ) @severity( should ) @area( "班额" ) @remedy( "核对" )
            when
                $校 : 学校( $码 : 学校代码, $总 : 学生总数 )
                accumulate( 班级( 学校代码 == $码, $人 : 学生数 ) ; $计 : sum( $人 ) )
            then
                judge.that( $校 ).measure( "学生总数", $总, "人" ).equalTo( $计 );
            end
            """;
    private static final String CASES = """
            - case: 46人的班级
              given:
                班级: [ { 学校代码: A1, 学段: 小学, 学生数: 46 } ]
              expect:
                CLS-01: { A1: 不达标 }
            """;

    private SmallPack() {}

    /** The text of each file by its path. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("rules.drl", RULES);
        files.put("facts.drl", FACTS);
        files.put("pack.yaml", "id: pack\ntitle: 试验\nissuer: 甲县\n");
        files.put("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,\"试验,条款\",no,rule\n");
        files.put("tables/标准.csv", "学段,上限,依据\n小学,45,C1\n初中,50,C1\n");
        files.put("cases/班额.yaml", CASES);
        return files;
    }
}
