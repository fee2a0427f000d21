package org.junheng.bench.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junheng.bench.plain.PlainBook;
import org.junheng.bench.plain.PlainJudge;
import org.junheng.bench.plain.PlainJudgement;
import org.junheng.engine.county.County;
import org.junheng.model.judged.Judgement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Binding and judging the demonstration district: the engine beside plain Java that makes the same judgements. */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 25)
@Measurement(iterations = 15)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Judging {
    @Benchmark
    public Object engine(Demo.Bound district) {
        return district.county.judge();
    }

    /** Every cell of every judgement is looked at, those of what is met too. */
    @Benchmark
    public long engineAllEvidence(Demo.Bound district) {
        long cells = 0;
        for (Judgement judgement : district.county.judge().judgements()) {
            cells += judgement.evidence().size();
        }
        return cells;
    }

    @Benchmark
    @Warmup(iterations = 200)
    @Measurement(iterations = 50)
    public List<PlainJudgement> plainJava(Demo demo, Demo.Bound district) {
        return PlainJudge.judge(district.plain, demo.tables);
    }

    @Benchmark
    public County engineBinding(Demo demo) {
        return demo.bound();
    }

    @Benchmark
    @Warmup(iterations = 2000)
    @Measurement(iterations = 200)
    public PlainBook plainBinding(Demo demo) {
        return demo.boundPlainly();
    }
}
