package org.junheng.check.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.TinyPack;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After every edit a pack is what it would be if it were read for the first time, down to the place of each word. */
class EditedTest {
    private static final String FACTS = """
            declare 限额 extends Row
                @table( "limits" )
                学段 : String @key
                最多 : BigDecimal
            end
            declare 超额 extends Row
                班级 : String
                人数 : BigDecimal
            end
            function BigDecimal 余( BigDecimal 甲, BigDecimal 乙 ) { return 甲 - 乙; }
            """;
    private static final String LIMITED = TinyPack.criterion(
            "CLS-10",
            "must",
            "$班 : 班级( $段 : 学段, $人 : 学生数 )\n    限额( 学段 == $段, $限 : 最多 )",
            "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( $限 )");
    private static final String DERIVED = """
            rule "推算 超额"
                @basis( "C1" )
            when
                班级( $名 : 班级名称, $人 : 学生数 > 45 )
            then
                insert( new 超额( $名, 余( $人, 45 ) ) );
            end
            """;
    private static final String OVERRIDE = TinyPack.criterion(
            "CLS-01", "must", "$班 : 班级( $人 : 学生数 )", "judge.that( $班 ).measure( \"班额\", $人, \"人\" ).atMost( 40 )");

    @TempDir
    private Path temp;

    private KeptPacks packs;
    private TinyPack tiny;
    private TinyPack heir;

    @BeforeEach
    void begin() throws Exception {
        packs = new KeptPacks(Optional.of(new SealedFolder(temp.resolve("cache"), temp.resolve("key"))), "program");
        tiny = TinyPack.in(temp);
        heir = TinyPack.heirIn(temp, LIMITED)
                .file("facts.drl", FACTS)
                .file("derived.drl", DERIVED)
                .file("tables/limits.csv", "学段,最多\n小学,45\n初中,50\n");
        assertAsRead();
    }

    /** One edit and what comes of it, in a new process each time as far as what is kept goes. */
    private void assertAsRead() throws Exception {
        Pack read = PackLoader.load(heir.folder(), "zh");
        Rulebook edited = packs.rulebook(heir.folder(), "zh");
        assertEquals(Deep.text(read), Deep.text(edited.pack()));
        assertEquals(
                read.rules().size(),
                names(edited).stream()
                        .filter(name -> !name.startsWith("after "))
                        .count());
        Rulebook again = packs.rulebook(heir.folder(), "zh");
        assertEquals(Deep.text(read), Deep.text(again.pack()));
        assertEquals(names(edited), names(again));
    }

    private static List<String> names(Rulebook rulebook) {
        List<String> names = new ArrayList<>();
        rulebook.base(Set.of())
                .getKiePackages()
                .forEach(all -> all.getRules().forEach(rule -> names.add(rule.getName())));
        return names.stream().sorted().toList();
    }

    private static void replace(TinyPack pack, String file, String before, String after) throws IOException {
        String text = Files.readString(pack.folder().resolve(file));
        assertEquals(2, text.split(Pattern.quote(before), 2).length, before);
        pack.file(file, text.replace(before, after));
    }

    @Test
    void a_limit() throws Exception {
        replace(heir, "heir.drl", "$限 )", "$限 + 1 )");
        assertAsRead();
        replace(tiny, "rules.drl", "atMost( 45 )", "atMost( 46 )");
        assertAsRead();
    }

    @Test
    void a_comment_line_that_moves_all_that_follows() throws Exception {
        replace(tiny, "rules.drl", "rule \"CLS-01\"", "// 说明\n\nrule \"CLS-01\"");
        assertAsRead();
        replace(heir, "facts.drl", "declare 超额", "// 说明\n\ndeclare 超额");
        assertAsRead();
    }

    @Test
    void a_rule_that_comes_and_goes() throws Exception {
        heir.file("more.drl", OVERRIDE.replace("CLS-01", "CLS-11"));
        assertAsRead();
        Files.delete(heir.folder().resolve("more.drl"));
        assertAsRead();
        replace(heir, "heir.drl", LIMITED, LIMITED + OVERRIDE.replace("CLS-01", "CLS-12"));
        assertAsRead();
    }

    @Test
    void a_rule_that_takes_the_place_of_an_inherited_one_and_gives_it_back() throws Exception {
        heir.file("more.drl", OVERRIDE);
        assertAsRead();
        heir.file("more.drl", OVERRIDE.replace("CLS-01", "CLS-11"));
        assertAsRead();
        heir.file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nretire:\n  - \"CLS-02: 不再适用\"\n");
        assertAsRead();
        heir.file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\n");
        assertAsRead();
    }

    @Test
    void a_rule_that_moves_to_another_file_or_is_written_as_before() throws Exception {
        Files.delete(heir.folder().resolve("heir.drl"));
        heir.file("other.drl", LIMITED);
        assertAsRead();
        replace(heir, "other.drl", "$限 )", "$限 + 1 )");
        assertAsRead();
        replace(heir, "other.drl", "$限 + 1 )", "$限 )");
        assertAsRead();
    }

    @Test
    void a_table_a_clause_and_an_area() throws Exception {
        replace(heir, "tables/limits.csv", "初中,50", "初中,55");
        assertAsRead();
        replace(tiny, "clauses.csv", "试验条款", "另一条款");
        assertAsRead();
        heir.file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nareas:\n  derived.drl: 班额\n");
        assertAsRead();
    }

    @Test
    void a_fact_or_a_function() throws Exception {
        replace(heir, "facts.drl", "最多 : BigDecimal", "最多 : BigDecimal @unit( \"人\" )");
        assertAsRead();
        replace(heir, "facts.drl", "人数 : BigDecimal", "人数 : BigDecimal\n    备注 : String");
        replace(heir, "derived.drl", "余( $人, 45 )", "余( $人, 45 ), $名");
        assertAsRead();
        replace(heir, "facts.drl", "甲 - 乙", "甲 - 乙 - 0");
        assertAsRead();
    }

    @Test
    void more_edits_than_are_kept_one_by_one() throws Exception {
        for (int limit = 46; limit < 60; limit++) {
            replace(tiny, "rules.drl", "atMost( " + (limit - 1) + " )", "atMost( " + limit + " )");
            assertAsRead();
        }
        replace(heir, "heir.drl", "$限 )", "$限 + 1 )");
        assertAsRead();
    }

    @Test
    void a_fault_is_told_as_at_first_and_mended() throws Exception {
        String before = Files.readString(heir.folder().resolve("heir.drl"));
        for (String wrong : List.of(
                before.replace("$限 )", "$没有 )"),
                before.replace("CLS-10", "CLS-02") + before.replace("CLS-10", "CLS-02"),
                before.replace("C1", "C9"),
                before.replace("班级(", "班纟(").replace("when", "whne"))) {
            heir.file("heir.drl", wrong);
            assertEquals(
                    assertThrows(PackFault.class, () -> PackLoader.load(heir.folder(), "zh"))
                            .faults(),
                    assertThrows(PackFault.class, () -> packs.rulebook(heir.folder(), "zh"))
                            .faults());
        }
        heir.file("heir.drl", before);
        assertAsRead();
    }
}
