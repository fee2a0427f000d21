package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of every shipped pack in another unit: converted where that can be done, else named and not read. */
class UnitCatalogueTest {
    /** Another unit for each declared one, and what a figure is multiplied by to stand in it. */
    private static final Map<String, Other> OTHERS = Map.ofEntries(
            other("元", "万元", "0.0001"),
            other("万元", "元", "10000"),
            other("元/生", "万元/生", "0.0001"),
            other("㎡", "亩", "0.0015"),
            other("㎡/生", "平方厘米/生", "10000"),
            other("人", "万人", "0.0001"),
            other("册", "千册", "0.001"),
            other("台", "百台", "0.01"),
            other("间", "百间", "0.01"),
            other("个", "十个", "0.1"),
            other("所", "百所", "0.01"),
            other("份", "百份", "0.01"),
            other("节", "十节", "0.1"),
            other("米", "公里", "0.001"),
            other("分钟", "秒", "60"),
            other("%", "‰", "10"),
            other("项", "十项", "0.1"),
            other("门", "十门", "0.1"),
            other("道", "十道", "0.1"),
            other("层", "十层", "0.1"),
            other("起", "十起", "0.1"));

    private record Other(String unit, BigDecimal times) {}

    private static Map.Entry<String, Other> other(String declared, String unit, String times) {
        return Map.entry(declared, new Other(unit, new BigDecimal(times)));
    }

    /** A column of a sheet of a district. */
    record Column(String pack, String sheet, Field field) {
        @Override
        public String toString() {
            return pack + " " + sheet + " " + field.name();
        }
    }

    static Stream<String> packs() {
        return Packs.names().stream();
    }

    private static List<Column> columns(String pack) {
        List<Column> columns = new ArrayList<>();
        for (FactType type : Packs.pack(pack).types()) {
            type.sheet()
                    .filter(sheet -> !type.isOptional())
                    .ifPresent(sheet -> type.fields().stream()
                            .filter(field -> field.type() == Field.Type.DECIMAL
                                    && Packs.district(pack).page(sheet).has(field.name()))
                            .forEach(field -> columns.add(new Column(pack, sheet, field))));
        }
        return columns;
    }

    private static Outcome bound(Column column, Rulebook facts, String unit, UnaryOperator<BigDecimal> change) {
        Book book = Packs.district(column.pack()).only(column.sheet());
        String name = column.field().name();
        book.page(column.sheet()).numbers(name, change).header(name, name + "（" + unit + "）");
        return book.judge(facts);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_column_in_another_unit_is_converted_and_said_so_once(String pack) {
        Rulebook facts = Packs.facts(pack);
        List<String> offenders = new ArrayList<>();
        int tried = 0;
        for (Column column : columns(pack)) {
            Other other = OTHERS.get(column.field().unit());
            if (other != null) {
                Outcome outcome = bound(column, facts, other.unit(), other.times()::multiply);
                List<Problem> said = outcome.problems().stream()
                        .filter(problem -> problem.kind() == Kind.CONVERTED
                                || problem.blocking() && problem.kind() != Kind.MISSING_SHEET)
                        .toList();
                boolean right = said.size() == 1
                        && said.get(0).kind() == Kind.CONVERTED
                        && said.get(0).value().equals(other.unit());
                if (!right) {
                    offenders.add(column + ": " + said);
                }
                tried++;
            }
        }
        assertEquals(List.of(), offenders);
        assertTrue(tried >= 15, tried + " columns");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void all_columns_in_other_units_give_the_same_judgements(String pack) {
        Book book = Packs.district(pack);
        for (Column column : columns(pack)) {
            Other other = OTHERS.get(column.field().unit());
            if (other != null) {
                String name = column.field().name();
                book.page(column.sheet())
                        .numbers(name, other.times()::multiply)
                        .header(name, name + "（" + other.unit() + "）");
            }
        }
        Outcome outcome = book.judge(Packs.rulebook(pack));
        assertEquals(Book.told(Packs.outcome(pack)), Book.told(outcome));
        assertEquals(Book.verdict(Packs.outcome(pack)), Book.verdict(outcome));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_column_in_a_unit_that_does_not_fit_is_named_and_never_compliant(String pack) {
        Rulebook facts = Packs.facts(pack);
        List<String> offenders = new ArrayList<>();
        for (Column column : columns(pack)) {
            for (String wrong : List.of("美元", "公斤", column.field().unit().equals("人") ? "元" : "人", "元/亩")) {
                if (wrong.equals("人") && column.field().unit().equals("个")) {
                    continue;
                }
                Outcome outcome = bound(column, facts, wrong, number -> number);
                boolean named = outcome.problems().stream()
                        .anyMatch(problem -> problem.blocking()
                                && problem.kind() == Kind.UNIT
                                && problem.message()
                                        .contains("[" + column.field().name() + "]"));
                if (!named || Book.verdict(outcome) == RunVerdict.COMPLIANT) {
                    offenders.add(column + " in " + wrong + ": " + outcome.problems());
                }
            }
        }
        assertEquals(List.of(), offenders);
    }
}
