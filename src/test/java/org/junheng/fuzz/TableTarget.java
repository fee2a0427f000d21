package org.junheng.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.file.PackFiles;

/** Are the clauses, tables and the head of a pack read, or refused at their line? */
public final class TableTarget {
    private static final List<String> TOKENS = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"\"",
            "\"a\nb\"",
            "C1",
            "id",
            "document",
            "text",
            "verified",
            "how",
            "yes",
            "no",
            "rule",
            "byHand",
            "notYet",
            "学段",
            "上限",
            "自",
            "依据",
            "45",
            "-1",
            "1E999999999",
            "0.5",
            "98%",
            "1,000",
            "\uFEFF",
            "，",
            "\u0000",
            "\u202E",
            "=1+1",
            "小学",
            "id: ",
            "title: ",
            "extends: ",
            "retire: ",
            "from: ",
            "2026-01-01",
            "- ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "&a",
            "*a",
            "!!set",
            "|",
            ">",
            "#",
            "'",
            "~",
            "replace: ");
    private static final List<String> NAMES = List.of("clauses.csv", "tables/标准.csv", "pack.yaml");
    private static final Map<String, String> FILES = SmallPack.files();
    private static final Spot SPOT = new Spot("table");

    static {
        FILES.forEach((name, text) -> SPOT.write(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private TableTarget() {}

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
            PackFiles.read(SPOT.folder(), "zh");
        } catch (PackFault refused) {
            if (refused.faults().isEmpty()) {
                throw new AssertionError("refused for nothing");
            }
        }
        SPOT.write(name, base.getBytes(StandardCharsets.UTF_8));
    }
}
