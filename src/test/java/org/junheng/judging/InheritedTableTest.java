package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of a pack adds rows to the one that it inherits, and stands for those of the same key. */
class InheritedTableTest {
    private static final String FACTS = """
            declare 班级 extends Row
                @sheet( "班级" )
                名称 : String @key @required @label
                学段 : String @required @oneOf( "小学", "初中", "高中" )
                学生数 : BigDecimal @unit( "人" )
            end
            declare 班额 extends Row
                @table( "班额" )
                学段 : String @key @required
                人数 : BigDecimal @required @unit( "人" )
            end
            """;
    private static final String RULES = """
            rule "班额" @code( "C" ) @basis( "C1" ) @owner( "局" ) @severity( must )
            when $班 : 班级( $段 : 学段, $人 : 学生数 ) 班额( 学段 == $段, $限 : 人数 )
            then judge.that( $班 ).measure( "班额", $人, "人" ).atMost( $限 ); end
            """;
    private static final String CLAUSES = "id,document,article,text,verified,how\nC1,文件,条,文,no,rule\n";

    @TempDir
    private Path home;

    @BeforeEach
    void national() throws IOException {
        write("nation/pack.yaml", "id: nation\ntitle: 国\n");
        write("nation/facts.drl", FACTS);
        write("nation/rules.drl", RULES);
        write("nation/clauses.csv", CLAUSES);
        write("nation/tables/班额.csv", "学段,人数\n小学,45\n初中,50\n");
        write("province/pack.yaml", "id: province\ntitle: 省\nextends: nation\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Map<String, String> limits() throws PackFault {
        County county = County.of(Rulebook.compile(PackLoader.load(home.resolve("province"), "zh"), "zh"), "试验.xlsx");
        sheet("班级")
                .row("名称", "学段", "学生数")
                .row("一班", "小学", 40)
                .row("七班", "初中", 40)
                .row("十班", "高中", 40)
                .into(county);
        Map<String, String> limits = new TreeMap<>();
        county.judge()
                .judgements()
                .forEach(each -> limits.put(each.subject().key(), each.verdict() + " " + each.required()));
        return limits;
    }

    @Test
    void a_row_of_the_same_key_stands_for_the_inherited_one_and_the_others_stay() throws Exception {
        write("province/tables/班额.csv", "学段,人数\n初中,35\n");
        assertEquals("MET 45", limits().get("一班"));
        assertEquals("NOT_MET 35", limits().get("七班"));
    }

    @Test
    void a_row_of_another_key_is_added_whatever_the_order_of_the_columns() throws Exception {
        write("province/tables/班额.csv", "人数,学段\n55,高中\n");
        assertEquals(Map.of("一班", "MET 45", "七班", "MET 50", "十班", "MET 55"), limits());
    }

    @Test
    void a_table_that_is_replaced_as_a_whole_leaves_nothing_of_the_inherited_one() throws Exception {
        write("province/pack.yaml", "id: province\ntitle: 省\nextends: nation\nreplaceTables: [班额]\n");
        write("province/tables/班额.csv", "学段,人数\n初中,35\n小学,30\n高中,55\n");
        assertEquals(Map.of("一班", "NOT_MET 30", "七班", "NOT_MET 35", "十班", "MET 55"), limits());
    }

    /** A province that says no year of its own, or an earlier one, is not overruled by a later row of the nation. */
    @ParameterizedTest
    @ValueSource(strings = {"学段,人数\n小学,40\n", "学段,人数,自\n小学,40,2010\n", "学段,人数,自\n小学,40,2024\n"})
    void a_row_stands_for_every_inherited_one_of_its_key_whenever_that_holds_from(String table) throws Exception {
        write(
                "nation/facts.drl",
                FACTS.replace("人数 : BigDecimal @required", "自 : BigDecimal @from\n人数 : BigDecimal @required"));
        write("nation/tables/班额.csv", "学段,人数,自\n小学,45,2001\n小学,44,2023\n初中,50,2001\n");
        write("province/tables/班额.csv", table);
        assertEquals("MET 40", limits().get("一班"));
        assertEquals("MET 50", limits().get("七班"));
    }
}
