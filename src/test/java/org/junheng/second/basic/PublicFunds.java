package org.junheng.second.basic;

import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/**
 * Clauses 2016-公用经费, 2023-公用经费 and 2016-公用经费-特教: so much a pupil and more for boarders; a school of fewer
 * than 100 pupils is funded as one of 100.
 *
 * <p>Left open by the clauses: which pupils make up the 100. Taken as the rule has it, those of both stages of
 * compulsory education, each stage in proportion.
 */
final class PublicFunds {
    private final District district;
    private final Opinions opinions;

    PublicFunds(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        for (Fact funds : district.all("公用经费")) {
            Fact school = district.all("学校", "学校代码", funds.text("学校代码")).get(0);
            String stage = funds.text("学段");
            Truth special = school.is("学校类型", "特殊教育学校");
            Truth county = school.is("举办者", "公办").and(funds.there());
            Figure pupils = school.number(stage + "生数");
            String key = funds.key("学校代码", "学段");
            Figure given = funds.number("公用经费拨款");
            opinions.where(county.and(special.not()).and(pupils.atLeast(1)))
                    .atLeast(
                            stage.equals("小学") ? "FIN-26-P" : "FIN-26-J",
                            key,
                            "公用经费拨款",
                            given,
                            ordinary(funds, school));
            opinions.where(county.and(special)).atLeast("FIN-26-S", key, "公用经费拨款", given, pupils.times(special()));
        }
    }

    private Figure ordinary(Fact funds, Fact school) {
        String stage = funds.text("学段");
        Figure both = school.number("小学生数").plus(school.number("初中生数"));
        Figure funded =
                school.number(stage + "生数").times(both.max(Figure.of(100))).over(both);
        boolean raised = district.year() >= 2023;
        String quota = stage.equals("小学") ? (raised ? "720" : "650") : raised ? "940" : "850";
        return funded.times(quota).plus(funds.number("寄宿生数").times(raised ? "300" : "200"));
    }

    private String special() {
        return district.year() >= 2025 ? "7000" : "6000";
    }
}
