package org.junheng.check.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.check.Shipped;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.plan.Flip;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One more in one sheet may make a row of another necessary: what rests on that row turns. */
class CoveredFlipsTest {
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                代码 : String @key @required @label
                生 : BigDecimal @required @whole
            end
            declare 县 extends Row
                @sheet( "县" )
                名 : String @key @required @label
            end
            declare 部
                代码 : String @key
            end
            declare 经费 extends Row
                @sheet( "经费" ) @covers( 部 )
                代码 : String @key @required @label
                数 : BigDecimal @unit( "元" )
            end
            """;
    private static final String RULES = """
            rule "部" when 学校( $码 : 代码, 生 > 0 ) then insert( new 部( $码 ) ); end
            rule "总额" @code( "S" ) @basis( "C1" ) @owner( "局" ) @severity( must ) @remedy( "拨" )
            when $县 : 县() accumulate( 经费( $数 : 数 ); $和 : sum( $数 ) )
            then judge.that( $县 ).measure( "总额", $和, "元" ).atLeast( 1 ); end
            """;

    @TempDir
    private Path folder;

    // the last school has no pupil and no row of funds; with one pupil it must have one, and the sum stays open
    @ParameterizedTest(name = "among {0} schools")
    @ValueSource(ints = {3, 20})
    void what_rests_on_a_row_that_one_more_pupil_asks_for_is_listed(int schools) throws Exception {
        Rulebook rulebook = Rulebook.compile(PackLoader.load(pack(), "zh"), "zh");
        Given given = new Given(workbook(schools), pack(), rulebook, Shipped.DAY);
        Firm firm = given.firm();
        List<Flip> flips = firm.flips(done -> {});
        Nudge first = firm.nudges().stream()
                .filter(nudge ->
                        nudge.at().sheet().equals("学校") && nudge.cell().shown().equals("0"))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("S 甲 总额"), given.turned(first));
        assertEquals(Set.of("S 甲 总额"), Given.listed(flips, first));
    }

    private Path pack() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("covering"));
        Files.writeString(pack.resolve("pack.yaml"), "id: covering\ntitle: 试验\n");
        Files.writeString(pack.resolve("clauses.csv"), "id,document,article,text,verified,how\nC1,文,一,条,no,rule\n");
        Files.writeString(pack.resolve("facts.drl"), FACTS);
        Files.writeString(pack.resolve("rules.drl"), RULES);
        return pack;
    }

    private Path workbook(int schools) throws Exception {
        Path file = folder.resolve("甲.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheet(book, "县", "名", "", List.of("甲"), List.of(""));
            List<String> codes =
                    IntStream.range(0, schools).mapToObj(i -> "K" + i).toList();
            List<String> pupils = IntStream.range(0, schools)
                    .mapToObj(i -> i == schools - 1 ? "0" : "9")
                    .toList();
            sheet(book, "学校", "代码", "生", codes, pupils);
            sheet(book, "经费", "代码", "数", codes.subList(0, schools - 1), pupils);
            book.write(out);
        }
        return file;
    }

    private static void sheet(
            XSSFWorkbook book, String name, String left, String right, List<String> keys, List<String> figures) {
        Sheet sheet = book.createSheet(name);
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue(left);
        header.createCell(1).setCellValue(right);
        for (int i = 0; i < keys.size(); i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(keys.get(i));
            row.createCell(1).setCellValue(figures.get(i));
        }
    }
}
