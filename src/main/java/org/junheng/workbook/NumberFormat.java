package org.junheng.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * How a cell shows its number.
 *
 * @param id number of the format in the workbook
 * @param code format code, its literal text written so that POI renders it
 * @param date whether the number counts days; a time of day or a duration alone is no date
 * @param percent whether the number is shown as a percentage
 */
record NumberFormat(int id, String code, boolean date, boolean percent) {
    static final NumberFormat GENERAL = new NumberFormat(0, "General", false, false);

    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String HOUR_MINUTE = "h\"时\"mm\"分\"";
    private static final String HOUR_MINUTE_SECOND = "h\"时\"mm\"分\"ss\"秒\"";

    /**
     * Formats that a workbook names by number only and that Chinese Excel shows in its own way: ECMA-376 part 1,
     * 18.8.30 (numFmt), table for zh-cn; 14 and 22 follow the system's short date.
     */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, HOUR_MINUTE),
            Map.entry(33, HOUR_MINUTE_SECOND),
            Map.entry(34, HOUR_MINUTE),
            Map.entry(35, HOUR_MINUTE_SECOND),
            Map.entry(36, YEAR_MONTH),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, HOUR_MINUTE),
            Map.entry(56, HOUR_MINUTE_SECOND),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    /** WPS and Chinese Excel may write the name of the general format in Chinese. */
    private static final String CHINESE_GENERAL = "G/通用格式";

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].");
    private static final Pattern LITERAL_WITHOUT_LETTERS = Pattern.compile("\"([^\"A-Za-z]*)\"");
    private static final Pattern LITERAL_PERCENT = Pattern.compile("\"([^\"%]*%[^\"]*)\"|\\\\(%)");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");

    static NumberFormat builtin(int id) {
        String code = CHINESE.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        return code == null ? GENERAL : of(id, code);
    }

    static NumberFormat of(int id, String written) {
        String code = written.replace(CHINESE_GENERAL, GENERAL.code);
        String signs = signs(code);
        boolean time = signs.contains("h") || signs.contains("s");
        boolean day = signs.contains("y") || signs.contains("d") || (signs.contains("m") && !time);
        return new NumberFormat(id, rendered(code, day || time), day, signs.contains("%"));
    }

    /** POI shows the quotes around literal text in dates, and takes a quoted percent sign for a real one. */
    private static String rendered(String code, boolean dayOrTime) {
        return dayOrTime
                ? LITERAL_WITHOUT_LETTERS.matcher(code).replaceAll("$1")
                : LITERAL_PERCENT.matcher(code).replaceAll("'$1$2'");
    }

    boolean general() {
        return code.equalsIgnoreCase(GENERAL.code) || code.equals("@");
    }

    /** The signs of the section for positive numbers that are neither literal text nor colour, locale or condition. */
    private static String signs(String code) {
        String lower = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        String positive = lower.split(";", 2)[0];
        return BRACKETS.matcher(ELAPSED.matcher(positive).replaceAll("$1")).replaceAll("");
    }
}
