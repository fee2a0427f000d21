package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.text.Sha256;

/** A pack of one criterion and workbooks of a few rows, and the command called on them in this process. */
final class SmallCase {
    private static final String FACTS = """
            declare 书库 extends Row
                @sheet( "书库" )
                编号 : String     @key @required @label
                册数 : BigDecimal @unit( "册" )
            end
            """;
    private static final String RULES = """
            rule "册数 不少于10册"
                @code( "B1" ) @basis( "C1" ) @owner( "甲" ) @severity( must ) @area( "书" ) @remedy( "添书" )
            when
                $库 : 书库( $册 : 册数 )
            then
                judge.that( $库 ).measure( "册数", $册, "册" ).atLeast( 10 );
            end
            """;

    private final Path folder;

    /** What a call came to. */
    record Answer(int code, String out, String err) {}

    SmallCase(Path folder) {
        this.folder = folder;
        text("pack/pack.yaml", "id: pack\ntitle: 试验\n");
        text("pack/clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n");
        text("pack/facts.drl", FACTS);
        text("pack/rules.drl", RULES);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** The pack as it stands, with one thing in its rules changed. */
    void copyOfPack(String name, String old, String now) throws IOException {
        for (String file : List.of("pack.yaml", "clauses.csv", "facts.drl", "rules.drl")) {
            text(name + "/" + file, Files.readString(path("pack/" + file)).replace(old, now));
        }
    }

    Path text(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.writeString(path(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet whose rows have these figures; an empty one is blank. */
    Path workbook(String name, String... figures) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("书库");
            put(sheet.createRow(0), "编号", "册数");
            for (int i = 0; i < figures.length; i++) {
                put(sheet.createRow(i + 1), "K" + i, figures[i]);
            }
            Files.createDirectories(path(name).getParent());
            try (OutputStream out = Files.newOutputStream(path(name))) {
                workbook.write(out);
            }
            return path(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Row row, String key, String figure) {
        row.createCell(0).setCellValue(key);
        if (!figure.isEmpty()) {
            row.createCell(1).setCellValue(figure);
        }
    }

    /** Checks by the small pack into the folder {@code out}. */
    Answer check(Path... workbooks) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        for (Path workbook : workbooks) {
            arguments.add(workbook.toString());
        }
        arguments.addAll(List.of("--pack", path("pack").toString()));
        arguments.addAll(List.of("--out", path("out").toString(), "--date", "2026-01-05"));
        return call(arguments.toArray(String[]::new));
    }

    static Answer call(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Every file of a run with its hash, but the manifest, which says when the run was. */
    Map<String, String> hashes(String run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path(run))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = path(run).relativize(file).toString();
                if (!name.equals("run.json")) {
                    files.put(name, Sha256.hex(file));
                }
            }
        }
        return files;
    }
}
