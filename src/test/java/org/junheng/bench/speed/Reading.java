package org.junheng.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.LargeWorkbook;
import org.junheng.workbook.read.WorkbookReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading 100,000 rows, beside the least that any reader must do: inflating all parts, and telling, byte by byte, tags
 * from the text between them.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 20)
@Measurement(iterations = 15)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class Reading {
    static final int ROWS = 100_000;

    private Path large;
    private long seen;

    @Setup(Level.Trial)
    public void write() throws IOException {
        large = LargeWorkbook.write(Files.createTempFile("rows", ".xlsx"), ROWS);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Files.delete(large);
    }

    @Benchmark
    @Warmup(iterations = 150)
    @Measurement(iterations = 50)
    public long demo() throws UnreadableInput {
        return read(Demo.BOOK);
    }

    @Benchmark
    public long large() throws UnreadableInput {
        return read(large);
    }

    @Benchmark
    public long inflate() throws IOException {
        return each(false);
    }

    @Benchmark
    public long inflateAndScan() throws IOException {
        return each(true);
    }

    private long read(Path file) throws UnreadableInput {
        seen = 0;
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
        return seen;
    }

    private long each(boolean look) throws IOException {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(large.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                        all += look ? tags(buffer, count) : count;
                    }
                }
            }
        }
        return all;
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
