package org.junheng.check.county;

import java.util.List;
import org.junheng.fuzz.Edits;
import org.junheng.fuzz.Refusal;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Waiver;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.CsvTable;

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
    private static final Texts TEXTS = Texts.of("check", "zh");

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
        byte[] list = Edits.of(BASE, TOKENS, data, 1);
        try {
            WaiverReader.Waivers waivers =
                    WaiverFile.waivers(kind, CsvTable.of(list, WaiverFile.name(kind), "zh"), TEXTS);
            waivers.problems().stream().map(Problem::message).forEach(Refusal::require);
        } catch (PackFault refused) {
            refused.faults().forEach(fault -> Refusal.require(fault.toString()));
        }
    }
}
