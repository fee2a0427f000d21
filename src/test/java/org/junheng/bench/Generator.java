package org.junheng.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the workbooks of an invented province or nation: {@code Generator COUNTIES SCHOOLS SEED FOLDER [unreadable]}.
 *
 * <p>The schools are divided over the counties unevenly; the same arguments always write the same bytes. Four counties
 * of five are good, one of twenty has sent in bad data. What was planted stands beside the folder, in a
 * file named like it. With {@code unreadable} one more file breaks off in its middle.
 */
public final class Generator {
    private static final int UNEVEN = 10;

    private final List<County> counties;
    private final Path folder;

    private Generator(List<County> counties, Path folder) {
        this.counties = counties;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int counties = Integer.parseInt(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        Generator generator = new Generator(counties(counties, schools, Long.parseLong(arguments[2])), folder);
        List<String> planted = generator.write();
        Path list = folder.toAbsolutePath().resolveSibling(folder.getFileName() + "-planted.csv");
        Files.write(list, planted, StandardCharsets.UTF_8);
        if (arguments.length > 4) {
            byte[] whole = workbook(generator.counties.get(0));
            Files.write(folder.resolve("999999-残缺.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        }
    }

    /** So many counties with so many schools in all. */
    static List<County> counties(int counties, int schools, long seed) {
        Random random = new Random(seed);
        List<County> all = new ArrayList<>();
        int share = schools / counties;
        int over = 0;
        for (int i = 0; i < counties; i++) {
            int even = share + (i < schools % counties ? 1 : 0);
            // every second county gets what the one before it lacks
            over = i % 2 == 1 ? -over : i == counties - 1 ? 0 : random.nextInt(2 * UNEVEN + 1) - UNEVEN;
            all.add(new County(i + 1, even + over, random.nextLong()));
        }
        return all;
    }

    static byte[] workbook(County county) throws IOException {
        var out = new ByteArrayOutputStream(1 << 19);
        write(county, out);
        return out.toByteArray();
    }

    /** What was planted in a county that is then written. */
    static List<Planted> write(County county, OutputStream out) throws IOException {
        Map<String, Table> tables = CountyTables.of(county);
        Random random = new Random(county.seed() + 1);
        List<Planted> planted = Planted.of(county, random);
        planted.forEach(one -> one.into(tables, random));
        BookWriter.write(List.copyOf(tables.values()), "填报单位：" + county.name() + "教育局　　数据时间：2025—2026学年初", out);
        return planted;
    }

    private List<String> write() {
        List<String> lines = IntStream.range(0, counties.size())
                .parallel()
                .mapToObj(i -> line(counties.get(i)))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(0, "file,schools,kind,planted");
        return lines;
    }

    private String line(County county) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(county.file())))) {
            String planted = write(county, out).stream().map(Planted::name).collect(Collectors.joining("|"));
            return county.file() + "," + county.schools() + "," + county.kind() + "," + planted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
