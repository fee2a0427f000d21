package org.junheng.second.made;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a grade of an invented school is taught: about the plan of a province, now and then a lesson less or more. */
final class FujianLessons {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("道德与法治", "品德与社会", "外语", "英语", "体育与健康", "体育", "生物", "生物学", "地方与学校课程", "校本课程", "信息科技", "信息技术");
    private final Dice dice;
    private final Sheets sheets;

    FujianLessons(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    void fill(String code, String grade) {
        int year = "一二三四五六七八九".indexOf(grade.charAt(0)) + 1;
        boolean exact = dice.oneIn(2);
        Map<String, Integer> lessons = year < 3 ? first() : year < 7 ? middle(year) : junior(year);
        lessons.forEach((subject, week) -> {
            if (exact || !dice.oneIn(14)) {
                String name = dice.oneIn(6) ? OTHER_NAMES.getOrDefault(subject, subject) : subject;
                String given = exact || !dice.oneIn(8)
                        ? "" + week
                        : dice.pick("0", "" + (week + 1), week - 1 + ".5", "" + Math.max(0, week - 1));
                sheets.add("课程开设", "学校代码", code, "年级", grade, "科目", name, "周课时", given);
            }
        });
        if (dice.oneIn(8)) {
            sheets.add(
                    "课程开设",
                    "学校代码",
                    code,
                    "年级",
                    grade,
                    "科目",
                    dice.pick("书法", "陶艺", "劳动与技术"),
                    "周课时",
                    dice.pick("0.5", "1"));
        }
    }

    private Map<String, Integer> first() {
        Map<String, Integer> week =
                week(List.of("道德与法治", "语文", "数学", "体育与健康", "科学", "地方与学校课程", "劳动"), 2, 8, 4, 4, 1, 2, 1);
        arts(week, 2);
        return week;
    }

    private Map<String, Integer> middle(int year) {
        Map<String, Integer> week = week(
                List.of("道德与法治", "语文", "数学", "外语", "科学", "体育与健康", "综合实践活动", "劳动", "信息科技", "地方与学校课程"),
                2,
                year < 5 ? 7 : 6,
                year < 5 ? 4 : 5,
                3,
                2,
                3,
                2,
                1,
                1,
                2);
        arts(week, 2);
        return week;
    }

    private Map<String, Integer> junior(int year) {
        Map<String, Integer> week = week(
                List.of("道德与法治", "语文", "数学", "外语", "体育与健康", "综合实践活动", "劳动", "信息科技", "地方与学校课程"),
                2,
                5,
                4,
                4,
                3,
                2,
                1,
                1,
                2);
        arts(week, 1);
        if (dice.oneIn(3)) {
            week.put("历史与社会", 3);
        } else {
            week.put("历史", 2);
            week.put("地理", year == 9 ? 0 : 2);
        }
        if (dice.oneIn(3)) {
            week.put("科学", dice.pick(4, 5, 6));
        } else {
            week.put("生物", year == 9 ? 0 : 3);
            week.put("物理", year == 7 ? 0 : dice.pick(2, 3));
            week.put("化学", year == 9 ? 3 : 0);
        }
        week.values().removeIf(lessons -> lessons == 0);
        return week;
    }

    private void arts(Map<String, Integer> week, int each) {
        boolean together = dice.oneIn(3);
        if (together) {
            week.put("艺术", 2 * each);
        }
        if (!together || dice.oneIn(6)) {
            week.put("音乐", each);
            week.put("美术", each);
        }
    }

    private static Map<String, Integer> week(List<String> subjects, int... lessons) {
        Map<String, Integer> week = new LinkedHashMap<>();
        for (int i = 0; i < lessons.length; i++) {
            week.put(subjects.get(i), lessons[i]);
        }
        return week;
    }
}
