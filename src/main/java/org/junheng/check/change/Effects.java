package org.junheng.check.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.model.answer.History.Seam;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Which of program, rules, day and data moved a judgement between two runs?
 *
 * <p>Where more than one of them differs, the earlier workbook is judged again: as it was, then by the later pack, then
 * as on the later day, so that each step has one cause.
 */
final class Effects {
    private final boolean program;
    private final boolean pack;
    private final boolean date;
    private final boolean data;
    private final Map<String, Judgement> before;
    private final Map<String, Judgement> after;
    private Optional<Steps> steps = Optional.empty();

    /**
     * What the earlier workbook comes to.
     *
     * @param again by the program of now
     * @param mixed by the later pack besides
     * @param dated as on the later day besides
     */
    private record Steps(Map<String, Judgement> again, Map<String, Judgement> mixed, Map<String, Judgement> dated) {}

    Effects(RunSide before, RunSide after, String language) {
        RunInfo earlier = before.report().run();
        RunInfo later = after.report().run();
        this.before = before.byId();
        this.after = after.byId();
        this.program = !before.program().equals(after.program());
        this.pack = !earlier.packSha256().equals(later.packSha256());
        this.date = !earlier.assessedOn().equals(later.assessedOn());
        this.data = !hashes(earlier).equals(hashes(later));
        long several = List.of(program, pack, date, data).stream()
                .filter(Boolean::booleanValue)
                .count();
        if (several <= 1 || before.kept() && after.kept()) {
            walk(before, after, language);
        }
    }

    private static List<String> hashes(RunInfo run) {
        return run.workbooks().stream().map(RunInfo.Input::sha256).sorted().toList();
    }

    /** What nothing comes after is what the later run says itself. */
    private void walk(RunSide earlier, RunSide later, String language) {
        LocalDate then = earlier.report().run().assessedOn();
        LocalDate now = later.report().run().assessedOn();
        try {
            Map<String, Judgement> again =
                    !program ? before : pack || date || data ? judged(earlier, earlier.pack(), then, language) : after;
            Map<String, Judgement> mixed =
                    !pack ? again : date || data ? judged(earlier, later.pack(), then, language) : after;
            Map<String, Judgement> dated = !date ? mixed : data ? judged(earlier, later.pack(), now, language) : after;
            steps = Optional.of(new Steps(again, mixed, dated));
        } catch (UnreadableInput | PackFault gone) {
            steps = Optional.empty();
        }
    }

    private static Map<String, Judgement> judged(RunSide side, Optional<Pack> rules, LocalDate day, String language)
            throws UnreadableInput, PackFault {
        return side.judgedBy(rules.orElseThrow(), day, language);
    }

    boolean programDiffers() {
        return program;
    }

    boolean packDiffers() {
        return pack;
    }

    boolean dataDiffers() {
        return data;
    }

    /** What lies between the runs besides the data. */
    Seam seam() {
        return new Seam(pack, program, date, steps.isPresent());
    }

    /** What the earlier data come to by the program, the pack and the day of the later run; empty if that is not known. */
    Optional<Map<String, Judgement>> restated() {
        return steps.map(Steps::dated);
    }

    boolean byProgram(String id) {
        return program
                && steps.map(known -> differ(before.get(id), known.again().get(id)))
                        .orElse(!pack && !data);
    }

    boolean byPack(String id) {
        return pack
                && steps.map(known ->
                                differ(known.again().get(id), known.mixed().get(id)))
                        .orElse(true);
    }

    boolean byDate(String id) {
        return date
                && steps.map(known ->
                                differ(known.mixed().get(id), known.dated().get(id)))
                        .orElse(false);
    }

    boolean byData(String id) {
        return data
                && steps.map(known -> differ(known.dated().get(id), after.get(id)))
                        .orElse(true);
    }

    /** Whether two judgements of one thing say something else. */
    static boolean differ(Judgement left, Judgement right) {
        if (left == null || right == null) {
            return left != right;
        }
        return left.verdict() != right.verdict()
                || !Objects.equals(left.actual(), right.actual())
                || !Objects.equals(left.comparator(), right.comparator())
                || !Objects.equals(left.required(), right.required());
    }
}
