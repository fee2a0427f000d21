package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.SheetRow;
import org.junheng.pack.load.PackLoader;
import org.junheng.tree.Expression;
import org.junheng.tree.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One value of a pack's file is changed, and nothing else. */
class WrittenBackTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    Path home;

    static List<Path> packs() {
        return ShippedPacks.all();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String file(Rule rule) {
        return text(RULES.resolve(rule.place().file()));
    }

    private static Stream<Expression> literals(Rule rule) {
        return rule.tree()
                .all(Expression.class)
                .filter(each -> each instanceof Expression.Number || each instanceof Expression.Text);
    }

    private static String value(Expression literal) {
        return literal instanceof Expression.Number number
                ? number.value().toPlainString()
                : ((Expression.Text) literal).value();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_value_written_back_as_it_is_leaves_the_file_as_it_is(Path folder) throws Exception {
        Pack pack = PackLoader.load(folder, "zh");
        int tried = 0;
        for (Rule rule : pack.rules()) {
            String file = file(rule);
            for (Expression literal : literals(rule).toList()) {
                assertEquals(file, WrittenBack.literal(file, literal, value(literal)));
                tried++;
            }
            rule.tree().annotations().stream()
                    .flatMap(annotation -> annotation.values().stream())
                    .forEach(old -> assertEquals(file, WrittenBack.annotation(file, old, old.words())));
        }
        assertTrue(tried > 100);
        for (Table table : pack.tables()) {
            String file = text(RULES.resolve(table.path()));
            for (SheetRow row : table.rows()) {
                row.cells()
                        .forEach(cell ->
                                assertEquals(file, WrittenBack.cell(file, row.number(), cell.column(), cell.shown())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_changed_number_changes_its_own_characters_alone(Path folder) throws Exception {
        for (Rule rule : PackLoader.load(folder, "zh").rules()) {
            String file = file(rule);
            for (Expression literal : literals(rule).toList()) {
                String changed = WrittenBack.literal(file, literal, "7531");
                int at = file.length() - changed.length() + 4;
                String old = literal instanceof Expression.Text text
                        ? text.value()
                        : literal.span().words();
                assertEquals(old.length(), at, () -> rule.title() + " " + literal.span());
                int from = different(file, changed);
                int begin = changed.indexOf("7531", Math.max(0, from - 3));
                assertEquals(file, changed.substring(0, begin) + old + changed.substring(begin + 4));
            }
        }
    }

    private static int different(String one, String other) {
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_pack_is_read_with_the_number_that_was_written(Path folder) throws Exception {
        Map<String, Integer> changed = new LinkedHashMap<>();
        Map<String, String> files = new HashMap<>();
        Pack pack = PackLoader.load(folder, "zh");
        for (Rule rule : pack.rules()) {
            List<Expression> limits = limits(rule);
            if (!limits.isEmpty()
                    && pack.owns(rule.place().file())
                    && !files.containsKey(rule.place().file())) {
                files.put(rule.place().file(), WrittenBack.literal(file(rule), limits.get(0), "7531.25"));
                changed.put(rule.title(), changed.size());
            }
        }
        assertTrue(!changed.isEmpty());
        copy();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        Pack again = PackLoader.load(home.resolve(folder.getFileName()), "zh");
        for (Rule rule : again.rules()) {
            List<Expression> limits = limits(rule);
            boolean edited = !limits.isEmpty()
                    && ((Expression.Number) limits.get(0)).value().equals(new BigDecimal("7531.25"));
            assertEquals(changed.containsKey(rule.title()), edited, rule.title());
        }
    }

    private static List<Expression> limits(Rule rule) {
        return rule.tree()
                .judgements()
                .flatMap(judged -> judged.limits().stream())
                .filter(Expression.Number.class::isInstance)
                .toList();
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path to = home.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    void full_width_marks_line_ends_and_comments_stay_as_they_are() throws Exception {
        String written =
                "\uFEFFdeclare 班 extends Row\r\n  @sheet（“班”）\r\n  名 ： String @key @label\r\n  人 ： BigDecimal\r\nend\r\n"
                        + "rule “一” @code（“A”） @basis（“C1”） @owner（“局”） @severity（must）// 45 人\r\n"
                        + "when\r\n  $班 ： 班（ 人 ≥ 1， $人 ： 人 ）\r\nthen\r\n"
                        + "  judge.that（$班）.measure（“班额”，$人，“人”）.atMost（ 45 ）；\r\nend\r\n";
        Path folder = home.resolve("甲");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("甲.drl"), written);
        Files.writeString(folder.resolve("pack.yaml"), "id: 甲\ntitle: 甲\n");
        Files.writeString(folder.resolve("clauses.csv"), "id,document,article,text,verified,how\nC1,文,一,条,否,rule\n");
        Rule rule = PackLoader.load(folder, "zh").rules().get(0);
        Expression limit = limits(rule).get(0);
        Expression least = rule.tree()
                .patterns()
                .get(0)
                .all(Expression.Number.class)
                .findFirst()
                .orElseThrow();
        Span owner = rule.tree().annotation("owner").orElseThrow().values().get(0);
        Expression unit = literals(rule)
                .filter(each -> value(each).equals("人"))
                .findFirst()
                .orElseThrow();
        assertEquals(written.replace("（ 45 ）", "（ 50 ）"), WrittenBack.literal(written, limit, "50"));
        assertEquals(written.replace("≥ 1", "≥ 20"), WrittenBack.literal(written, least, "20"));
        assertEquals(written.replace("“局”", "“教育局”"), WrittenBack.annotation(written, owner, "教育局"));
        assertEquals(written.replace("“人”", "“名”"), WrittenBack.literal(written, unit, "名"));
        assertThrows(IllegalArgumentException.class, () -> WrittenBack.literal(written, unit, "名”"));
        assertThrows(IllegalArgumentException.class, () -> WrittenBack.literal(written, limit, "五十"));
    }

    @Test
    void a_cell_of_a_table_keeps_its_quotation_marks_and_blanks() {
        String table = "# 一, 二\r\n项目,数,依据\r\n\"甲, 乙\", 45 ,C1\r\n丙,,C2\r\n";
        assertEquals(table.replace(" 45 ", " 50 "), WrittenBack.cell(table, 3, 1, "50"));
        assertEquals(table.replace("甲, 乙", "丁, 戊"), WrittenBack.cell(table, 3, 0, "丁, 戊"));
        assertEquals(table.replace("丙,,", "丙,7,"), WrittenBack.cell(table, 4, 1, "7"));
        assertEquals(table.replace("C2", "\"C2,C3\""), WrittenBack.cell(table, 4, 2, "C2,C3"));
        assertThrows(IllegalArgumentException.class, () -> WrittenBack.cell(table, 9, 0, "7"));
        assertThrows(IllegalArgumentException.class, () -> WrittenBack.cell(table, 4, 3, "7"));
    }
}
