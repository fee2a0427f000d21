package org.junheng.second.fujian;

import java.util.List;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Truth;

/**
 * One way to teach a group of subjects in one grade of one school.
 *
 * @param subjects how many it has
 * @param lacking how many of them are not taught; one with no lessons is not
 * @param missed how many lessons a week are short, none made up by those of another subject
 */
record Way(long subjects, Figure planned, Figure given, Figure lacking, Figure missed) {
    static Way of(List<Fact> lessons, List<Fact> taught, Plan plan) {
        Figure planned = Figure.ZERO;
        Figure given = Figure.ZERO;
        Figure lacking = Figure.ZERO;
        Figure missed = Figure.ZERO;
        for (Fact lesson : lessons) {
            Figure due = lesson.number("周课时");
            Figure own = Figure.ZERO;
            for (Fact row : taught) {
                Truth same = plan.means(row.text("科目"), List.of(lesson.text("科目")));
                Figure more = same.open() ? Figure.UNKNOWN : row.number("周课时");
                own = same.no() ? own : own.plus(more);
            }
            planned = planned.plus(due);
            given = given.plus(own);
            boolean none = own.known() && own.low().sign() == 0;
            lacking = lacking.plus(!own.known() ? Figure.UNKNOWN : Figure.of(none ? 1 : 0));
            missed = missed.plus(due.minus(own).max(Figure.ZERO));
        }
        return new Way(lessons.size(), planned, given, lacking, missed);
    }
}
