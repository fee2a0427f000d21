package org.junheng.model.answer;

import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;

/**
 * Verdicts over several runs.
 *
 * @param runs from the earliest to the latest
 * @param lines judgements in the order in which the runs have them
 * @param trends the figures themselves
 * @param unread runs of the folder that are not among them
 */
public record History(List<Run> runs, List<Line> lines, Trends trends, List<Unread> unread) {
    public History {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /**
     * A run that is not among those told, and why.
     *
     * @param refused whether it cannot be read; else it is none of the county that was asked for
     */
    public record Unread(String name, String why, boolean refused) {}

    /**
     * One run.
     *
     * @param name of its folder
     * @param moment when it was made, or the day it speaks for where it does not say
     * @param seam what else than the data is not what it was in the run before
     */
    public record Run(String name, String moment, RunInfo info, int findings, Seam seam) {}

    /**
     * What lies between a run and the one before it besides the data.
     *
     * @param known whether it is known what these came to, since the data before were judged again after them
     */
    public record Seam(boolean pack, boolean program, boolean date, boolean known) {
        /** Before the first run. */
        public static final Seam NONE = new Seam(false, false, false, true);

        public boolean isThere() {
            return pack || program || date;
        }
    }

    /**
     * One judgement over the runs.
     *
     * @param latest the latest judgement of it
     * @param verdicts one for each run; empty where it was not judged
     * @param turns where the verdict turned, with the causes
     */
    public record Line(Judgement latest, List<Optional<Verdict>> verdicts, List<Turn> turns) {
        public Line {
            verdicts = List.copyOf(verdicts);
            turns = List.copyOf(turns);
        }
    }

    /**
     * A change from one run to the next.
     *
     * @param run number of the later run, 1 for the first of all
     * @param message what the later run says; the earlier one's if the later does not judge it
     */
    public record Turn(int run, Optional<Verdict> before, Optional<Verdict> after, String message, List<Cause> causes) {
        public Turn {
            causes = List.copyOf(causes);
        }
    }
}
