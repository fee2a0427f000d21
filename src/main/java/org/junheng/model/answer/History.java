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
 */
public record History(List<Run> runs, List<Line> lines) {
    public History {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
    }

    /**
     * One run.
     *
     * @param name of its folder
     * @param moment when it was made, or the day it speaks for where it does not say
     */
    public record Run(String name, String moment, RunInfo info, int findings) {}

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
