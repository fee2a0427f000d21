package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An officer's folder with the shipped rules and a district's workbook in it, where the steps of a walk are taken. */
final class Desk {
    private static final int HEADER = 2;
    private final Path folder;
    private int commands;

    Desk(Path folder) throws IOException {
        this.folder = folder;
        copy(Path.of("rules"), folder.resolve("rules"));
        Files.copy(Path.of("fixtures", "compliant-district.xlsx"), folder.resolve("某区.xlsx"));
        Files.copy(Path.of("fixtures", "demo-district.xlsx"), folder.resolve("演示区.xlsx"));
    }

    int commands() {
        return commands;
    }

    void follow(Walk.Step step) throws IOException {
        List<String> words = step.words();
        switch (step.kind()) {
            case REPLACE -> edit(words.get(0), words.get(1), words.get(2));
            case INSERT -> insertBelow(words.get(0), words.get(1), step.block());
            case CREATE -> write(words.get(0), step.block());
            case APPEND -> write(words.get(0), text(words.get(0)) + step.block());
            case REWRITE -> rewrite(words.get(0), words.get(1), step.block());
            case COPY -> copy(folder.resolve(words.get(0)), folder.resolve(words.get(1)));
            case COLUMN -> addColumn(words);
            case RUN -> run(words.get(0), step.block());
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = text(file);
        assertEquals(2, text.split(Pattern.quote(from), -1).length, file + " holds once: " + from);
        write(file, text.replace(from, to));
    }

    private void insertBelow(String file, String line, String block) throws IOException {
        List<String> found = text(file)
                .lines()
                .filter(candidate -> candidate.strip().startsWith(line))
                .toList();
        assertEquals(1, found.size(), file + " holds once a line that begins: " + line);
        edit(file, found.get(0) + "\n", found.get(0) + "\n" + block.indent(4));
    }

    private void rewrite(String file, String title, String block) throws IOException {
        String text = text(file);
        int begin = text.indexOf("rule \"" + title + "\"");
        int end = text.indexOf("\nend\n", begin) + "\nend\n".length();
        assertTrue(begin >= 0 && end > begin, file + " holds " + title);
        write(file, text.substring(0, begin) + block + text.substring(end));
    }

    private void addColumn(List<String> words) throws IOException {
        Path file = folder.resolve(words.get(0));
        try (XSSFWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheet(words.get(1));
            int column = sheet.getRow(HEADER).getLastCellNum();
            sheet.getRow(HEADER).createCell(column).setCellValue(words.get(2));
            for (int i = HEADER + 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                boolean named = row.getCell(0).getStringCellValue().equals(words.get(3));
                row.createCell(column).setCellValue(named ? words.get(4) : words.get(5));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Every line that the guide shows must be printed, in its order; 「…」 stands for lines left out. */
    private void run(String command, String shown) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        String[] words =
                Arrays.stream(command.split(" ")).skip(1).map(this::placed).toArray(String[]::new);
        Main.run(writer, writer, words);
        String rest = printed.toString().replace(folder + "/", "");
        String all = rest;
        for (String line : shown.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("…"))
                .toList()) {
            int at = rest.indexOf(line);
            assertTrue(at >= 0, "「" + command + "」 does not print\n" + line + "\nbut\n" + all);
            rest = rest.substring(at + line.length());
        }
        commands++;
    }

    private String placed(String word) {
        boolean path = word.contains("/") || word.endsWith(".xlsx") || word.equals("结果");
        return path ? folder.resolve(word).toString() : word;
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
