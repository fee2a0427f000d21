package org.junheng.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;
import org.junheng.pack.load.PackLoader;

/** A small pack and a small workbook, judged together. */
final class Trial {
    private final Path folder;
    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    private Trial(Path folder) {
        this.folder = folder;
    }

    static Trial in(Path temp) {
        Trial trial = new Trial(temp.resolve("trial"));
        trial.file("pack.yaml", "id: trial\ntitle: 试验\n");
        trial.file("clauses.csv", "id,document,article,text,verified,how\nC1,试验办法,一,试验条款,no,rule\n");
        return trial;
    }

    Trial file(String name, String text) {
        return bytes(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Trial bytes(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet with its header in row 1; cells are separated by bars, an empty one is blank. */
    Trial sheet(String name, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split("\\|", -1)));
        }
        sheets.put(name, cells);
        return this;
    }

    Pack load() throws PackFault {
        return PackLoader.load(folder, "zh");
    }

    Rulebook compile() throws PackFault {
        return Rulebook.compile(load(), "zh");
    }

    Outcome judge() throws PackFault {
        return judge(compile());
    }

    /** What the loader finds wrong with the pack, before anything of it is compiled. */
    List<PackFault.Fault> faults() {
        try {
            load();
            return List.of();
        } catch (PackFault refused) {
            return refused.faults();
        }
    }

    Outcome judge(Rulebook rulebook) {
        return judge(County.of(rulebook, "试验.xlsx"));
    }

    /** By the pack's tables as they held on a day. */
    Outcome judge(Rulebook rulebook, LocalDate day) {
        return judge(County.of(rulebook, "试验.xlsx", day));
    }

    private Outcome judge(County county) {
        sheets.forEach((name, rows) -> {
            county.sheets().beginSheet(name, false, List.of());
            for (int i = 0; i < rows.size(); i++) {
                county.sheets().row(row(i + 1, rows.get(i)));
            }
            county.sheets().endSheet();
        });
        return county.judge();
    }

    private static SheetRow row(int number, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (!text.isEmpty()) {
                cells.add(new Cell(i, value(text), text));
            }
        }
        return new SheetRow(number, false, cells);
    }

    private static CellValue value(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new CellValue.Number(new BigDecimal(text), false)
                : new CellValue.Text(text);
    }

    static Judgement only(Outcome outcome, String code) {
        List<Judgement> found = of(outcome, code);
        if (found.size() != 1) {
            throw new AssertionError(code + " judged " + found.size() + " times: " + found);
        }
        return found.get(0);
    }

    static List<Judgement> of(Outcome outcome, String code) {
        return outcome.judgements().stream()
                .filter(judgement -> judgement.code().equals(code))
                .toList();
    }

    static Judgement of(Outcome outcome, String code, String key) {
        return of(outcome, code).stream()
                .filter(judgement -> judgement.subject().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " did not judge " + key));
    }

    /** All that every judgement says, by code, subject and item. */
    static Map<String, String> told(Outcome outcome) {
        Map<String, String> told = new TreeMap<>();
        for (Judgement judgement : outcome.judgements()) {
            String name = judgement.code() + " " + judgement.subject().key() + " " + judgement.item();
            if (told.put(name, words(judgement)) != null) {
                throw new AssertionError(name + " judged twice");
            }
        }
        return told;
    }

    private static String words(Judgement judgement) {
        return Stream.of(
                        judgement.id(),
                        judgement.verdict(),
                        judgement.subject(),
                        judgement.actual(),
                        judgement.comparator(),
                        judgement.required(),
                        judgement.unit(),
                        judgement.gap(),
                        judgement.message(),
                        judgement.evidence(),
                        judgement.points(),
                        judgement.workings())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** The names of the judgements that two outcomes tell differently, or only one of them has. */
    static Set<String> changed(Outcome before, Outcome after) {
        Map<String, String> old = told(before);
        Map<String, String> now = told(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
        return names;
    }

    /** The judgement of a name as {@link #told} words it. */
    static Judgement named(Outcome outcome, String name) {
        return outcome.judgements().stream()
                .filter(judgement ->
                        name.equals(judgement.code() + " " + judgement.subject().key() + " " + judgement.item()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not judged"));
    }
}
