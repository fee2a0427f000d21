package org.junheng.workbook.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * A workbook that is wrong in one thing, as a line of a table says, and what is to come of it.
 *
 * @param part which part, and what is done with it
 * @param found what is replaced
 * @param put by what
 * @param outcome refused, judged or a problem
 * @param words that must be told
 */
public record NastyWorkbook(String name, String part, String found, String put, String outcome, List<String> words) {
    private static final Path TABLE =
            Path.of("src", "test", "resources", "org", "junheng", "workbook", "read", "nasty.txt");
    private static final Map<String, String> PARTS = Map.of(
            "sheet1", "xl/worksheets/sheet1.xml",
            "sheet2", "xl/worksheets/sheet2.xml",
            "strings", "xl/sharedStrings.xml",
            "styles", "xl/styles.xml",
            "workbook", "xl/workbook.xml",
            "rels", "xl/_rels/workbook.xml.rels",
            "types", "[Content_Types].xml",
            "root", "_rels/.rels");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)\\*([^{}]*)}");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    public static List<NastyWorkbook> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(NastyWorkbook::of)
                .toList();
    }

    private static NastyWorkbook of(String line) {
        String[] cells = line.split(" *\\| ?", -1);
        String[] words = cells[5].isBlank() ? new String[0] : cells[5].strip().split(" ");
        return new NastyWorkbook(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Arrays.stream(words).map(word -> word.replace('~', ' ')).toList());
    }

    /** A county of one school with one class, which meets everything. */
    private static TinyWorkbook good() {
        return new TinyWorkbook()
                .strings(
                        "<si><t>学校代码</t></si>",
                        "<si><t>学生总数</t></si>",
                        "<si><t>甲小</t></si>",
                        "<si><t>班级名称</t></si>",
                        "<si><t>学段</t></si>",
                        "<si><t>学生数</t></si>",
                        "<si><t>一班</t></si>",
                        "<si><t>小学</t></si>",
                        "<si><t>" + "长".repeat(30_000) + "</t></si>")
                .sheet("学校", row(1, shared("A1", 0) + shared("B1", 1)) + row(2, shared("A2", 2) + cell("B2", 40)))
                .sheet(
                        "班级",
                        row(1, shared("A1", 0) + shared("B1", 3) + shared("C1", 4) + shared("D1", 5))
                                + row(2, shared("A2", 2) + shared("B2", 6) + shared("C2", 7) + cell("D2", 40)));
    }

    public static Path good(Path file) throws IOException {
        return good().write(file);
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String shared(String address, int number) {
        return "<c r=\"" + address + "\" t=\"s\"><v>" + number + "</v></c>";
    }

    private static String cell(String address, int number) {
        return "<c r=\"" + address + "\"><v>" + number + "</v></c>";
    }

    /** @param secret a file that no part may lead to */
    public Path write(Path file, Path secret) throws IOException {
        String[] way = part.split(" ", 2);
        if (way[0].equals("raw")) {
            return Files.write(file, bytes(put));
        }
        Map<String, byte[]> parts = good().parts();
        boolean packed = way[0].equals("packed");
        switch (way[0]) {
            case "add" -> parts.put(way[1], bytes(put));
            case "drop" -> parts.remove(way[1]);
            case "many" -> many(parts, Integer.parseInt(way[1]));
            case "file" -> {}
            default -> edit(parts, PARTS.get(packed ? way[1] : way[0]), secret);
        }
        byte[] archive = TinyWorkbook.zipped(parts, packed ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
        return Files.write(file, way[0].equals("file") ? replaced(archive) : archive);
    }

    private void many(Map<String, byte[]> parts, int count) {
        for (int i = 1; i <= count; i++) {
            parts.put(found.replace("#", String.valueOf(i)), bytes(put));
        }
    }

    private void edit(Map<String, byte[]> parts, String path, Path secret) {
        String text = new String(parts.get(path), StandardCharsets.ISO_8859_1);
        byte[] now = bytes(put.replace("CANARY", secret.toUri().toString()));
        String place = found.equals("*") ? text : new String(bytes(found), StandardCharsets.ISO_8859_1);
        int at = text.indexOf(place);
        if (at < 0) {
            throw new AssertionError(name + ": no " + found);
        }
        String changed = text.substring(0, at)
                + new String(now, StandardCharsets.ISO_8859_1)
                + text.substring(at + place.length());
        parts.put(path, changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] replaced(byte[] archive) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        String old = new String(bytes(found), StandardCharsets.ISO_8859_1);
        if (!text.contains(old)) {
            throw new AssertionError(name + ": no " + found);
        }
        return text.replace(old, new String(bytes(put), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the text of the table stands for: first the repetitions, from the inside out, then the bytes. */
    private static byte[] bytes(String text) {
        String whole = text;
        for (Matcher found = REPEATED.matcher(whole); found.find(); found = REPEATED.matcher(whole)) {
            whole = whole.substring(0, found.start())
                    + repeated(found.group(2), Integer.parseInt(found.group(1)))
                    + whole.substring(found.end());
        }
        String utf = new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(utf)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String repeated(String text, int times) {
        if (!text.contains("#")) {
            return text.repeat(times);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            all.append(text.replace("#", String.valueOf(i)));
        }
        return all.toString();
    }
}
