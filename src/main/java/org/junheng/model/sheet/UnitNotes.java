package org.junheng.model.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which units does a sentence about a table state? */
public final class UnitNotes {
    private static final Pattern STATED =
            Pattern.compile("单位\\s*(?:均?为|是|[:：])?\\s*[(（]?\\s*((?:(?!单位)[^()（）。；;\\n]){1,40})");
    private static final Pattern COUNTED =
            Pattern.compile("(?:以|按|用)\\s*([^，,。；;（）()以按用]{1,8}?)\\s*(?:为(?:计量)?单位|计(?:算|量|价)?(?![划])|填报|填写|填列)");
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[［【〔]([^()（）\\[\\]［］【】〔〕]+)[)）\\]］】〕]");
    private static final Pattern PREFIX =
            Pattern.compile("^\\s*(?:计量|金额|面积|货币)?单位\\s*(?:为|是|[:：])?\\s*|^\\s*以(?=.+计$)");
    private static final Pattern SUFFIX = Pattern.compile("(?<=.)(?:为单位|计)\\s*$");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\s和及与]+");
    private static final Pattern STROKE = Pattern.compile("[/／]");
    private static final Pattern BRACKETS = Pattern.compile("[()（）\\[\\]［］【】〔〕]");

    private static final Pattern HEADER =
            Pattern.compile("(?:计量|计算|数量|度量|核算|金额|面积|货币)?单位|units?(?:ofmeasure)?", Pattern.CASE_INSENSITIVE);

    private UnitNotes() {}

    /** Whether the words of a header, without blanks, say that units stand below it. */
    public static boolean isUnitHeader(String words) {
        return HEADER.matcher(words).matches();
    }

    /** The units, in order; none if the sentence is about something else, such as the office that fills in the table. */
    public static List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        for (Pattern pattern : List.of(STATED, COUNTED)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                units.addAll(listed(matcher.group(1)));
            }
        }
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            List<Unit> several = listed(bracketed.group(1));
            boolean nothingElse =
                    several.size() == BETWEEN.split(bracketed.group(1).strip()).length;
            units.addAll(nothingElse && several.size() > 1 ? several : List.of());
        }
        return units.stream().filter(unit -> !unit.isYear()).distinct().toList();
    }

    /** The units before the first word that is none. */
    private static List<Unit> listed(String text) {
        return Stream.of(BETWEEN.split(text.strip()))
                .map(UnitNotes::read)
                .takeWhile(units -> !units.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    /** A stroke divides units, or lists them where nobody would divide so. */
    private static List<Unit> read(String text) {
        Optional<Unit> one = Unit.of(text).filter(unit -> !unit.isPerMoney());
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Optional<Unit>> several = STROKE.splitAsStream(text).map(Unit::of).toList();
        return several.stream().allMatch(Optional::isPresent)
                ? several.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** Whether a cell says a unit and nothing else. */
    public static boolean isUnitCell(String shown) {
        return Unit.of(unit(shown)).isPresent();
    }

    /** What a cell of a row of units says, without brackets. */
    public static String unit(String shown) {
        return bare(BRACKETS.matcher(shown).replaceAll(""));
    }

    /** A unit without the words that say that it is one. */
    static String bare(String text) {
        return SUFFIX.matcher(PREFIX.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
