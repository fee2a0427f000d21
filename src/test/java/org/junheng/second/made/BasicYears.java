package org.junheng.second.made;

import java.util.Map;
import org.junheng.second.Fraction;

/** The sheets of a district that have a row for each year. */
final class BasicYears {
    private final Dice dice;
    private final Sheets sheets;

    BasicYears(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    void fill() {
        Map<String, String> before = null;
        int newest = dice.pick(2024, 2024, 2025);
        for (int year = newest - dice.pick(3, 3, 3, 4); year <= newest; year++) {
            before = funds(year, before);
        }
        places();
        for (int year = 2025 - dice.pick(0, 0, 1); year <= 2025; year++) {
            int valid = dice.pick(200, 100, dice.from(0, 500));
            int people = dice.pick(valid * 1000, valid * 1000 + 1, Math.max(0, valid * 1000 - 999));
            sheets.add(
                    "满意度调查",
                    "调查年份",
                    "" + year,
                    "常住人口",
                    "" + people,
                    "有效问卷数",
                    "" + valid,
                    "家长问卷数",
                    dice.heads(valid, "0.5"),
                    "满意问卷数",
                    dice.pick(dice.heads(valid, "0.85"), dice.heads(valid, "1")));
        }
    }

    private void places() {
        int all = 0;
        int given = 0;
        for (int year = 2025 - dice.pick(2, 2, 2, 3); year <= 2025; year++) {
            int now = dice.pick(100, 300, dice.from(0, 900));
            Fraction kept = all == 0
                    ? Fraction.of(now / 2)
                    : new Fraction(
                            Fraction.of((long) now * given).over(),
                            Fraction.of(all).over());
            given = Integer.parseInt(dice.heads(kept));
            all = now;
            sheets.add("优质高中名额", "年份", "" + year, "招生总数", "" + all, "分配名额", "" + given);
        }
    }

    private Map<String, String> funds(int year, Map<String, String> before) {
        Map<String, String> row = sheets.add("教育经费", "年份", "" + year, "预算单独列项", dice.pick("是", "是", "否"));
        String revenue = next(before, "财政经常性收入", "100000", "1", "1", "1.1", "2", "0.5");
        row.put("财政经常性收入", revenue);
        row.put(
                "义务教育财政拨款",
                before == null
                        ? "20000"
                        : dice.pick(next(before, "义务教育财政拨款", "", "1", "0.7", "1.6", "2"), alike(before, revenue)));
        for (String stage : new String[] {"小学", "初中"}) {
            row.put(stage + "生均教育事业费", next(before, stage + "生均教育事业费", "9000", "1", "1", "0.8", "1.5", "0.5"));
            row.put(stage + "生均公用经费", next(before, stage + "生均公用经费", "900", "1", "1", "2", "0.5"));
            row.put(
                    stage + "教师人均工资",
                    dice.oneIn(4)
                            ? dice.amount(dice.pick("20000", "400000"))
                            : next(before, stage + "教师人均工资", "90000", "1", "1", "2", "0.5"));
        }
        int due = dice.from(0, 900);
        String levied = dice.amount("" + due);
        row.put("教育费附加应征", "" + due);
        row.put("教育费附加实征", levied);
        row.put("教育费附加拨付", dice.amount(levied));
        land(row);
        int taxed = dice.from(0, 500);
        row.put("税费改革转移支付资金", "" + taxed);
        row.put("用于义务教育的转移支付", dice.amount(Fraction.of(taxed).times(Fraction.of(dice.pick("0.5", "0.5", "1")))));
        budgets(row);
        return row;
    }

    /** Appropriations that grow exactly as the revenue does, or a cent beside it. */
    private String alike(Map<String, String> before, String revenue) {
        Fraction earlier = Fraction.of(before.get("财政经常性收入"));
        return earlier.sign() == 0
                ? "0"
                : dice.amount(Fraction.of(before.get("义务教育财政拨款"))
                        .times(Fraction.of(revenue))
                        .dividedBy(earlier));
    }

    private String next(Map<String, String> before, String column, String first, String... rates) {
        return before == null
                ? first
                : dice.amount(Fraction.of(before.get(column)).times(Fraction.of(dice.pick(rates))));
    }

    private void land(Map<String, String> row) {
        int income = dice.from(0, 5000);
        int moving = dice.from(0, 3000);
        int making = dice.from(0, 1000);
        row.put("土地出让收入", "" + income);
        row.put("征地和拆迁补偿支出", "" + moving);
        row.put("土地开发支出", "" + making);
        row.put(
                "土地收益计提教育资金",
                dice.amount(Fraction.of(Math.max(0, income - moving - making)).times(Fraction.of("0.1"))));
    }

    private void budgets(Map<String, String> row) {
        int budget = dice.from(0, 3000);
        int planned = dice.from(0, 800);
        String pay = dice.amount(dice.pick("20000", "95000", "400000"));
        row.put("公用经费预算总额", "" + budget);
        row.put("教师培训经费预算", dice.amount(Fraction.of(budget).times(Fraction.of(dice.pick("0.05", "0.05", "1")))));
        row.put("薄弱学校改造计划投入", "" + planned);
        row.put("薄弱学校改造实际投入", dice.amount("" + planned));
        row.put("公务员年平均工资收入", pay);
        row.put("教师年平均工资收入", dice.amount(pay));
    }
}
