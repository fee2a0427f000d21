package org.junheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.LargeWorkbook;
import org.junheng.workbook.read.WorkbookReader;

/**
 * How many rows a second are read, beside the least that any reader must do: inflating all parts, and telling, byte
 * by byte, tags from the text between them.
 *
 * <p>Arguments: how many rows (100,000), how many turns (12). Counts the time of the processors, not of the clock.
 */
public final class ReadingSpeed {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private static long seen;

    private ReadingSpeed() {}

    /** One way through the whole file. */
    private interface Way {
        void go(Path file) throws IOException, UnreadableInput;
    }

    public static void main(String[] arguments) throws IOException, UnreadableInput {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        Path file = LargeWorkbook.write(Files.createTempFile("rows", ".xlsx"), rows);
        long[] sum = new long[3];
        List<Way> ways = List.of(ReadingSpeed::read, ReadingSpeed::inflate, ReadingSpeed::scan);
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < sum.length; i++) {
                long before = SYSTEM.getProcessCpuTime();
                ways.get(i).go(file);
                // The first half warms up.
                sum[i] += 2 * turn < turns ? 0 : SYSTEM.getProcessCpuTime() - before;
            }
        }
        Files.delete(file);
        int all = rows * (turns / 2);
        tell("read", all, sum[0], sum[2]);
        tell("inflate", all, sum[1], sum[2]);
        tell("inflate and tell tags from text", all, sum[2], sum[2]);
    }

    private static void tell(String what, int rows, long nanoseconds, long scan) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %,12.0f rows/s  %.2f%n",
                what,
                rows * 1e9 / nanoseconds,
                (double) nanoseconds / scan);
    }

    private static void read(Path file) throws UnreadableInput {
        WorkbookReader.read(file, "zh", new RowSink() {
            @Override
            public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
                seen++;
            }

            @Override
            public void row(SheetRow row) {
                seen += row.cells().size();
            }

            @Override
            public void endSheet() {
                seen++;
            }
        });
    }

    private static void inflate(Path file) throws IOException {
        each(file, false);
    }

    private static void scan(Path file) throws IOException {
        each(file, true);
    }

    private static void each(Path file, boolean look) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                        seen += look ? tags(buffer, count) : count;
                    }
                }
            }
        }
    }

    private static int tags(byte[] buffer, int count) {
        int tags = 0;
        int sum = 0;
        boolean inside = false;
        for (int i = 0; i < count; i++) {
            byte sign = buffer[i];
            if (sign == '<') {
                inside = true;
                tags++;
            } else if (sign == '>') {
                inside = false;
            } else if (!inside) {
                sum = 10 * sum + sign;
            }
        }
        return tags + sum;
    }
}
