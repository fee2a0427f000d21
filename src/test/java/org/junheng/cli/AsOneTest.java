package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of forms that is one county; the expected figures are in fixtures/forms and were made without this program. */
class AsOneTest {
    private static final Path FORMS = Path.of("fixtures", "forms");
    private static final String PACK = "rules/quality-balance-forms";
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
    private Path home;

    private Path county;
    private String printed = "";

    @BeforeEach
    void an_empty_county() throws IOException {
        county = Files.createDirectories(home.resolve("示例区"));
    }

    private void give(String... names) throws IOException {
        for (String name : names) {
            Files.copy(FORMS.resolve(name), county.resolve(name));
        }
    }

    private void giveSchools(int... numbers) throws IOException {
        for (int number : numbers) {
            give(school(number));
        }
    }

    private static String school(int number) {
        return "school-form-%04d.xlsx".formatted(number);
    }

    private int run(String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code = Main.run(writer, writer, words);
        printed = out.toString();
        return code;
    }

    private int check() {
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

    private String out() {
        return home.resolve("out").toString();
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(home.resolve("out").resolve(file).toFile());
    }

    private static void change(Path book, Consumer<XSSFWorkbook> edit) throws IOException {
        byte[] bytes = Files.readAllBytes(book);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            edit.accept(workbook);
            try (OutputStream out = Files.newOutputStream(book)) {
                workbook.write(out);
            }
        }
    }

    /** A new cell in the place of the old one, whose text may stand in the sheet itself. */
    private static Consumer<XSSFWorkbook> cell(int sheet, String cell, Object value) {
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

    private static List<Map<String, String>> rows(String file) throws IOException {
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
    private Map<String, JsonNode> judged() throws IOException {
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

    private static JsonNode found(Map<String, JsonNode> judged, String beginning) {
        List<JsonNode> found = judged.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(1, found.size(), beginning);
        return found.get(0);
    }

    private static void assertClose(String expected, BigDecimal actual, String what) {
        BigDecimal apart = new BigDecimal(expected).subtract(actual).abs();
        assertTrue(apart.compareTo(CLOSE) <= 0, what + ": " + expected + " but " + actual);
    }

    private void assertExpectedFigures() throws IOException {
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

    private String problems() throws IOException {
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

    @Test
    void ten_files_and_the_district_form_come_to_the_expected_figures_and_can_be_asked_about() throws IOException {
        giveSchools(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        give("district-form.xlsx");
        assertEquals(
                1, run("check", county.toString(), "--pack", PACK, "--date", "2026-11-28", "--out", out()), printed);
        assertExpectedFigures();
        JsonNode run = json("report.json").get("run");
        assertEquals("示例区", run.get("county").asText());
        assertEquals(11, run.get("workbooks").size());
        assertFalse(run.get("complete").asBoolean());
        assertPayIsComparedInOneUnit();
        assertOpenForTwoStages();
        assertCanBeAsked();
    }

    private void assertPayIsComparedInOneUnit() throws IOException {
        JsonNode pay = found(judged(), "GOV-08 ");
        assertEquals("NOT_MET", pay.get("verdict").asText());
        assertEquals("112000", pay.get("actual").asText());
        assertEquals("113500", pay.get("required").asText());
        assertTrue(problems().contains("[教师年平均工资] 以 [万元] 计，已换算为 [元]（1万元 = 10000元）"), problems());
    }

    /** What the form holds for the whole school only is nobody's figure where the school has two stages. */
    private void assertOpenForTwoStages() throws IOException {
        Map<String, JsonNode> judged = judged();
        for (String code : List.of("RES-2", "RES-3")) {
            for (String subject : List.of("0009/小学", "0009/初中", "0010/小学", "0010/初中")) {
                assertEquals(
                        "UNDETERMINED",
                        found(judged, code + " " + subject).get("verdict").asText());
            }
            assertEquals(
                    "NOT_MET", found(judged, code + " 0001/小学").get("verdict").asText());
        }
        assertEquals(
                "UNDETERMINED",
                found(judged, "CV-P 小学 每百名学生拥有县级以上骨干教师数").get("verdict").asText());
        assertEquals(
                "UNDETERMINED",
                found(judged, "CV-J 初中 每百名学生拥有体育艺术专任教师数").get("verdict").asText());
        List<String> sentences = new ArrayList<>();
        json("report.json")
                .get("findings")
                .forEach(one -> sentences.add(one.get("message").asText()));
        assertTrue(
                sentences.stream().anyMatch(sentence -> sentence.contains("填报表里没有 [分学段骨干教师数] 这一项")),
                sentences.toString());
    }

    private void assertCanBeAsked() throws IOException {
        JsonNode finding = null;
        for (JsonNode one : json("report.json").get("findings")) {
            finding = one.get("code").asText().equals("RES-4")
                            && one.get("subject").get("key").asText().equals("0001/小学")
                    ? one
                    : finding;
        }
        assertEquals(
                "school-form-0001.xlsx",
                finding.get("evidence").get(0).get("workbook").asText());
        assertEquals("学校填报表", finding.get("evidence").get(0).get("sheet").asText());
        assertEquals(0, run("verify", out()), printed);
        assertEquals(0, run("explain", out(), finding.get("id").asText()), printed);
        assertTrue(printed.replaceAll("\\s+", "").contains("[school-form-0001.xlsx]学校填报表!E35"), printed);
        assertEquals(0, run("trace", out(), "[school-form-0001.xlsx]学校填报表!E35"), printed);
        assertTrue(printed.contains("RES-4"), printed);
        assertTrue(printed.contains("校舍信息/教学及辅助用房总面积"), printed);
        assertEquals(0, run("trace", out(), "--unused"), printed);
    }

    @Test
    void the_same_forms_as_sheets_of_one_workbook_come_to_the_same_and_the_printed_tables_agree() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        change(county.resolve("declaration-tables.xlsx"), furtherItems("", "1", ""));
        assertEquals(1, check(), printed);
        assertExpectedFigures();
        assertEquals(0, json("report.json").get("problems").size(), problems());
        json("report.json")
                .get("dataChecks")
                .forEach(one -> assertEquals(0, one.get("disagree").asInt(), one.toString()));
    }

    /** Marks of three items that the tables leave out: two schools lack rooms, 640 of 1200 is enough, 430 of 512 is not. */
    private static Consumer<XSSFWorkbook> furtherItems(String rooms, String places, String migrants) {
        return cell(3, "A10", "3.每12个班级配备音乐、美术专用教室各1间以上")
                .andThen(cell(3, "C10", rooms))
                .andThen(cell(3, "A11", "14.优质高中招生名额分配比例不低于50%"))
                .andThen(cell(3, "C11", places))
                .andThen(cell(3, "A12", "15.随迁子女就读比例不低于85%"))
                .andThen(cell(3, "C12", migrants));
    }

    @Test
    void each_item_and_figure_of_the_printed_guarantees_that_was_changed_is_named() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        change(county.resolve("district-form.xlsx"), cell(0, "E13", 599));
        Path tables = county.resolve("declaration-tables.xlsx");
        change(tables, furtherItems("1", "1", "1"));
        change(tables, cell(3, "B3", "超过 2000 人的小学 1 所，初中 2 所，超过 2500 人的一贯制学校 3 所。"));
        change(tables, cell(3, "B4", "超过 45 人的小学班级 2 个，超过 50 人的初中班级 4 个。"));
        change(tables, cell(3, "B5", "特殊教育学校公用经费为 96 万元，特殊教育学生数为 120 人，生均 8000 元。"));
        change(tables, cell(3, "B9", "符合交流条件教师 400 人，实际交流 41 人，其中骨干教师 8 人。"));
        check();
        assertEquals(11, json("report.json").get("problems").size(), problems());
        for (String named : List.of(
                "3.每12个班级配备音乐、美术专用教室各1间以上：填的与判定一致 否",
                "14.优质高中招生名额分配比例不低于50%：填了达标，分配比例也达标 否",
                "15.随迁子女就读比例不低于85%：填了达标，就读比例也达标 否",
                "表4的超过2000人的小学 1所，应等于 0所",
                "表4的超过2000人的初中 2所，应等于 0所",
                "表4的超过2500人的一贯制学校 3所，应等于 0所",
                "表4的超过45人的小学班级 2个，应等于 1个",
                "表4的超过50人的初中班级 4个，应等于 0个",
                "表4的特殊教育学生数 120人，应等于 110人",
                "表4的符合交流条件教师 400人，应等于 398人",
                "表4的交流的骨干教师 8人，应等于 9人")) {
            assertTrue(problems().contains(named), named + "\n" + problems());
        }
    }

    @Test
    void a_printed_figure_that_was_changed_is_named() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        Path tables = county.resolve("declaration-tables.xlsx");
        change(tables, cell(2, "D5", 0.226));
        change(tables, cell(0, "H7", 9.97));
        change(tables, cell(0, "K6", ""));
        change(tables, cell(3, "C3", ""));
        change(tables, cell(3, "C7", 1));
        check();
        List<String> named = new ArrayList<>();
        json("report.json")
                .get("problems")
                .forEach(one -> named.add(one.get("message").asText()));
        assertEquals(5, named.size(), named.toString());
        assertTrue(problems().contains("小学 差异系数 生均教学及辅助用房面积：差异系数 0.226，应等于 0.224"), problems());
        assertTrue(problems().contains("小学 柳塘小学：生均体育运动场馆面积 9.97㎡，应等于 9.79㎡"), problems());
        assertTrue(problems().contains("小学 清溪小学：没有填达标，判定也没有全部达到"), problems());
        assertTrue(problems().contains("4.所有小学、初中规模不超过2000人，一贯制学校义务教育阶段不超过2500人：填的与判定一致 否"), problems());
        assertTrue(problems().contains("8.教师平均工资收入不低于当地公务员平均工资收入：填的与判定一致 否"), problems());
    }

    @Test
    void forms_that_come_twice_never_under_another_code_or_locked_are_named_and_the_rest_judged() throws IOException {
        giveSchools(1, 2, 3, 4, 6);
        give("district-form.xlsx", "register.xlsx");
        Files.copy(FORMS.resolve(school(1)), county.resolve("云岭.xlsx"));
        change(county.resolve(school(3)), cell(0, "E6", "0002"));
        Files.copy(Path.of("fixtures", "nasty", "password.xlsx"), county.resolve(school(7)));
        check();
        assertTrue(
                problems().contains("[0001] 交了两次：[school-form-0001.xlsx]学校填报表（云岭小学）和 [云岭.xlsx]学校填报表（云岭小学），内容相同"),
                problems());
        assertTrue(
                problems()
                        .contains(
                                "[0002] 交了两次：[school-form-0002.xlsx]学校填报表（清溪小学）和 [school-form-0003.xlsx]学校填报表（柳塘小学），有"),
                problems());
        assertTrue(problems().contains("还没有收到 [学校代码 0003 柳塘小学] 的 [学校填报表]"), problems());
        assertEquals(6, problems().split("还没有收到").length - 1, problems());
        assertAskedFor("学校代码 0003 柳塘小学", 6);
        JsonNode run = json("report.json").get("run");
        JsonNode last = run.get("workbooks").get(run.get("workbooks").size() - 1);
        assertEquals(school(7), last.get("name").asText());
        assertTrue(
                last.has("refused") && problems().contains(last.get("refused").asText()), problems());
        assertFalse(run.get("complete").asBoolean());
        Map<String, JsonNode> judged = judged();
        assertEquals("21", found(judged, "RES-1 0001/小学 ").get("actual").asText());
        assertEquals("111", found(judged, "RES-1 0004/小学 ").get("actual").asText());
        assertTrue(judged.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("RES-1 0002")
                        || entry.getKey().startsWith("RES-1 0003"))
                .allMatch(entry -> entry.getValue().get("verdict").asText().equals("UNDETERMINED")));
        assertEquals(0, run("verify", out()), printed);
    }

    /** The page to send round begins with the first that has not handed in, and has a row for each. */
    private void assertAskedFor(String first, int count) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(home.resolve("out").resolve("findings.xlsx"))))) {
            Sheet asked = book.getSheet("催交名单");
            assertEquals(count, asked.getLastRowNum());
            assertEquals(first, asked.getRow(1).getCell(0).getStringCellValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--watch, 去掉 --watch，改好文件后重新检查一次。",
        "--profile, 去掉 --profile；要看规则的费时，用它单独检查文件夹里的一个工作簿。",
        "--shard=5/9, 一个县要一次判完，不能分份，去掉 --shard。",
        "--resume, 一个县要一次判完，没有做完的不能接着做，去掉 --resume，从头检查。"
    })
    void what_only_counties_of_one_workbook_can_have_is_refused_by_name_with_the_way_out(String option, String instead)
            throws IOException {
        giveSchools(1);
        assertEquals(64, run("check", county.toString(), "--as-one", "--pack", PACK, "--out", out(), option), printed);
        String name = option.replaceAll("=.*", "");
        assertTrue(printed.contains(name + " 不能用于合为一个县的文件夹（命令里写了 --as-one）：" + instead), printed);
        assertFalse(Files.exists(home.resolve("out")));
    }

    @Test
    void two_refused_options_are_both_named_and_a_pack_that_makes_the_folder_one_county_is_said_to()
            throws IOException {
        giveSchools(1);
        assertEquals(64, run("check", county.toString(), "--pack", PACK, "--resume", "--shard", "1/2"), printed);
        assertTrue(
                printed.contains("--shard、--resume 不能用于合为一个县的文件夹（规则包的 pack.yaml 写了 county: folder）：一个县要一次判完，不能分份"),
                printed);
    }
}
