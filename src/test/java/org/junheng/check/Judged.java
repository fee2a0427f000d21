package org.junheng.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.pack.load.PackLoader;

/** What a run came to, in words that a test can compare. */
public final class Judged {
    private Judged() {}

    public static Report by(Path packFolder, Path workbook) throws Exception {
        Pack pack = PackLoader.load(packFolder, "zh");
        return new Assessment(pack, ShippedPacks.rulebook(packFolder), Shipped.DAY, "zh").of(workbook);
    }

    /** A finding or judgement by what it is about: {@code RET-01 2025届 九年义务教育巩固率 NOT_MET}. */
    public static String line(Judgement judgement) {
        return String.join(
                " ",
                judgement.code(),
                judgement.subject().key(),
                judgement.item(),
                judgement.verdict().name());
    }

    public static Set<String> lines(Collection<Judgement> judgements) {
        return judgements.stream().map(Judged::line).collect(Collectors.toCollection(TreeSet::new));
    }

    public static Map<String, Judgement> byName(Report report) {
        Map<String, Judgement> byName = new TreeMap<>();
        report.judgements().forEach(judgement -> byName.put(name(judgement), judgement));
        return byName;
    }

    /** Which judgements of two runs are not the same record, the subject's own object aside. */
    public static Set<String> changed(Report before, Report after) {
        Map<String, Judgement> earlier = byName(before);
        Map<String, Judgement> later = byName(after);
        Set<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        names.removeIf(name -> Objects.equals(record(earlier.get(name)), record(later.get(name))));
        return names;
    }

    public static Set<String> restingOn(Report report, String place) {
        return report.judgements().stream()
                .filter(judgement -> judgement.evidence().stream()
                        .anyMatch(evidence -> evidence.place().toString().equals(place)))
                .map(Judged::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static byte[] json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFile(report).write(out);
        return out.toByteArray();
    }

    private static String name(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().key() + " " + judgement.item();
    }

    private static List<Object> record(Judgement judgement) {
        return judgement == null
                ? List.of()
                : List.of(
                        judgement.id(),
                        judgement.verdict(),
                        judgement.subject(),
                        judgement.actual(),
                        judgement.comparator(),
                        judgement.required(),
                        judgement.gap(),
                        judgement.message(),
                        judgement.evidence(),
                        judgement.workings());
    }
}
