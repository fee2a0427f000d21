package org.junheng.bench.plain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges a county by the criteria of the Fujian pack in plain Java, exactly and with the cells that each judgement rests
 * on.
 *
 * <p>It does what a program with the rules compiled in would do for a complete workbook on the form as it is shipped.
 * What the engine does beyond that is left out: blanks and words in cells, other headers, exclusions as records, waivers,
 * sentences on what is met, a way to ask why.
 */
public final class PlainJudge {
    private static final List<String> NINE_YEARS = List.of("九年一贯制", "十二年一贯制");

    private PlainJudge() {}

    public static List<PlainJudgement> judge(PlainBook book, PlainTables tables) {
        PlainLedger ledger = new PlainLedger();
        String county = book.rows("全区").get(0).text("区县名称");
        List<PlainRow> schools = book.rows("学校");
        Map<String, PlainRow> byCode = new LinkedHashMap<>();
        schools.forEach(school -> byCode.put(school.text("学校代码"), school));
        Map<String, List<PlainRow>> rooms = PlainTables.by(book.rows("班级"), "学校代码", "学段");
        List<PlainPart> parts = PlainPart.all(schools, rooms);
        PlainBalance.judge(ledger, parts, "小学");
        PlainBalance.judge(ledger, parts, "初中");
        PlainStandards standards = new PlainStandards(ledger, tables, book.rows("标准化"));
        parts.forEach(standards::judge);
        curriculum(ledger, tables, book, schools);
        new PlainStaff(ledger, book, tables, parts).judge(byCode);
        new PlainGovernment(ledger, book, tables, county).judge();
        new PlainConclusion(ledger, county).judge(tables.works, book.rows("残疾儿童入学"));
        new PlainChecks(ledger, book, tables, county).judge(rooms);
        new PlainQueries(ledger, book, tables, county).judge(parts);
        return ledger.judgements;
    }

    private static void curriculum(PlainLedger ledger, PlainTables tables, PlainBook book, List<PlainRow> schools) {
        PlainCurriculum curriculum = new PlainCurriculum(ledger, tables, book.rows("课程开设"));
        Map<String, Set<String>> grades = new HashMap<>();
        for (PlainRow room : book.rows("班级")) {
            Set<String> own = grades.computeIfAbsent(room.text("学校代码"), none -> new LinkedHashSet<>());
            if (own.add(room.text("年级"))) {
                curriculum.grade(room);
            }
        }
        for (PlainRow school : schools) {
            boolean both =
                    school.number("小学生数").signum() > 0 && school.number("初中生数").signum() > 0;
            if (both && NINE_YEARS.contains(school.text("学校类型"))) {
                curriculum.nineYears(school, grades.get(school.text("学校代码")));
            }
        }
    }
}
