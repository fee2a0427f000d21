package org.junheng.model.answer;

import java.util.List;
import org.junheng.model.judged.Subject;

/**
 * What kept a rule from taking a subject.
 *
 * @param subject whom it kept out
 * @param rule title of the rule
 * @param place file and line of the rule
 * @param type the fact type that the condition is about
 * @param condition the condition as its author wrote it
 * @param seen the values that it saw
 * @param deeper why the facts that are missing were not made
 */
public record Obstacle(
        Kind kind,
        Subject subject,
        String rule,
        String place,
        String type,
        String condition,
        List<Seen> seen,
        List<Obstacle> deeper) {
    public enum Kind {
        /** A value does not fit the condition. */
        TEST,
        /** No fact of the type fits the condition. */
        NO_MATCH,
        /** A fact exists that must not. */
        BLOCKED,
        /** The sheet or table has no row for the subject. */
        NO_ROW,
        /** No rule makes such a fact for the subject. */
        NOT_MADE,
        /** The rule took the subject, and yet did not do what was asked. */
        NOT_DONE
    }

    public Obstacle {
        seen = List.copyOf(seen);
        deeper = List.copyOf(deeper);
    }
}
