package org.junheng.bench.speed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.bench.plain.PlainJudge;
import org.junheng.bench.plain.PlainJudgement;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks one after the other and prints one table.
 *
 * <p>Each is done a fixed number of times after a fixed number of times that are not counted, however fast the machine
 * is. Argument: which (all).
 */
public final class Speed {
    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        judgementsMade();
        table(run(arguments.length > 0 ? arguments[0] : "org.junheng.bench.speed"));
    }

    private static Collection<RunResult> run(String which) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(which)
                .forks(1)
                .jvmArgs("-Xmx2g", "-XX:+UseParallelGC")
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run();
    }

    /** Like is only compared with like if both sides make as many judgements. */
    private static void judgementsMade() throws Exception {
        Demo demo = new Demo();
        demo.compile();
        int engine = demo.bound().judge().criteria().stream()
                .mapToInt(one -> one.counts().considered())
                .sum();
        int checks = demo.bound().judge().dataChecks().stream()
                .mapToInt(one -> one.counts().considered())
                .sum();
        List<PlainJudgement> plain = PlainJudge.judge(demo.boundPlainly(), demo.tables);
        long cells = plain.stream().mapToLong(one -> one.evidence().size()).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: the engine makes %,d judgements, plain Java %,d with %,d cells of evidence%n",
                LocalDate.now(),
                engine + checks,
                plain.size(),
                cells);
    }

    private static void table(Collection<RunResult> results) {
        Map<String, Result<?>> sorted = new TreeMap<>();
        results.forEach(result -> sorted.put(
                result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1"), result.getPrimaryResult()));
        System.out.printf("%-28s %10s %10s %10s %8s%n", "ms", "median", "mean", "± 99.9 %", "samples");
        sorted.forEach((name, result) -> System.out.printf(
                Locale.ROOT,
                "%-28s %10.2f %10.2f %10.2f %8d%n",
                name,
                result.getStatistics().getPercentile(50),
                result.getScore(),
                result.getScoreError(),
                result.getStatistics().getN()));
        Result<?> large = sorted.get("Reading.large");
        if (large != null) {
            double median = large.getStatistics().getPercentile(50);
            System.out.printf(Locale.ROOT, "%,.0f rows a second are read%n", Reading.ROWS / median * 1000);
        }
    }
}
