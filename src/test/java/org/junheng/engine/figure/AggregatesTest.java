package org.junheng.engine.figure;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.Row;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

/** What many come to, with a blank among them, and with nobody among them. */
class AggregatesTest {
    private static final List<Aggregate> FIGURES =
            List.of(new Aggregates.Sum(), new Aggregates.Average(), new Aggregates.Min(), new Aggregates.Max());

    private static List<Object> numbers(String... texts) {
        List<Object> numbers = new ArrayList<>();
        Arrays.stream(texts)
                .map(text -> text.isEmpty() ? null : new BigDecimal(text))
                .forEach(numbers::add);
        return numbers;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void each_aggregate_is_what_its_name_says() {
        List<Object> three = numbers("4", "1", "2.5");
        assertEquals(
                List.of(number("7.5"), number("2.5"), number("1"), number("4")),
                FIGURES.stream().map(aggregate -> aggregate.over(three)).toList());
        assertEquals(number("3"), new Aggregates.Count().over(three));
    }

    @Test
    void a_blank_among_them_or_nobody_leaves_the_figure_blank() {
        for (Aggregate aggregate : FIGURES) {
            assertNull(aggregate.over(numbers("4", "", "2")));
        }
        assertNull(new Aggregates.Sum().over(List.of()));
        assertNull(new Aggregates.Min().over(List.of()));
        assertNull(new Aggregates.Max().over(List.of()));
        assertEquals(number("0"), new Aggregates.Count().over(List.of()));
    }

    /** What stood in it before another group was begun belongs to that group alone. */
    @Test
    void a_group_begins_with_nobody_in_it() {
        Aggregates.Sum sum = new Aggregates.Sum();
        ArrayList<Object> group = sum.createContext();
        sum.accumulate(group, number("4"));
        sum.init(group);
        sum.accumulate(group, number("2"));
        assertEquals(number("2"), sum.getResult(group));
    }

    private static Tally tally(Verdict... verdicts) {
        List<Judgement> judged = Stream.of(verdicts)
                .map(verdict -> judgement("A-1", "校").verdict(verdict).build())
                .toList();
        return Tally.of(judged);
    }

    @Test
    void all_are_met_only_if_somebody_was_judged_and_nobody_may_still_fail() {
        assertEquals(Optional.of(true), tally(Verdict.MET, Verdict.MET).allMet());
        assertEquals(Optional.empty(), tally().allMet());
        assertEquals(Optional.empty(), tally(Verdict.MET, Verdict.UNDETERMINED).allMet());
        assertEquals(Optional.empty(), tally(Verdict.MET, Verdict.ERROR).allMet());
        assertEquals(
                Optional.of(false), tally(Verdict.UNDETERMINED, Verdict.NOT_MET).allMet());
    }

    @Test
    void counts_are_open_while_a_judgement_is() {
        Tally known = tally(Verdict.MET, Verdict.NOT_MET, Verdict.MET);
        assertEquals(Optional.of(number("2")), known.met());
        assertEquals(Optional.of(number("1")), known.notMet());
        Tally open = tally(Verdict.MET, Verdict.UNDETERMINED);
        assertEquals(Optional.empty(), open.met());
        assertEquals(Optional.empty(), open.notMet());
        assertEquals(Optional.of(number("1")), open.undetermined());
        assertEquals(Optional.of(number("2")), open.considered());
        assertEquals(Optional.empty(), tally().met());
    }

    /** More judgements can only add to what is sure; they can never make good what is not met. */
    @Test
    void what_holds_whatever_else_there_may_be() {
        Tally some = tally(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);
        assertEquals(Optional.of(number("1")), some.least("met"));
        assertEquals(Optional.of(number("1")), some.least("notMet"));
        assertEquals(Optional.of(number("3")), some.least("considered"));
        assertEquals(Optional.empty(), some.least("undetermined"));
        assertEquals(Optional.of(false), some.whateverElse("allMet"));
        assertEquals(Optional.empty(), some.whateverElse("met"));
        assertEquals(Optional.empty(), tally(Verdict.MET).whateverElse("allMet"));
        assertEquals(Optional.empty(), tally().whateverElse("allMet"));
    }

    private static Weighted school(String name, String books, String pupils) {
        Row row = new Row();
        row.cameFrom(new DerivedOrigin(new Subject("学校", name, name), List.of(), List.of()));
        return new Weighted(row, (BigDecimal) numbers(books).get(0), (BigDecimal)
                numbers(pupils).get(0));
    }

    /** 30 books for 10 pupils and 10 for 10: 3 and 1 about a mean of 2, so that the coefficient is 1 ÷ 2. */
    @Test
    void a_coefficient_is_the_deviation_over_the_mean_and_each_school_has_its_part_in_it() {
        Balance balance = Balances.of(List.of(school("A校", "30", "10"), school("B校", "10", "10")));
        assertEquals(Optional.of(number("2")), balance.mean());
        assertEquals(Optional.of(number("0.5")), balance.coefficient());
        assertEquals(
                List.of(Optional.of(number("0.5")), Optional.of(number("0.5"))),
                balance.terms().stream().map(Balance.Term::square).toList());
        assertEquals(
                List.of(Optional.of(number("3")), Optional.of(number("1"))),
                balance.terms().stream().map(Balance.Term::ratio).toList());
    }

    @Test
    void there_is_no_coefficient_with_a_school_without_pupils_or_without_a_figure_or_without_any_school() {
        Weighted whole = school("A校", "30", "10");
        for (Weighted odd : List.of(school("B校", "10", "0"), school("B校", "", "10"), school("B校", "10", ""))) {
            Balance balance = Balances.of(List.of(whole, odd));
            assertEquals(Optional.empty(), balance.coefficient());
            assertEquals(Optional.empty(), balance.mean());
            assertEquals(Optional.of(number("3")), balance.terms().get(0).ratio());
            assertEquals(Optional.empty(), balance.terms().get(1).ratio());
        }
        assertEquals(Optional.empty(), Balances.of(List.of()).coefficient());
        assertEquals(
                Optional.empty(), Balances.of(List.of(school("A校", "0", "10"))).coefficient());
    }
}
