package org.junheng.workbook.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junheng.workbook.format.Token.Kind;

/** How does a cell show its number, and what does it show it as? */
public final class NumberFormat {
    private static final int MOST_SECTIONS_FOR_NUMBERS = 3;
    private static final ThreadLocal<DataFormatter> POI = ThreadLocal.withInitial(() -> new DataFormatter(Locale.US));
    private static final BigDecimal AFTER_9999 = BigDecimal.valueOf(2_958_466);

    public static final NumberFormat GENERAL = of("General");

    private final String code;
    private final List<Condition> conditions;
    private final List<Section> sections;
    private final boolean plain;
    private final boolean[] days;
    private final boolean[] percents;

    private NumberFormat(String code, List<Section> sections) {
        this.code = code;
        this.sections = List.copyOf(sections);
        this.conditions = conditions(this.sections);
        this.plain =
                sections.isEmpty() || sections.size() == 1 && sections.get(0).isPlain();
        this.days = new boolean[sections.size()];
        this.percents = new boolean[sections.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = sections.get(i).isDay();
            percents[i] = sections.get(i).isPercent();
        }
    }

    /** The format that a workbook names by number only; an unknown one shows numbers plainly. */
    public static NumberFormat builtin(int id) {
        return BuiltinCodes.of(id).map(NumberFormat::of).orElse(GENERAL);
    }

    /** @param code as the workbook writes it; a blank one shows numbers plainly */
    public static NumberFormat of(String code) {
        if (code.isBlank()) {
            return GENERAL;
        }
        List<Section> sections = new ArrayList<>(
                CodeReader.read(code).stream().map(SectionDraft::finished).toList());
        int last = sections.size() - 1;
        if (sections.get(last).has(Kind.TEXT)) {
            sections.remove(last);
        }
        return new NumberFormat(code, sections.subList(0, Math.min(sections.size(), MOST_SECTIONS_FOR_NUMBERS)));
    }

    /** For which numbers each section is meant: as it says itself, or by its place. */
    private static List<Condition> conditions(List<Section> sections) {
        List<Condition> meant = new ArrayList<>();
        boolean written =
                sections.stream().anyMatch(section -> section.condition().isPresent());
        for (int i = 0; i < sections.size(); i++) {
            meant.add(sections.get(i).condition().orElse(byPlace(i, sections.size(), written)));
        }
        return List.copyOf(meant);
    }

    private static Condition byPlace(int place, int count, boolean written) {
        if (place == 0 && count > 1) {
            return count == 2 && !written ? Condition.NOT_NEGATIVE : Condition.POSITIVE;
        }
        boolean second = place == 1 && (count > 2 || !written);
        return second ? Condition.NEGATIVE : Condition.ANY;
    }

    /** The place of the section that shows the number; -1 if none does. */
    private int place(BigDecimal number) {
        for (int i = 0; i < sections.size(); i++) {
            if (conditions.get(i).accepts(number)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the number is shown as a day; a time of day or a duration alone is none. */
    public boolean isDay(BigDecimal number) {
        return !plain && is(days, number);
    }

    /** Whether the number is shown as a percentage; a percent sign in literal text makes none. */
    public boolean isPercent(BigDecimal number) {
        return !plain && is(percents, number);
    }

    private boolean is(boolean[] ofSection, BigDecimal number) {
        int place = place(number);
        return place >= 0 && ofSection[place];
    }

    /** Whether every number is shown as it is. */
    public boolean isPlain() {
        return plain;
    }

    /**
     * The text that a person sees, without the blanks around it.
     *
     * @param from1904 whether days count from 1904
     */
    public String text(BigDecimal number, boolean from1904) {
        int place = place(number);
        if (isPlain() || place < 0) {
            return number.toPlainString();
        }
        Section section = sections.get(place);
        if (section.isDayOrTime()) {
            boolean beyond = number.signum() < 0 || number.compareTo(AFTER_9999) >= 0;
            return beyond
                    ? number.toPlainString()
                    : DateText.of(section, number, from1904).strip();
        }
        if (section.isScientific() || section.isFraction()) {
            return byPoi(number);
        }
        boolean signed = number.signum() < 0 && !conditions.get(place).isForNegatives();
        return ((signed ? "-" : "") + DigitText.of(section, number.abs())).strip();
    }

    /** POI shows powers and fractions as Excel does. */
    private String byPoi(BigDecimal number) {
        try {
            return POI.get()
                    .formatRawCellContents(number.doubleValue(), -1, code)
                    .strip();
        } catch (IllegalArgumentException e) {
            // A format code that POI cannot follow costs the look, not the number.
            return number.toPlainString();
        }
    }
}
