package org.junheng.check.change;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Which of program, rules and data moved a judgement between two runs?
 *
 * <p>Where more than one of them differs, the earlier workbook is judged again: first as it was, then by the later pack,
 * so that each step has one cause.
 */
final class Effects {
    private final boolean program;
    private final boolean pack;
    private final boolean data;
    private final Map<String, Judgement> before;
    private final Map<String, Judgement> after;
    private Optional<Map<String, Judgement>> again = Optional.empty();
    private Optional<Map<String, Judgement>> mixed = Optional.empty();

    Effects(RunSide before, RunSide after, String language) {
        this.before = before.byId();
        this.after = after.byId();
        this.program = !before.program().equals(after.program());
        this.pack =
                !before.report().run().packSha256().equals(after.report().run().packSha256());
        this.data = !hash(before).equals(hash(after));
        boolean several = program && (pack || data) || pack && data;
        if (several && before.kept() && after.kept()) {
            judgeAgain(before, after, language);
        }
    }

    private static String hash(RunSide side) {
        return side.report().run().workbooks().get(0).sha256();
    }

    private void judgeAgain(RunSide earlier, RunSide later, String language) {
        try {
            again = Optional.of(program ? earlier.judgedBy(earlier.pack().orElseThrow(), language) : before);
            mixed = pack && data
                    ? Optional.of(earlier.judgedBy(later.pack().orElseThrow(), language))
                    : Optional.of(pack ? after : again.get());
        } catch (UnreadableInput | PackFault gone) {
            again = Optional.empty();
            mixed = Optional.empty();
        }
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

    /** Whether it is known what each step did, not only that the steps were taken. */
    boolean known() {
        return again.isPresent();
    }

    boolean byProgram(String id) {
        return program && (known() ? differ(before.get(id), again.get().get(id)) : !pack && !data);
    }

    boolean byPack(String id) {
        return pack && (!known() || differ(again.get().get(id), mixed.get().get(id)));
    }

    boolean byData(String id) {
        return data && (!known() || differ(mixed.get().get(id), after.get(id)));
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
