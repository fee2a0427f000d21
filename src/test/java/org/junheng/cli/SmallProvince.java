package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.TinyPack;

/**
 * A province of 20 counties of five schools each in three years, and the packs of these years.
 *
 * <p>A school is {@code 01S1}: county, then number; odd ones are primary schools. Each has 300 pupils and 4000 books,
 * each county 120; whatever differs is set year by year, and holds from then on.
 */
final class SmallProvince {
    static final int COUNTIES = 20;
    private static final int SCHOOLS = 5;
    private static final String FACTS = """
            declare 学校 extends Row
                @sheet( "学校" )
                学校代码 : String     @key @required @label @unique
                学段     : String     @required @oneOf( "小学", "初中" )
                学生数   : BigDecimal @unit( "人" )
                图书     : BigDecimal @unit( "册" )
            end
            declare 全县 extends Row
                @sheet( "全县" )
                名称 : String     @key @required @label
                经费 : BigDecimal @unit( "万元" )
            end
            declare 定额 extends Row
                @table( "定额" )
                学段 : String     @key @required
                自   : BigDecimal @required @unit( "年" ) @from
                册数 : BigDecimal @required @unit( "册" )
            end
            """;
    private static final String RULES = rule(
                    "SIZE", "规模", "$校 : 学校( $人 : 学生数 )", "judge.that( $校 ).measure( \"学生数\", $人, \"人\" ).atMost( 500 )")
            + rule(
                    "BOOK",
                    "图书",
                    "$校 : 学校( $段 : 学段, $册 : 图书 )\n    定额( 学段 == $段, $限 : 册数 )",
                    "judge.that( $校 ).measure( \"图书\", $册, \"册\" ).atLeast( $限 )")
            + rule("FUND", "经费", "$县 : 全县( $费 : 经费 )", "judge.that( $县 ).measure( \"经费\", $费, \"万元\" ).atLeast( 100 )")
            + rule(
                    "RATE",
                    "图书",
                    "$县 : 全县()\n    accumulate( 学校( $册 : 图书 ) ; $书 : sum( $册 ) )\n"
                            + "    accumulate( 学校( $人 : 学生数 ) ; $生 : sum( $人 ) )",
                    "judge.that( $县 ).measure( \"生均图书\", $书 / $生, \"册\" ).atLeast( 10 )");

    private final Path home;
    private final Map<String, String> cells = new TreeMap<>();

    SmallProvince(Path home) {
        this.home = home;
        for (int county = 1; county <= COUNTIES; county++) {
            set("%02d".formatted(county), "120");
            for (int school = 1; school <= SCHOOLS; school++) {
                school("%02dS%d".formatted(county, school), "300", "4000");
            }
        }
    }

    private static String rule(String code, String area, String condition, String consequence) {
        return TinyPack.criterion(code, "must", condition, consequence)
                .replace("@area( \"班额\" )", "@area( \"" + area + "\" )");
    }

    /** The pack as it is in the first two years, in a folder of its own. */
    TinyPack pack(String folder, String old, String now) {
        return TinyPack.in(home.resolve(folder))
                .file("facts.drl", FACTS)
                .file("tables/定额.csv", "学段,自,册数\n小学,2020,3000\n初中,2020,3000\n初中,2026,3500\n")
                .file("rules.drl", RULES.replace(old, now));
    }

    SmallProvince school(String code, String pupils, String books) {
        return set(code + " 学生数", pupils).set(code + " 图书", books);
    }

    SmallProvince close(String code) {
        cells.remove(code + " 学生数");
        cells.remove(code + " 图书");
        return this;
    }

    /** A cell of a school by its code and column, or the funds of a county by its number. */
    SmallProvince set(String cell, String value) {
        cells.put(cell, value);
        return this;
    }

    /** Writes a workbook for each county. */
    Path write(String folder, Map<Integer, String> names) throws IOException {
        Path place = Files.createDirectories(home.resolve(folder));
        for (int county = 1; county <= COUNTIES; county++) {
            String name = names.getOrDefault(county, "县%02d".formatted(county));
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(place.resolve(name + ".xlsx"))) {
                fill(workbook, "%02d".formatted(county));
                workbook.write(out);
            }
        }
        return place;
    }

    private void fill(XSSFWorkbook workbook, String county) {
        XSSFSheet whole = workbook.createSheet("全县");
        row(whole, "名称", "经费");
        row(whole, "县" + county, cells.get(county));
        XSSFSheet schools = workbook.createSheet("学校");
        row(schools, "学校代码", "学段", "学生数", "图书");
        cells.forEach((cell, value) -> {
            if (cell.startsWith(county + "S") && cell.endsWith(" 图书")) {
                String code = cell.substring(0, cell.indexOf(' '));
                boolean primary = (code.charAt(code.length() - 1) - '0') % 2 == 1;
                row(schools, code, primary ? "小学" : "初中", cells.get(code + " 学生数"), value);
            }
        });
    }

    private static void row(XSSFSheet sheet, String... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }
}
