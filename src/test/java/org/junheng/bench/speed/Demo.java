package org.junheng.bench.speed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junheng.bench.plain.PlainBook;
import org.junheng.bench.plain.PlainTables;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.KeptSheets;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.pack.load.PackLoader;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The demonstration district and the Fujian pack, compiled. */
@State(Scope.Benchmark)
public class Demo {
    static final Path BOOK = Path.of("fixtures/demo-district.xlsx");
    private static final Path PACK = Path.of("rules/fujian-basic-balance");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private Pack pack;
    private Rulebook rulebook;
    KeptSheets rows;
    PlainTables tables;

    @Setup
    public void compile() throws Exception {
        pack = PackLoader.load(PACK, "zh");
        rulebook = Rulebook.compile(pack, "zh");
        rulebook.base(Set.of());
        rows = KeptSheets.read(new WorkbookFiles.Named(BOOK, BOOK.getFileName().toString()), "zh");
        tables = PlainTables.read(DAY);
    }

    County bound() {
        County county = County.of(rulebook, "demo-district.xlsx", DAY);
        rows.send(county.sheets());
        return county;
    }

    PlainBook boundPlainly() {
        PlainBook book = new PlainBook();
        rows.send(book);
        return book;
    }

    Report report() throws Exception {
        return new Assessment(pack, rulebook, DAY, "zh").of(BOOK);
    }

    /** A district that is bound and not yet judged, anew for each judging. */
    @State(Scope.Thread)
    public static class Bound {
        County county;
        PlainBook plain;

        @Setup(Level.Invocation)
        public void bind(Demo demo) {
            county = demo.bound();
            plain = demo.boundPlainly();
        }
    }

    /** A district that is judged and not yet written, anew for each writing. */
    @State(Scope.Thread)
    public static class Judged {
        Report report;

        @Setup(Level.Invocation)
        public void judge(Demo demo) throws Exception {
            report = demo.report();
        }
    }
}
