package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.CountyShift;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.Ranking;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;

/** What became of findings between two runs, for other programs. */
public final class DiffJson {
    private DiffJson() {}

    private record Page(
            String before,
            String after,
            List<String> onlyBefore,
            List<String> onlyAfter,
            List<County> counties,
            List<Area> areas,
            List<Ranked> rankings) {}

    private record County(
            String name,
            Run before,
            Run after,
            boolean workbookChanged,
            boolean packChanged,
            boolean programChanged,
            int metOtherwise,
            List<Change> changes,
            String folder,
            String earlierFolder,
            List<Area> areas,
            List<Turned> turned,
            List<Subject> came,
            List<Subject> left) {}

    private record Run(String id, RunVerdict verdict) {}

    private record Change(
            String kind,
            String id,
            String code,
            Subject subject,
            String item,
            Optional<Figures> before,
            Optional<Figures> after,
            List<Why> causes) {}

    private record Area(String area, Counts before, Counts after, int better, int worse) {}

    private record Turned(String before, String after, int judgements) {}

    private record Ranked(
            String code, String subject, String item, String comparator, String unit, List<Stand> counties) {}

    private record Stand(String county, Optional<Ranking.Place> before, Optional<Ranking.Place> after) {}

    /** The verdict with the figures it was made from. */
    record Figures(Verdict verdict, String actual, String comparator, String required, String unit) {
        static Figures of(Judgement judgement) {
            return new Figures(
                    judgement.verdict(),
                    judgement.actual(),
                    judgement.comparator(),
                    judgement.required(),
                    judgement.unit());
        }
    }

    /** A cause. */
    record Why(String kind, String place, String words) {
        static List<Why> of(List<Cause> causes) {
            return causes.stream()
                    .map(cause -> new Why(word(cause.kind()), cause.place(), cause.words()))
                    .toList();
        }
    }

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(RunDiff diff, OutputStream out) throws IOException {
        Stream<Area> areas = diff.areas().stream().map(DiffJson::area);
        Page page = new Page(
                diff.before(),
                diff.after(),
                diff.onlyBefore(),
                diff.onlyAfter(),
                diff.counties().stream().map(DiffJson::county).toList(),
                areas.toList(),
                diff.rankings().stream().map(DiffJson::ranked).toList());
        ReportFile.writeAnswer(page, out);
    }

    private static County county(RunDiff.County county) {
        CountyShift shift = county.shift();
        return new County(
                county.name(),
                run(county.before()),
                run(county.after()),
                county.workbook(),
                county.pack(),
                county.program(),
                county.metOtherwise(),
                county.changes().stream().map(DiffJson::change).toList(),
                shift.folder(),
                shift.earlier(),
                shift.areas().stream().map(DiffJson::area).toList(),
                shift.turned().stream()
                        .map(turned -> new Turned(name(turned.before()), name(turned.after()), turned.judgements()))
                        .toList(),
                shift.came(),
                shift.left());
    }

    private static Run run(RunInfo run) {
        return new Run(run.id(), run.verdict());
    }

    private static Change change(JudgementChange change) {
        Judgement judgement = change.judgement();
        return new Change(
                word(change.kind()),
                judgement.id(),
                judgement.code(),
                judgement.subject(),
                judgement.item(),
                change.before().map(Figures::of),
                change.after().map(Figures::of),
                Why.of(change.causes()));
    }

    private static Area area(CountyShift.Area area) {
        return new Area(area.name(), area.before(), area.after(), area.better(), area.worse());
    }

    private static Ranked ranked(Ranking ranking) {
        return new Ranked(
                ranking.code(),
                ranking.subject(),
                ranking.item(),
                ranking.comparator(),
                ranking.unit(),
                ranking.stands().stream()
                        .map(stand -> new Stand(stand.county(), stand.before(), stand.after()))
                        .toList());
    }

    static String name(Optional<Verdict> verdict) {
        return verdict.map(Enum::name).orElse("");
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
