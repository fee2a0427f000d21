package org.junheng.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack can compute and judge, nothing else; what could do more is refused before any of it is compiled. */
class ContainmentTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                学生 : BigDecimal
            end
            declare 结果
                代码 : String @key
                数 : BigDecimal
            end
            """;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 0 );",
                "System.out.println( $校 );",
                "java.lang.System.exit( 0 );",
                "Runtime.getRuntime().exec( \"ls\" );",
                "new java.io.File( \"x\" ).delete();",
                "Class.forName( \"java.lang.Runtime\" );",
                "String 名 = \"\".getClass().getName();",
                "String 名 = $校.getClass().getName();",
                "BigDecimal 数 = $数.add( $数 );",
                "Runnable 动 = () -> judge.that( $校 ).measure( \"人\", $数 ).atMost( 1 );",
                "BigDecimal 数 = Math::abs;",
                "while( true ) { }",
                "for( ; ; ) { }",
                "for( String 名 : $校 ) { }",
                "do { } while( true );",
                "try { } catch( Exception e ) { }",
                "throw $数;",
                "synchronized( $校 ) { }",
                "class 甲 { }",
                "return;",
                "assert false;",
                "kcontext.getKieRuntime().halt();",
                "drools.halt();",
                "judge.ends();",
                "judge.failed( null );",
                "judge.session.halt();",
                "update( $校 );",
                "delete( $校 );",
                "modify( $校 ) { set学生( 0 ) };",
                "insertLogical( new 结果( $码, $数 ) );",
                "insert( new 学校( $码, $数 ) );",
                "insert( new Exclusion( $码, $数 ) );",
                "$校.set学生( 0 );",
                "$校.学生 = 0;",
                "Object 物 = $校;",
                "var 物 = $数;",
                "BigDecimal[] 列 = { $数 };",
                "BigDecimal 列[] = { $数 };",
                "BigDecimal 数 = (BigDecimal) $数;",
                "BigDecimal 数 = switch( 1 ) { default -> $数; };",
                "Exact.of( \"1\" );",
                "org.junheng.engine.figure.Exact.of( \"1\" );",
                "$数++;",
                "$数 += 1;",
                "judge.that( $校 ).measure( \"人\", $数 ).getClass();",
                "judge.that( $校 ).measure( \"人\", $数, null ).atMost( 1 );",
            })
    void a_consequence_that_does_more_than_judge_is_refused_at_its_line(String statement) {
        assertRefusedAt(6, """
                rule "甲" @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                when
                    $校 : 学校( $码 : 代码, $数 : 学生 )
                then
                    judge.that( $校 ).measure( "人", $数 ).atMost( 1 );
                    %s
                end
                """.formatted(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$校 : 学校( java.lang.System.setProperty( \"a\", \"b\" ) == null )",
                "$校 : 学校( System.getenv( \"a\" ) == \"b\" )",
                "$校 : 学校( 代码.length() > 3 )",
                "$校 : 学校( 代码.bytes.length > 3 )",
                "$校 : 学校( this.getClass().getName() == \"a\" )",
                "$校 : 学校( class.name == \"a\" )",
                "$校 : 学校( 代码 str[startsWith] \"a\" )",
                "$校 : 学校( 代码 memberOf System.getenv() )",
                "$校 : 学校( $名 : new java.io.File( 代码 ) )",
                "$校 : 学校( $名 : 代码!.length )",
                "$校 : 学校( (String) 代码 == \"a\" )",
                "$校 : 学校( $名 : ( () -> 1 ) )",
                "$校 : 学校() eval( true )",
                "$校 : 学校() from 代码",
                "$校 : 学校() 学校() from entry-point \"门\"",
                "$校 : 学校() accumulate( 学校( $数 : 学生 ), init( int 和 = 0; ), action( 和 += 1; ), result( 和 ) )",
                "$校 : 学校() groupby( 学校( $数 : 学生, $码 : 代码 ); $码; $和 : sum( $数 ) )",
                "$校 : 学校() accumulate( 学校( $数 : 学生 ); $和 : collectList( $数 ) )",
                "$校 : Object()",
                "$校 : java.io.File()",
                "$校 : Row()",
                "$校 : 学校() if( 学生 > 3 ) do[另] ",
                "$校 : 学校() over window:length( 3 )",
                "$校 : 学校( \"a\", 3 ; )",
                "?学校()",
                "$a\"b : 学校()",
            })
    void a_condition_that_does_more_than_choose_is_refused_at_its_line(String condition) {
        assertRefusedAt(3, """
                rule "甲"
                when
                    %s
                then
                    insert( new 结果( "一", 1 ) );
                end
                """.formatted(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;",
                "import static java.lang.System.exit;",
                "import function java.lang.System.exit;",
                "import accumulate java.io.File 文件;",
                "global java.util.List 列;",
                "package 别处;",
                "unit 别处;",
                "dialect \"mvel\"",
                "query 查( ) 学校() end",
                "declare enum 级 甲, 乙; end",
                "declare trait 特 名 : String end",
                "declare 新 extends 结果 名 : String end",
                "declare 新 extends java.util.ArrayList 名 : String end",
                "declare 新 名 : String = System.getenv( \"a\" ) end",
                "declare 新 名 : java.io.File end",
                "declare 新 @role( event ) 名 : String end",
                "declare 新 名 : BigDecimal @min( System.exit( 0 ) ) end",
                "declare 新 @propertyReactive 名 : String end",
                "declare Exact 名 : String end",
                "declare Judgement 名 : String end",
                "declare String 名 : String end",
                "declare 新 class : String end",
                "rule \"乙\" extends \"甲\" when then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\" salience 3 when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\" no-loop when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\" @salience( 3 ) when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\" timer( int: 1s ) when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\" when 学校() then insert( new 结果( \"一\", 1 ) ); then[另] insert( new 结果( \"一\", 1 ) ); end",
                "rule '乙\" when then System.exit( 1 ); end //' when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule '乙\"丙' when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "rule \"乙\\\" when then System.exit( 1 ); end //\" when 学校() then insert( new 结果( \"一\", 1 ) ); end",
                "function BigDecimal 乘( BigDecimal 数 ) { return 乘( 数 ); }",
                "function BigDecimal 乘( BigDecimal 数 ) { System.exit( 0 ); return 数; }",
                "function BigDecimal 乘( BigDecimal 数 ) { while( true ) { } }",
                "function BigDecimal 乘( Object 物 ) { return 1; }",
                "function void 乘( ) { }",
                "function Runtime 乘( ) { return Runtime.getRuntime(); }",
                "function BigDecimal 乘( BigDecimal 数 ) { return 后( 数 ); } function BigDecimal 后( BigDecimal 数 ) { return 数; }",
            })
    void a_file_that_holds_more_than_types_functions_and_rules_is_refused_at_its_line(String text) {
        assertRefusedAt(2, "\n" + text + "\n");
    }

    @Test
    void no_escape_ends_a_literal_early() throws Exception {
        String escape = "\\u0022; System.exit( 1 ); \\u0022";
        Trial trial = trial("""
                rule "甲" @code( "A" ) @basis( "C1" ) @owner( "局" ) @severity( must )
                when
                    $校 : 学校( 代码 != "%1$s", $数 : 学生 )
                then
                    judge.that( $校 ).measure( "%1$s", $数 ).atMost( 1 );
                    judge.that( $校 ).measure( "\\%1$s", $数 ).atMost( 1 );
                end
                """.formatted(escape));
        var judgements = trial.sheet("学校", "代码|学生", "甲|1").judge().judgements();
        assertEquals(
                List.of("\"; System.exit( 1 ); \"", "\\u0022; System.exit( 1 ); \"")
                        .toString(),
                judgements.stream().map(judgement -> judgement.item()).toList().toString());
    }

    private Trial trial(String rules) {
        return Trial.in(temp).file("facts.drl", FACTS).file("rules.drl", rules);
    }

    private void assertRefusedAt(int line, String rules) {
        List<PackFault.Fault> faults = trial(rules).faults();
        assertFalse(faults.isEmpty(), "loaded: " + rules);
        assertTrue(faults.stream().allMatch(fault -> fault.file().equals("trial/rules.drl")), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.line() == line), faults.toString());
        assertFalse(faults.toString().matches("(?s).*(Exception|LambdaC|Drools).*"), faults.toString());
    }
}
