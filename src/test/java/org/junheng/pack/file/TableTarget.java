package org.junheng.pack.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.fuzz.Edits;
import org.junheng.fuzz.Refusal;
import org.junheng.fuzz.SmallPack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;

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
    private static final Texts TEXTS = Texts.of("pack", "zh");
    private static final PackFolder FOLDER = new PackFolder(
            "pack",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

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
        Faults faults = new Faults(TEXTS);
        Optional<TextFile> file = TextFile.of(Edits.of(FILES.get(name), TOKENS, data, 1), "pack/" + name, faults);
        boolean read = file.isPresent() && isRead(name, file.get(), faults);
        if (!read && faults.size() == 0) {
            throw new AssertionError("refused for nothing");
        }
        require(faults);
    }

    private static boolean isRead(String name, TextFile file, Faults faults) {
        return switch (name) {
            case "clauses.csv" ->
                !ClauseReader.read(file, faults).isEmpty()
                        || CsvFile.rows(file, faults).size() == 1;
            case "pack.yaml" ->
                ManifestReader.open(file, FOLDER, faults)
                        .map(ManifestReader::manifest)
                        .isPresent();
            default -> TableReader.read(file, faults).isPresent();
        };
    }

    private static void require(Faults faults) {
        try {
            faults.throwIfAny();
        } catch (PackFault refused) {
            refused.faults().forEach(fault -> Refusal.require(fault.toString()));
        }
    }
}
