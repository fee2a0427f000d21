package org.junheng.model.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which units does a text about a table speak of, though it does not say of which figures? */
public final class UnitMentions {
    private static final int LONGEST = 6;

    /** Between words of one sentence these stand before a unit; others make it part of a word or of an amount. */
    private static final String BEFORE = "为以按用是填写系额值积费金款价元计";

    private static final String BEHIND = "为计填列报统表作核算者";

    private UnitMentions() {}

    /** The units in order; an amount such as 1200万元 is none. */
    public static List<Unit> of(String text) {
        String folded = UnitReader.folded(text);
        List<Unit> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Optional<Unit> unit = begins(folded, at) ? longest(folded, at) : Optional.empty();
            unit.ifPresent(found::add);
            at += unit.map(known -> known.written().length()).orElse(1);
        }
        return found;
    }

    private static boolean begins(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.'
                || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static Optional<Unit> longest(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            if (ends(text, end)) {
                Optional<Unit> unit = Unit.of(text.substring(at, end));
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean ends(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || BEHIND.indexOf(text.charAt(end)) >= 0;
    }
}
