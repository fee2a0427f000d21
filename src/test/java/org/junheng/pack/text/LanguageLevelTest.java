package org.junheng.pack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junheng.ShippedPacks;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.lint.Lint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The language that the engine will come to read finds in every shipped file what today's finds there. */
class LanguageLevelTest {
    @TempDir
    private Path home;

    @TestFactory
    Stream<DynamicTest> a_shipped_file_says_the_same_at_both_levels() throws PackFault {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path pack : ShippedPacks.all()) {
            for (SourceFile file : PackFiles.read(pack, "zh").sources()) {
                if (file.path().startsWith(pack.getFileName() + "/")) {
                    tests.add(DynamicTest.dynamicTest(file.path(), () -> assertSame(file)));
                }
            }
        }
        return tests.stream();
    }

    /** The level to come finds no fault with most of these, and reads a rule without conditions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '\'',
            value = {
                ", 学生数 > 10 && < 20 )'4:25'[< 20] 的左边没有写拿什么来比。建议：写全，如 学生数 < 20",
                ", 学生数 < 5 || > 9 )'4:25'写全，如 学生数 > 9",
                ", 学段 == \"小学\" || == \"初中\" )'4:25'写全，如 学段 == \"初中\"",
                ", !( 学生数 > 5 && < 9 ) )'4:25'写全，如 学生数 < 9",
                ", 学生数 ( > 5 && < 9 ) )'4:25'写全，如 学生数 < 9",
                ") && 学校()'4:25'[&&]，它只能写在一个条件的括号里。建议：改成 and",
                ") || 学校()'4:25'改成 or",
                ") exists( 学校() && 学校() )'4:38'改成 and",
                ") accumulate( 学校( $总 : 学生总数 ) && 学校(); $和 : sum( $总 ) )'4:53'改成 and"
            })
    void what_the_level_to_come_drops_is_refused_with_the_way_to_write_it(String rest, String place, String way)
            throws DroolsParserException {
        String rule = TinyPack.criterion(
                "L-01", "must", "$班 : 班级( $人 : 学生数 " + rest, "judge.that( $班 ).measure( $人 ).atMost( 50 )");
        SourceFile file = new SourceFile("tiny/more.drl", rule);
        assertNotEquals(said(file, LanguageLevelOption.DRL6), said(file, LanguageLevelOption.DRL10));
        TinyPack pack = TinyPack.in(home).file("more.drl", rule);
        List<String> faults = Lint.offenders(pack.folder(), "zh").stream()
                .map(Object::toString)
                .filter(fault -> fault.startsWith("tiny/more.drl:" + place + "  ") && fault.contains(way))
                .toList();
        assertEquals(1, faults.size(), Lint.offenders(pack.folder(), "zh").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", 学生数 > 10 && 学生数 < 20 )",
                ", 学生数 < 5 || 学生数 > 9 )",
                ") // 甲 && 乙\n 学校()",
                ") and exists( 学校() /* || */ or 学校() )"
            })
    void the_way_to_write_it_is_read_at_both_levels(String rest) throws DroolsParserException {
        String rule = TinyPack.criterion(
                "L-01", "must", "$班 : 班级( $人 : 学生数 " + rest, "judge.that( $班 ).measure( $人 ).atMost( 50 )");
        assertSame(new SourceFile("tiny/more.drl", rule));
        TinyPack pack = TinyPack.in(home).file("more.drl", rule);
        assertEquals(
                List.of(),
                Lint.offenders(pack.folder(), "zh").stream()
                        .map(Object::toString)
                        .filter(fault -> fault.startsWith("tiny/more.drl:4"))
                        .toList());
    }

    @Test
    void a_note_on_a_condition_is_refused() {
        TinyPack pack = TinyPack.in(home)
                .file(
                        "more.drl",
                        TinyPack.criterion(
                                "L-01",
                                "must",
                                "$班 : 班级( $人 : 学生数 ) @watch( 学段 )",
                                "judge.that( $班 ).measure( $人 ).atMost( 50 )"));
        assertTrue(
                Lint.offenders(pack.folder(), "zh").toString().contains("tiny/more.drl:4:5  这里不能写 [@watch]"),
                Lint.offenders(pack.folder(), "zh").toString());
    }

    private static void assertSame(SourceFile file) throws DroolsParserException {
        List<String> today = said(file, LanguageLevelOption.DRL6);
        assertFalse(today.isEmpty());
        assertEquals(String.join("\n", today), String.join("\n", said(file, LanguageLevelOption.DRL10)));
    }

    private static List<String> said(SourceFile file, LanguageLevelOption level) throws DroolsParserException {
        DrlParser parser = new DrlParser(level);
        PackageDescr tree = parser.parse(false, file.text());
        assertEquals(List.of(), parser.getErrors());
        List<String> said = new ArrayList<>();
        tree.getTypeDeclarations().forEach(type -> said.add(type(type)));
        tree.getFunctions()
                .forEach(function -> said.add("function " + function.getReturnType() + " " + function.getName()
                        + function.getParameterTypes() + function.getParameterNames()
                        + words(function.getBody())));
        tree.getRules().forEach(rule -> said.add(rule(rule)));
        return said;
    }

    private static String type(TypeDeclarationDescr type) {
        return "declare " + type.getTypeName() + Words.of(type.getAnnotations())
                + type.getFields().values().stream()
                        .map(field -> "\n  " + field.getFieldName() + " : "
                                + field.getPattern().getObjectType() + Words.of(field.getAnnotations()))
                        .collect(Collectors.joining());
    }

    private static String rule(RuleDescr rule) {
        return "rule " + rule.getName() + " line " + rule.getLine()
                + Words.of(rule.getAnnotations().stream().toList())
                + part(rule.getLhs())
                + "\n then " + words(String.valueOf(rule.getConsequence()));
    }

    private static String part(BaseDescr part) {
        if (part instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr aggregate) {
            return "\n  accumulate" + part(aggregate.getInput())
                    + aggregate.getFunctions().stream()
                            .map(call -> call.getBind() + call.getFunction() + List.of(call.getParams()))
                            .collect(Collectors.joining());
        }
        if (part instanceof PatternDescr pattern) {
            return "\n  " + pattern.getIdentifier() + " : " + pattern.getObjectType()
                    + pattern.getConstraint().getDescrs().stream()
                            .map(constraint -> words(((BaseDescr) constraint).getText()))
                            .toList();
        }
        List<? extends BaseDescr> inside = ((ConditionalElementDescr) part)
                .getDescrs().stream().map(BaseDescr.class::cast).toList();
        return "\n " + part.getClass().getSimpleName()
                + inside.stream().map(LanguageLevelTest::part).collect(Collectors.joining());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
