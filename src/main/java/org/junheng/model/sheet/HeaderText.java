package org.junheng.model.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words above a column, apart from the unit that they give.
 *
 * @param name the words without the unit; a bracket that holds anything else stays, since it tells columns apart
 * @param unit the unit as written
 */
public record HeaderText(String name, Optional<String> unit) {
    private static final String OPEN = "(（\\[［【〔{｛<＜《〈";
    private static final String CLOSE = ")）\\]］】〕}｝>＞》〉";
    private static final Pattern BEHIND =
            Pattern.compile("(.*)[" + OPEN + "]([^" + OPEN + CLOSE + "]*)[" + CLOSE + "][\\s*＊:：]*", Pattern.DOTALL);
    private static final Pattern BEFORE =
            Pattern.compile("\\s*[" + OPEN + "]([^" + OPEN + CLOSE + "]*)[" + CLOSE + "](.+)", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/／,，、:：;；_—–\\s-]");
    private static final Pattern DEMAND = Pattern.compile("\\s*(?:必填项?|选填|可不填|可填|非必填|必须填写|\\*|＊)\\s*");
    private static final Pattern ROUNDING = Pattern.compile("(?:保留|精确|取整|四舍五入).*");

    /** Tells the unit apart from the name. */
    public static HeaderText of(String header) {
        Matcher behind = BEHIND.matcher(header);
        if (behind.matches()) {
            Optional<String> unit = unitIn(behind.group(2));
            if (unit.isPresent()) {
                return new HeaderText(behind.group(1), unit);
            }
            return DEMAND.matcher(behind.group(2)).matches()
                    ? of(behind.group(1))
                    : new HeaderText(header, Optional.empty());
        }
        Matcher before = BEFORE.matcher(header);
        if (before.matches() && unitIn(before.group(1)).isPresent()) {
            return new HeaderText(before.group(2), unitIn(before.group(1)));
        }
        return apart(header);
    }

    /** The longest unit that stands behind a separator. */
    private static HeaderText apart(String header) {
        Matcher separator = SEPARATOR.matcher(header);
        while (separator.find()) {
            String name = header.substring(0, separator.start());
            String rest = header.substring(separator.end());
            if (!name.isBlank() && Unit.of(rest).isPresent()) {
                return new HeaderText(name, Optional.of(rest.strip()));
            }
        }
        return new HeaderText(header, Optional.empty());
    }

    private static Optional<String> unitIn(String bracket) {
        String[] parts = UnitNotes.bare(bracket).split("[,，;；、]", 2);
        boolean understood =
                parts.length == 1 || ROUNDING.matcher(parts[1].strip()).matches();
        return understood && Unit.of(parts[0]).isPresent() ? Optional.of(parts[0].strip()) : Optional.empty();
    }
}
