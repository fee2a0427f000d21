package org.junheng.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What is wrong with a county that is not good: shortfalls, or data that cannot be judged by. */
enum Planted {
    NO_CHINESE {
        @Override
        void into(Map<String, Table> tables, Random random) {
            Table lessons = tables.get("课程开设");
            lessons.rows().remove(any(lessons, random, row -> row[2].equals("语文")));
        }
    },
    LITTLE_MATHEMATICS {
        @Override
        void into(Map<String, Table> tables, Random random) {
            Table lessons = tables.get("课程开设");
            any(lessons, random, row -> row[2].equals("数学"))[lessons.column("周课时")] = "1";
        }
    },
    WEAK_SCHOOL {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("标准化"), random, "软件得分", "10");
        }
    },
    PUPILS_LOST {
        @Override
        void into(Map<String, Table> tables, Random random) {
            Table cohorts = tables.get("巩固率");
            String[] last = any(cohorts, random, row -> row[0].equals("2025届"));
            long due = number(cohorts, last, "入学人数") + number(cohorts, last, "转入人数") - number(cohorts, last, "转出人数");
            last[cohorts.column("毕业人数")] = Long.toString(due * 97 / 100);
        }
    },
    DISSATISFIED {
        @Override
        void into(Map<String, Table> tables, Random random) {
            Table survey = tables.get("满意度调查");
            String[] row = survey.rows().get(0);
            row[survey.column("满意问卷数")] = Long.toString(number(survey, row, "有效问卷数") * 8 / 10);
        }
    },
    SMALL_ROOM {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("班级"), random, "教室面积", "45.5");
        }
    },
    NO_TEACHER {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("学科教师"), random, "教师数", "0");
        }
    },
    KEY_CLASS {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("办学行为"), random, "重点班", "有");
        }
    },
    NO_PAPER {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("备查材料"), random, "备有", "否");
        }
    },
    BLANK_CELL {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("标准化"), random, "软件得分", "");
        }
    },
    WORDS_FOR_NUMBER {
        @Override
        void into(Map<String, Table> tables, Random random) {
            set(tables.get("标准化"), random, "其他硬件得分", "约十二");
        }
    },
    SCHOOL_TWICE {
        @Override
        void into(Map<String, Table> tables, Random random) {
            List<String[]> schools = tables.get("学校").rows();
            schools.add(schools.get(random.nextInt(schools.size())).clone());
        }
    },
    NO_COHORTS {
        @Override
        void into(Map<String, Table> tables, Random random) {
            tables.remove("巩固率");
        }
    };

    private static final List<Planted> MUST =
            List.of(NO_CHINESE, LITTLE_MATHEMATICS, WEAK_SCHOOL, PUPILS_LOST, DISSATISFIED);
    private static final List<Planted> SHOULD = List.of(SMALL_ROOM, NO_TEACHER, KEY_CLASS, NO_PAPER);
    private static final List<Planted> DATA = List.of(BLANK_CELL, WORDS_FOR_NUMBER, SCHOOL_TWICE, NO_COHORTS);

    abstract void into(Map<String, Table> tables, Random random);

    /** What is planted in a county. */
    static List<Planted> of(County county, Random random) {
        Planted should = SHOULD.get(random.nextInt(SHOULD.size()));
        Planted must = MUST.get(random.nextInt(MUST.size()));
        return switch (county.kind()) {
            // a remark does not keep a county from being good
            case GOOD -> random.nextInt(4) == 0 ? List.of(should) : List.of();
            case SHORT -> List.of(must, should);
            case BAD -> List.of(DATA.get(random.nextInt(DATA.size())));
        };
    }

    private static String[] any(Table table, Random random, Predicate<String[]> which) {
        List<String[]> rows = table.rows().stream().filter(which).toList();
        return rows.get(random.nextInt(rows.size()));
    }

    private static void set(Table table, Random random, String column, String value) {
        any(table, random, row -> true)[table.column(column)] = value;
    }

    private static long number(Table table, String[] row, String column) {
        return Long.parseLong(row[table.column(column)]);
    }
}
