package org.junheng.bench;

/**
 * One invented county of a generated province or nation.
 *
 * @param number from 1
 * @param seed of all that differs from other counties
 */
record County(int number, int schools, long seed) {
    private static final String FIRST = "云清安平宁永兴长南北东西上下新古石金银玉龙凤松柏竹梅兰桂桃柳江河湖海山川林田泉溪";
    private static final String SECOND = "阳城陵州源原泽浦峰岭谷台关桥津渡洲湾坪坝塘港沙岩峡屏宁和丰泰昌盛顺德康乐明光";
    private static final String[] KINDS = {"县", "区", "市"};

    /** Two characters and what it is; different for the first 4,560. */
    String name() {
        int index = number - 1;
        int first = index % FIRST.length();
        int second = index / FIRST.length() % SECOND.length();
        int kind = index / FIRST.length() / SECOND.length();
        return "" + FIRST.charAt(first) + SECOND.charAt(second) + KINDS[kind % KINDS.length];
    }

    /** What the codes of its schools begin with. */
    String code() {
        return String.format("%06d", 350_000 + number);
    }

    String file() {
        return code() + "-" + name() + ".xlsx";
    }

    /** Of twenty counties sixteen are good, three fall short, and one has sent in bad data. */
    Kind kind() {
        int turn = 7 * (number + 12) % 20;
        return turn < 16 ? Kind.GOOD : turn < 19 ? Kind.SHORT : Kind.BAD;
    }

    enum Kind {
        GOOD,
        SHORT,
        BAD
    }
}
