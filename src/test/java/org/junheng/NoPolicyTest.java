package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The engine holds no policy: what is judged, and by which figure, stands in the packs alone. */
class NoPolicyTest {
    private static final List<String> WORDS = List.of(
            "小学", "初中", "学段", "学校", "班级", "班额", "年级", "教师", "校长", "学生", "师生比", "差异系数", "巩固率", "图书", "课程", "科目", "课时",
            "片区", "满意度", "校舍", "用地", "运动场", "教室", "教学点", "民办", "乡镇", "教育局", "财政局", "公务员局", "福建", "生均", "达标率");

    private static final Set<BigDecimal> FIGURES = decimals(
            "0.65", "0.55", "0.5", "0.45", "98", "95", "85", "4.2", "4.7", "4.4", "5.8", "6.7", "2.3", "3.3", "45",
            "61", "67", "1.1", "1.2", "1.32", "1.05");

    /** The name of one sheet of findings.xlsx, which readers of that file ask for by this word. */
    private static final Set<String> NAMED_BY_ITS_READERS =
            Set.of("org/junheng/workbook/findings/texts_zh.properties sheet.balances");

    /** Words of the glossary, which head columns of findings.xlsx whatever a pack calls its own. */
    private static final Set<String> GLOSSARY = Set.of("类别", "责任单位", "对象", "名称");

    private static final Pattern SHEET_TYPE =
            Pattern.compile("declare\\s+(\\S+)(?:\\s+extends\\s+Row)?(.*?)\\bend\\b", Pattern.DOTALL);
    private static final Pattern SHEET = Pattern.compile("@sheet\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\s*(\\S+)\\s*:\\s*\\w+");
    private static final Pattern COLUMNS = Pattern.compile("@column\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** A text of the program and where it stands. */
    private record Text(String place, String words) {}

    @Test
    void no_policy_word_stands_in_the_program() {
        List<String> found = new ArrayList<>();
        for (Text text : everything()) {
            WORDS.stream().filter(text.words()::contains).forEach(word -> found.add(text.place() + ": " + word));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void no_sheet_or_column_of_a_shipped_pack_stands_in_the_program() {
        Set<String> declared = declaredWords();
        assertFalse(declared.isEmpty());
        declared.removeAll(GLOSSARY);
        List<String> found = new ArrayList<>();
        for (Text text : texts()) {
            declared.stream()
                    .filter(word -> word.length() > 3
                            ? text.words().contains(word)
                            : text.words().equals(word))
                    .forEach(word -> found.add(text.place() + ": " + word));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void no_policy_figure_stands_in_the_program() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            numbers(file).stream()
                    .filter(FIGURES::contains)
                    .forEach(figure -> found.add(Sources.JAVA.relativize(file) + ": " + figure));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void the_words_of_the_shipped_packs_are_found_in_their_declarations() {
        Set<String> declared = declaredWords();
        for (String word : List.of("全区", "学校代码", "计算机台数", "教学用计算机台数", "班级", "班额", "食堂持证")) {
            assertEquals(!word.equals("食堂持证"), declared.contains(word), word);
        }
    }

    /** Comments too: an example in a comment is soon an example in the code. */
    private static List<Text> everything() {
        List<Text> texts = new ArrayList<>(texts());
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            texts.add(new Text(Sources.JAVA.relativize(file).toString(), Sources.text(file)));
        }
        return texts;
    }

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            String place = Sources.JAVA.relativize(file).toString();
            Sources.parsed(file)
                    .findAll(StringLiteralExpr.class)
                    .forEach(literal -> texts.add(new Text(place, literal.asString())));
            Sources.parsed(file)
                    .findAll(TextBlockLiteralExpr.class)
                    .forEach(literal -> texts.add(new Text(place, literal.asString())));
        }
        Sources.files(Sources.RESOURCES, ".properties").forEach(file -> addProperties(file, texts));
        return texts;
    }

    private static void addProperties(Path file, List<Text> texts) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String place = Sources.RESOURCES.relativize(file) + " " + key;
            if (!NAMED_BY_ITS_READERS.contains(place)) {
                texts.add(new Text(place, properties.getProperty(key)));
            }
        }
    }

    private static List<BigDecimal> numbers(Path file) {
        List<LiteralStringValueExpr> literals = new ArrayList<>();
        literals.addAll(Sources.parsed(file).findAll(IntegerLiteralExpr.class));
        literals.addAll(Sources.parsed(file).findAll(LongLiteralExpr.class));
        literals.addAll(Sources.parsed(file).findAll(DoubleLiteralExpr.class));
        literals.addAll(Sources.parsed(file).findAll(StringLiteralExpr.class));
        return literals.stream()
                .map(literal -> literal.getValue().replaceAll("[_LlFfDd]", ""))
                .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .toList();
    }

    private static Set<BigDecimal> decimals(String... figures) {
        Set<BigDecimal> decimals = new TreeSet<>();
        for (String figure : figures) {
            decimals.add(new BigDecimal(figure).stripTrailingZeros());
        }
        return decimals;
    }

    private static Set<String> declaredWords() {
        Set<String> words = new TreeSet<>();
        for (Path file : Sources.files(Path.of("rules"), "facts.drl")) {
            Matcher type = SHEET_TYPE.matcher(Sources.text(file).replaceAll("(?m)//.*$", ""));
            while (type.find()) {
                Matcher sheet = SHEET.matcher(type.group(2));
                if (sheet.find()) {
                    words.add(sheet.group(1));
                    words.addAll(columns(type.group(2)));
                }
            }
        }
        return words;
    }

    private static Set<String> columns(String declaration) {
        Set<String> columns = new TreeSet<>();
        Matcher field = FIELD.matcher(declaration);
        while (field.find()) {
            columns.add(field.group(1));
        }
        Matcher spellings = COLUMNS.matcher(declaration);
        while (spellings.find()) {
            QUOTED.matcher(spellings.group(1)).results().forEach(word -> columns.add(word.group(1)));
        }
        return columns;
    }
}
