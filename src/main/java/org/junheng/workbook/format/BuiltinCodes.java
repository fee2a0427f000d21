package org.junheng.workbook.format;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Which code stands behind a format that a workbook names by number only? */
final class BuiltinCodes {
    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String HOUR_MINUTE = "h\"时\"mm\"分\"";
    private static final String HOUR_MINUTE_SECOND = "h\"时\"mm\"分\"ss\"秒\"";
    private static final String HALF = "上午/下午";
    private static final String MONEY = "\"¥\"#,##0;\"¥\"-#,##0";
    private static final String MONEY_AND_FEN = "\"¥\"#,##0.00;\"¥\"-#,##0.00";

    /**
     * Formats that Chinese Excel shows in its own way: ECMA-376 part 1, 18.8.30 (numFmt), table for zh-cn; 14 and 22
     * follow the system's short date, the amounts of money its currency.
     */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(5, MONEY),
            Map.entry(6, MONEY),
            Map.entry(7, MONEY_AND_FEN),
            Map.entry(8, MONEY_AND_FEN),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, HOUR_MINUTE),
            Map.entry(33, HOUR_MINUTE_SECOND),
            Map.entry(34, HALF + HOUR_MINUTE),
            Map.entry(35, HALF + HOUR_MINUTE_SECOND),
            Map.entry(36, YEAR_MONTH),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "),
            Map.entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
            Map.entry(43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
            Map.entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, HALF + HOUR_MINUTE),
            Map.entry(56, HALF + HOUR_MINUTE_SECOND),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    private BuiltinCodes() {}

    static Optional<String> of(int id) {
        return Optional.ofNullable(CHINESE.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id)));
    }
}
