package org.junheng.bench.speed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junheng.format.ReportFile;
import org.junheng.workbook.write.FindingsWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Writing what came of the demonstration district, each file from a report that nothing was written from before. */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 25)
@Measurement(iterations = 15)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Writing {
    @Benchmark
    public void report(Demo.Judged district) throws IOException {
        new ReportFile(district.report).write(OutputStream.nullOutputStream());
    }

    @Benchmark
    public void judgements(Demo.Judged district) throws IOException {
        new ReportFile(district.report).writeJudgements(OutputStream.nullOutputStream());
    }

    @Benchmark
    public void findings(Demo.Judged district) throws IOException {
        FindingsWorkbook.write(List.of(district.report), "zh", OutputStream.nullOutputStream());
    }
}
