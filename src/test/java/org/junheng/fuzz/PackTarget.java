package org.junheng.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.lint.Lint;
import org.junheng.pack.load.PackLoader;

/** Does a pack of which one file is anybody's load, or is it refused with every fault named? */
public final class PackTarget {
    private static final List<String> TOKENS = List.of(
            "rule \"甲\"\n",
            "when\n",
            "then\n",
            "end\n",
            "declare 表 extends Row\n",
            "@code( \"X1\" )",
            "@basis( \"C1\" )",
            "@owner( \"甲\" )",
            "@severity( must )",
            "@key",
            "@required",
            "@min( 0 )",
            "@oneOf( \"小学\" )",
            "@unit( \"人\" )",
            "@column( \"学生数\" )",
            "@sheet( \"班级\" )",
            "@table( \"表\" )",
            "@anySheet",
            "@form",
            "@matrix",
            "@blocks",
            "accumulate( ",
            " ; $和 : sum( $数 ) )",
            "$数 : 学生数",
            "not ",
            "exists ",
            "or ",
            "and ",
            "( ",
            " )",
            "\"",
            "'",
            "==",
            ">= 45",
            "1E999999999",
            "0.985",
            "98%",
            "judge.that( $班 )",
            ".measure( \"班额\", $人, \"人\" )",
            ".atMost( 45 );",
            ".atLeast( 0.5 )",
            ".worth( 6 )",
            ".between( 1, 2 )",
            ".holds( true )",
            "insert( new 班级() );",
            "function ",
            "import java.io.File;",
            "System.exit( 1 );",
            "/*",
            "*/",
            "//",
            "，",
            "（",
            "\\u0000",
            "$",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "\n",
            "&a ",
            "*a",
            "!!java.io.File",
            "extends: tiny",
            "retire: [ CLS-01: 甲 ]",
            ",",
            ";",
            "|",
            "=",
            "<",
            "eval( ",
            "from ",
            "collect( ",
            "forall( ",
            "String",
            "BigDecimal",
            "Boolean",
            "LocalDate");

    private static final Map<String, String> FILES = SmallPack.files();
    private static final List<String> NAMES = new ArrayList<>(FILES.keySet());
    private static final Spot SPOT = new Spot("pack");

    static {
        FILES.forEach((name, text) -> SPOT.write(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private PackTarget() {}

    /** Loads the classes before the time of an input counts. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[1]);
    }

    /** The first byte says which file, the others what happens to it. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String name = NAMES.get((data[0] & 0xFF) % NAMES.size());
        String base = FILES.get(name);
        SPOT.write(name, Edits.of(base, TOKENS, data, 1));
        try {
            PackLoader.load(SPOT.folder(), "zh");
        } catch (PackFault refused) {
            if (refused.faults().isEmpty()) {
                throw new AssertionError("refused for nothing");
            }
        }
        Lint.offenders(SPOT.folder(), "zh");
        SPOT.write(name, base.getBytes(StandardCharsets.UTF_8));
    }
}
