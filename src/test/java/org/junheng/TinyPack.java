package org.junheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack on disk: classes of at most 45 pupils, judged by class and by school, and totals that must agree. */
public final class TinyPack {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                学校代码 : String @key @required @label
                学生总数 : BigDecimal @unit( "人" ) @min( 0 )
            end
            declare 班级 extends Row
                @sheet( "班级" )
                学校代码 : String @key @required
                班级名称 : String @key @required @label
                学段     : String @required @oneOf( "小学", "初中" )
                学生数   : BigDecimal @unit( "人" ) @column( "学生数", "班额" ) @min( 0 )
            end
            """;
    private static final String CRITERION = """
            rule "%1$s"
                @code( "%1$s" ) @basis( "C1" ) @owner( "教育局" ) @severity( %2$s ) @area( "班额" ) @remedy( "分班" )
            when
                %3$s
            then
                %4$s;
            end
            """;
    private static final String RULES = criterion(
                    "CLS-01",
                    "must",
                    "$班 : 班级( 学段 == \"小学\", $人 : 学生数 )",
                    "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 45 )")
            + criterion(
                    "CLS-02",
                    "must",
                    "$校 : 学校( $码 : 学校代码 )\n    班级( 学校代码 == $码, $名 : 班级名称, $人 : 学生数 )",
                    "judge.that( $校 ).item( $名 ).measure( \"班额\", $人, \"人\" ).atMost( 45 )")
            + criterion(
                    "DAT-01",
                    "data",
                    "$校 : 学校( $码 : 学校代码, $总 : 学生总数 )\n"
                            + "    accumulate( 班级( 学校代码 == $码, $人 : 学生数 ) ; $计 : sum( $人 ) )",
                    "judge.that( $校 ).measure( \"学生总数\", $总, \"人\" ).equalTo( $计 )");

    private final Path folder;

    private TinyPack(Path folder) {
        this.folder = folder;
    }

    public static TinyPack in(Path home) {
        return new TinyPack(home.resolve("tiny"))
                .file("pack.yaml", "id: tiny\ntitle: 试验\n")
                .file("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n")
                .file("facts.drl", FACTS)
                .file("rules.drl", RULES);
    }

    /** A pack beside it that extends it and has a file of rules of its own. */
    public static TinyPack heirIn(Path home, String rules) {
        return new TinyPack(home.resolve("heir"))
                .file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\n")
                .file("heir.drl", rules);
    }

    public static String criterion(String code, String severity, String condition, String consequence) {
        return CRITERION.formatted(code, severity, condition, consequence);
    }

    public TinyPack cases(String text) {
        return file("cases/班额.yaml", text);
    }

    public TinyPack file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    public Path folder() {
        return folder;
    }
}
