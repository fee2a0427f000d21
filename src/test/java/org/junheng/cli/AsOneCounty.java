package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A county that hands in a folder of forms, and what came of it; the expected figures are in fixtures/forms and were made without this program. */
abstract class AsOneCounty {
    static final Path FORMS = Path.of("fixtures", "forms");
    static final String PACK = "rules/quality-balance-forms";
    private static final BigDecimal CLOSE = new BigDecimal("1e-9");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The criterion that judges an indicator, by how many pupils it counts, and the item of its coefficient. */
    private record Indicator(String code, int per, String item) {}

    private static final Map<String, Indicator> INDICATORS = Map.of(
            "高于规定学历教师", new Indicator("RES-1", 100, "每百名学生拥有高于规定学历教师数"),
            "教学及辅助用房面积", new Indicator("RES-4", 1, "生均教学及辅助用房面积"),
            "体育运动场馆面积", new Indicator("RES-5", 1, "生均体育运动场馆面积"),
            "教学仪器设备值", new Indicator("RES-6", 1, "生均教学仪器设备值"),
            "网络多媒体教室", new Indicator("RES-7", 100, "每百名学生拥有网络多媒体教室数"));

    @TempDir
    Path home;

    Path county;
    String printed = "";

    @BeforeEach
    void an_empty_county() throws IOException {
        county = Files.createDirectories(home.resolve("示例区"));
    }

    void give(String... names) throws IOException {
        for (String name : names) {
            Files.copy(FORMS.resolve(name), county.resolve(name));
        }
    }

    void giveSchools(int... numbers) throws IOException {
        for (int number : numbers) {
            give(school(number));
        }
    }

    static String school(int number) {
        return "school-form-%04d.xlsx".formatted(number);
    }

    int run(String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code = Main.run(writer, writer, words);
        printed = out.toString();
        return code;
    }

    int check() {
        return run(
                "check",
                county.toString(),
                "--as-one",
                "--pack",
                PACK,
                "--date",
                "2026-11-28",
                "--out",
                out(),
                "--all");
    }

    String out() {
        return home.resolve("out").toString();
    }

    JsonNode json(String file) throws IOException {
        return JSON.readTree(home.resolve("out").resolve(file).toFile());
    }

    static void change(Path book, Consumer<XSSFWorkbook> edit) throws IOException {
        byte[] bytes = Files.readAllBytes(book);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            edit.accept(workbook);
            try (OutputStream out = Files.newOutputStream(book)) {
                workbook.write(out);
            }
        }
    }

    /** A new cell in the place of the old one, whose text may stand in the sheet itself. */
    static Consumer<XSSFWorkbook> cell(int sheet, String cell, Object value) {
        CellReference at = new CellReference(cell);
        return book -> {
            Row row = Optional.ofNullable(book.getSheetAt(sheet).getRow(at.getRow()))
                    .orElseGet(() -> book.getSheetAt(sheet).createRow(at.getRow()));
            Optional.ofNullable(row.getCell(at.getCol())).ifPresent(row::removeCell);
            Cell made = row.createCell(at.getCol());
            if (value instanceof Number number) {
                made.setCellValue(number.doubleValue());
            } else {
                made.setCellValue(value.toString());
            }
        };
    }

    static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FORMS.resolve(file));
        String[] header = lines.get(0).replace("\uFEFF", "").split(",");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> IntStream.range(0, header.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> header[i], i -> cells[i])))
                .toList();
    }

    /** Judgements by code, subject and item. */
    Map<String, JsonNode> judged() throws IOException {
        JsonNode all = json("judgements.json");
        Map<String, JsonNode> judged = new TreeMap<>();
        all.get("judgements")
                .forEach(one -> judged.put(
                        one.get("code").asText() + " "
                                + all.get("subjects")
                                        .get(one.get("subject").asInt())
                                        .get("key")
                                        .asText()
                                + " " + one.path("item").asText(),
                        one));
        return judged;
    }

    static JsonNode found(Map<String, JsonNode> judged, String beginning) {
        List<JsonNode> found = judged.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(1, found.size(), beginning);
        return found.get(0);
    }

    static void assertClose(String expected, BigDecimal actual, String what) {
        BigDecimal apart = new BigDecimal(expected).subtract(actual).abs();
        assertTrue(apart.compareTo(CLOSE) <= 0, what + ": " + expected + " but " + actual);
    }

    void assertExpectedFigures() throws IOException {
        Map<String, JsonNode> judged = judged();
        Map<String, BigDecimal> resources = new TreeMap<>();
        Map<String, BigDecimal> pupils = new TreeMap<>();
        for (Map<String, String> row : rows("expected-per-school.csv")) {
            Indicator indicator = INDICATORS.get(row.get("指标"));
            String subject = row.get("学校代码") + "/" + row.get("学段");
            JsonNode one = found(judged, indicator.code() + " " + subject + " ");
            BigDecimal amount = new BigDecimal(one.get("actual").asText());
            BigDecimal heads = new BigDecimal(row.get("学生"));
            BigDecimal each =
                    amount.multiply(BigDecimal.valueOf(indicator.per())).divide(heads, MathContext.DECIMAL128);
            assertClose(row.get("每生（百名）"), each, subject + " " + row.get("指标"));
            String verdict = row.get("达到").equals("是") ? "MET" : "NOT_MET";
            assertEquals(verdict, one.get("verdict").asText(), subject + " " + row.get("指标"));
            resources.merge(row.get("学段") + row.get("指标"), amount, BigDecimal::add);
            pupils.merge(row.get("学段") + row.get("指标"), heads, BigDecimal::add);
        }
        for (Map<String, String> row : rows("expected-coefficients.csv")) {
            Indicator indicator = INDICATORS.get(row.get("指标"));
            String stage = row.get("学段");
            String key = stage + row.get("指标");
            BigDecimal mean = resources
                    .get(key)
                    .multiply(BigDecimal.valueOf(indicator.per()))
                    .divide(pupils.get(key), MathContext.DECIMAL128);
            assertClose(row.get("全县均值"), mean, key);
            String code = stage.equals("小学") ? "CV-P" : "CV-J";
            JsonNode one = found(judged, code + " " + stage + " " + indicator.item());
            assertClose(row.get("差异系数"), new BigDecimal(one.get("actual").asText()), key);
        }
    }

    String problems() throws IOException {
        return Stream.of("problems", "remarks")
                .flatMap(list -> {
                    try {
                        List<String> sentences = new ArrayList<>();
                        json("report.json")
                                .get(list)
                                .forEach(one -> sentences.add(one.get("message").asText()));
                        return sentences.stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .collect(Collectors.joining("\n"));
    }

    /** Marks of three items that the tables leave out: two schools lack rooms, 640 of 1200 is enough, 430 of 512 is not. */
    static Consumer<XSSFWorkbook> furtherItems(String rooms, String places, String migrants) {
        return cell(3, "A10", "3.每12个班级配备音乐、美术专用教室各1间以上")
                .andThen(cell(3, "C10", rooms))
                .andThen(cell(3, "A11", "14.优质高中招生名额分配比例不低于50%"))
                .andThen(cell(3, "C11", places))
                .andThen(cell(3, "A12", "15.随迁子女就读比例不低于85%"))
                .andThen(cell(3, "C12", migrants));
    }
}
