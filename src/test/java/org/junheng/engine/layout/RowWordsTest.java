package org.junheng.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts say that a row is no record, and which look like them and are a school's name or its figures. */
class RowWordsTest {
    @ParameterizedTest
    @CsvSource({
        "甲|乙|1|2, true",
        "甲|乙|丙, true",
        "甲|乙, false",
        "甲|丙|乙, false",
        "乙|丙|丁, false",
        "1|2|3, true",
        "1|2, false",
        "栏次|1|2, true",
        "栏次|1, false",
        "栏次|甲|1, true",
        "2|3|4, true",
        "0|1|2, true",
        "3|4|5, false",
        "1|3|4, false",
        "1|2|2, false",
        "1|2|300, false",
        "L1|L2|L3, true",
        "L1|M2|L3, false",
        "(1)|(2)|(3), true",
        "1|2|3=1×2, true",
        "①|②|③, true",
        "②|③|④, true",
        "①|③|④, false",
        "A|B|C, true",
        "B|C|D, false",
        "A|B|D, false",
        "1|2|一校, false",
        "A1|一校|300, false"
    })
    void a_row_counts_the_columns_only_if_each_text_follows_the_one_before(String row, boolean counts) {
        assertEquals(counts, RowWords.countColumns(List.of(row.split("\\|"))));
    }

    @ParameterizedTest
    @CsvSource({
        "合计, true, false, false",
        "城区小计, true, false, false",
        "在校生总数, false, false, false",
        "总数, true, false, false",
        "合计中学, false, false, false",
        "TOTAL, true, false, false",
        "平均, false, true, false",
        "生均平均值, false, true, false",
        "平均镇中心小学, false, false, false",
        "全区, false, false, true",
        "本县, false, false, true",
        "全区一小, false, false, false",
        "全国, false, false, false"
    })
    void sums_means_and_the_whole_are_told_from_names_that_hold_their_words(
            String text, boolean total, boolean mean, boolean whole) {
        assertEquals(total, RowWords.isTotal(text));
        assertEquals(mean, RowWords.isMean(text));
        assertEquals(whole, RowWords.isWhole(text));
    }

    @ParameterizedTest
    @CsvSource({
        "注:含教学点, note",
        "注1:含教学点, note",
        "填报说明, note",
        "※带星号的必填, note",
        "※, none",
        "说明小学, none",
        "填表人:张三, signature",
        "审核人(签字):, signature",
        "填报日期:2025年9月, signature",
        "单位小学, none",
        "第1页, page",
        "共3页, page",
        "续表, page",
        "-2-, page",
        "第一小学, none",
        "一、城区学校, section",
        "(二)乡村学校, section",
        "第一部分, section",
        "一小, none"
    })
    void what_is_written_about_a_table_is_told_from_names(String text, String kind) {
        String found = RowWords.isNote(text)
                ? "note"
                : RowWords.isSignature(text)
                        ? "signature"
                        : RowWords.isPage(text) ? "page" : RowWords.isSection(text) ? "section" : "none";
        assertEquals(kind, found);
    }
}
