package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherMachineTest {
    private static final int ROWS = 100_000;
    private static final String FACTS = """
            declare 人员 extends Row
                @sheet( "人员" )
                编号 : String @key @required @label
                数1 : BigDecimal
                数2 : BigDecimal
                数3 : BigDecimal
                数4 : BigDecimal
                数5 : BigDecimal
                数6 : BigDecimal
                数7 : BigDecimal
                数8 : BigDecimal
                数9 : BigDecimal
            end
            declare 总计
                名 : String @key @label
                数 : BigDecimal
            end
            """;
    private static final String RULES = """
            rule "总计"
            when
                accumulate( 人员( $数 : 数3 ) ; $和 : sum( $数 ) )
            then
                insert( new 总计( "全部", $和 ) );
            end
            rule "总计 5000050000"
                @code( "SUM" ) @basis( "C1" ) @owner( "甲" ) @severity( must ) @area( "数" ) @remedy( "改" )
            when
                $总 : 总计( $数 : 数 )
            then
                judge.that( $总 ).measure( "总计", $数 ).atMost( 5000050000 );
            end
            """;

    @TempDir
    private Path folder;

    private Path out(String name) {
        return folder.resolve(name);
    }

    private String[] checkDemo(String out) {
        return new String[] {
            "check", "fixtures/demo-district.xlsx", "--date", "2026-01-05", "--out", out(out).toString()
        };
    }

    @Test
    void charset_locale_and_language_of_the_machine_do_not_change_a_byte_of_the_report() throws Exception {
        OtherMachine windows =
                OtherMachine.with("-Dfile.encoding=GBK").locale("C").start(out("windows.txt"), checkDemo("windows"));
        OtherMachine turkish = OtherMachine.with("-Duser.language=tr", "-Duser.country=TR")
                .start(out("turkish.txt"), checkDemo("turkish"));
        assertEquals(1, SmallCase.call(checkDemo("here")).code());
        assertEquals(1, windows.exitCode(), windows.said());
        assertEquals(1, turkish.exitCode(), turkish.said());
        byte[] here = Files.readAllBytes(out("here/report.json"));
        assertArrayEquals(here, Files.readAllBytes(out("windows/report.json")));
        assertArrayEquals(here, Files.readAllBytes(out("turkish/report.json")));
        assertTrue(windows.said().contains("率!D6"), windows.said());
    }

    @Test
    void a_hundred_thousand_rows_are_checked_in_256_megabytes() throws Exception {
        SmallCase large = new SmallCase(folder);
        large.text("pack/facts.drl", FACTS);
        large.text("pack/rules.drl", RULES);
        OtherMachine small = OtherMachine.with("-Xmx256m")
                .start(
                        out("small.txt"),
                        "check",
                        people(large.path("large.xlsx")).toString(),
                        "--pack",
                        large.path("pack").toString(),
                        "--out",
                        out("large").toString());
        // 1 + 2 + … + 100,000
        assertEquals(0, small.exitCode(), small.said());
        String judgements = Files.readString(out("large/judgements.json"));
        assertTrue(judgements.contains("\"actual\":\"5000050000\""), small.said());
    }

    private static Path people(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("人员");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("编号");
            for (int column = 1; column < 10; column++) {
                header.createCell(column).setCellValue("数" + column);
            }
            for (int row = 1; row <= ROWS; row++) {
                Row person = sheet.createRow(row);
                person.createCell(0).setCellValue("P" + row);
                for (int column = 1; column < 10; column++) {
                    person.createCell(column).setCellValue(row);
                }
            }
            workbook.write(out);
            return file;
        }
    }
}
