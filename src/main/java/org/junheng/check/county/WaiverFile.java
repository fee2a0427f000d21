package org.junheng.check.county;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.audit.Manifest;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Waiver;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.CsvTable;

/** The waivers, or the explanations, that a call names as a CSV file, for one county or, each row naming its workbook, for several. */
public final class WaiverFile {
    private final Waiver.Kind kind;
    private final Path file;
    private final String sha256;
    private final WaiverReader.Waivers waivers;
    private final Texts texts;

    private WaiverFile(Waiver.Kind kind, Path file, String sha256, WaiverReader.Waivers waivers, Texts texts) {
        this.kind = kind;
        this.file = file;
        this.sha256 = sha256;
        this.waivers = waivers;
        this.texts = texts;
    }

    /**
     * Reads a file.
     *
     * @param language of its problems, {@code zh} or {@code en}
     * @throws UnreadableInput if it cannot be read or is no CSV in UTF-8
     */
    public static WaiverFile read(Waiver.Kind kind, Path file, String language) throws UnreadableInput {
        Texts texts = Texts.of("check", language);
        if (!Files.exists(file)) {
            throw new UnreadableInput(texts.get(kind.word() + ".missing", file));
        }
        String sha256 = CountyInputs.hash(file);
        try {
            WaiverReader.Waivers waivers = waivers(kind, CsvTable.read(file, name(kind), language), texts);
            return new WaiverFile(kind, file, sha256, waivers, texts);
        } catch (PackFault fault) {
            String faults = fault.faults().stream().map(Object::toString).collect(Collectors.joining("\n"));
            throw new UnreadableInput(texts.get(kind.word() + ".unreadable", file) + "\n" + faults, fault);
        }
    }

    static WaiverReader.Waivers waivers(Waiver.Kind kind, Table table, Texts texts) {
        return WaiverReader.read(kind, name(kind), table.name(), table.rows(), texts);
    }

    /** The name by which reports call it whatever it was called before, so that judging again gives the same bytes. */
    static String name(Waiver.Kind kind) {
        return kind.word() + "s.csv";
    }

    /** Where a run keeps a file of some kind. */
    public static String kept(Waiver.Kind kind) {
        return Manifest.INPUTS + name(kind);
    }

    public String kept() {
        return kept(kind);
    }

    public Path file() {
        return file;
    }

    public String sha256() {
        return sha256;
    }

    /** What the file says about one county. */
    WaiverReader.Waivers of(String workbook, boolean several) {
        return new WaiverReader.Waivers(
                waivers.entries().stream()
                        .filter(entry -> isFor(entry, workbook)
                                || !several && entry.workbook().isEmpty())
                        .toList(),
                several ? List.of() : beyond(List.of(workbook), false));
    }

    /** What the file says that is about none of the counties: rows that cannot be used. */
    List<Problem> beyond(List<String> workbooks, boolean several) {
        List<Problem> problems = new ArrayList<>(waivers.problems());
        for (WaiverReader.Entry entry : waivers.entries()) {
            if (entry.workbook().isEmpty()) {
                if (several) {
                    problems.add(problem("MALFORMED", "noWorkbook", entry));
                }
            } else if (workbooks.stream().noneMatch(workbook -> isFor(entry, workbook))) {
                problems.add(problem("UNMATCHED", "otherWorkbook", entry));
            }
        }
        return problems;
    }

    /** What is wrong with each file as a whole, where there are several counties; it stands with the first of them. */
    public static List<Problem> beyond(List<WaiverFile> files, List<String> workbooks) {
        return files.stream()
                .flatMap(file -> file.beyond(workbooks, true).stream())
                .toList();
    }

    private static boolean isFor(WaiverReader.Entry entry, String workbook) {
        return entry.workbook().equals(workbook) || entry.workbook().equals(FreeNames.stem(workbook));
    }

    private Problem problem(String fault, String key, WaiverReader.Entry entry) {
        return new Problem(
                Problem.Kind.of(kind, fault),
                texts.get(kind.word() + "." + key, entry.waiver().place(), entry.workbook()),
                Optional.of(entry.waiver().place()),
                name(kind),
                entry.workbook(),
                false);
    }
}
