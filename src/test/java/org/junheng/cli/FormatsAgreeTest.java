package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do all formats of one run say the same? */
class FormatsAgreeTest {
    private static final Pattern DATA = Pattern.compile("id=\"data\">\\s*(.*?)</script>", Pattern.DOTALL);
    private static final Pattern COUNTS = Pattern.compile("共判定 (\\d+) 项：达标 (\\d+)，不达标 (\\d+)，无法判定 (\\d+)，规则出错 (\\d+)");
    private static final Pattern LISTED = Pattern.compile("问题 (\\d+) 条");
    private static final Pattern FOLDED = Pattern.compile("另有 (\\d+) 条由这些问题");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "fujian-basic-balance, demo-district",
        "fujian-basic-balance, compliant-district",
        "guangdong-basic-balance, guangdong-district",
        "guizhou-points, guizhou-district",
        "quality-balance, quality-district"
    })
    void counts_and_findings_are_those_of_the_report(String pack, String district) throws Exception {
        String terminal = check("fixtures/" + district + ".xlsx", "rules/" + pack);
        Path run = temp.resolve("run");
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(run.resolve("report.json")));
        Matcher data = DATA.matcher(Files.readString(run.resolve("report.html")));
        assertTrue(data.find());
        assertEquals(report, new ObjectMapper().readTree(data.group(1)).get("report"), "report.html");

        try (InputStream in = Files.newInputStream(run.resolve("findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (String[] list : new String[][] {{"findings", "问题清单"}, {"queries", "疑问"}, {"waived", "例外认可"}}) {
                List<String> ids = new ArrayList<>();
                report.get(list[0]).forEach(each -> ids.add(each.get("id").asText()));
                List<String> found = ids(book.getSheet(list[1]), ids);
                if (list[1].equals("问题清单")) {
                    found.addAll(ids(book.getSheet("无法判定"), ids));
                }
                assertEquals(
                        ids.stream().sorted().toList(), found.stream().sorted().toList(), list[1]);
            }
            int problems = report.get("problems").size() + report.get("remarks").size();
            assertEquals(Math.max(1, problems), book.getSheet("数据问题").getLastRowNum(), "数据问题");
            int excluded = report.get("exclusions").size();
            assertEquals(Math.max(1, excluded), book.getSheet("不列入名单").getLastRowNum(), "不列入名单");
            assertEquals(report.get("criteria").size(), book.getSheet("评估标准").getLastRowNum(), "评估标准");
        }

        JsonNode counts = report.at("/run/counts");
        Matcher told = COUNTS.matcher(terminal);
        assertTrue(told.find(), terminal);
        String[] names = {"considered", "met", "notMet", "undetermined", "error"};
        for (int i = 0; i < names.length; i++) {
            assertEquals(counts.get(names[i]).asInt(), Integer.parseInt(told.group(i + 1)), names[i]);
        }
        assertEquals(report.get("findings").size(), number(LISTED, terminal) + number(FOLDED, terminal), terminal);
    }

    private String check(String workbook, String pack) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String run = temp.resolve("run").toString();
        Main.run(writer, writer, "check", workbook, "--pack", pack, "--out", run, "--date", "2026-01-05");
        return out.toString();
    }

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** The ids that a sheet names, each as often as it stands there. */
    private static List<String> ids(Sheet sheet, List<String> known) {
        List<String> found = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> text(cell, known, found)));
        return found;
    }

    private static void text(Cell cell, List<String> known, List<String> found) {
        if (cell.getCellType() == CellType.STRING && known.contains(cell.getStringCellValue())) {
            found.add(cell.getStringCellValue());
        }
    }
}
