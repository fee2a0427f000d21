package org.junheng.fuzz;

import java.util.List;
import org.junheng.check.county.WaiverFile;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;

/** Is a list of waivers read, each wrong line told, or refused as a whole? */
public final class WaiverTarget {
    private static final String BASE = "工作簿,标准代码,对象,项目,理由,批准人,批准日期,有效期至\n"
            + "甲县,CLS-01,A1,,正在扩建,张三,2026-01-01,2027-01-01\n乙县,DAT-01,A2,\"一,二\",迁校,李四,2026年2月,\n";
    private static final List<String> TOKENS = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\"",
            "\"\"",
            "工作簿",
            "标准代码",
            "对象",
            "项目",
            "理由",
            "批准人",
            "批准日期",
            "有效期至",
            "2026-02-30",
            "0000-00-00",
            "99999-01-01",
            "45000",
            "1E999999999",
            "2026年",
            "\uFEFF",
            "\u0000",
            "\u202E",
            "\u001B[2J",
            "=1+1",
            "  ",
            "　",
            "CLS-01",
            "甲县.xlsx",
            "A1",
            "../../x");
    private static final Spot SPOT = new Spot("waiver");

    private WaiverTarget() {}

    /** Loads the classes before the time of an input counts. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[1]);
    }

    /** The first byte says of which kind the list is, the others what happens to it. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Waiver.Kind kind = Waiver.Kind.values()[(data[0] & 0xFF) % Waiver.Kind.values().length];
        try {
            WaiverFile.read(kind, SPOT.write("list.csv", Edits.of(BASE, TOKENS, data, 1)), "zh");
        } catch (UnreadableInput refused) {
            Refusal.require(refused, "");
        }
    }
}
