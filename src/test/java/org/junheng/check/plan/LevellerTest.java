package org.junheng.check.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cheapest way under a coefficient's limit, held against every possible division of the steps. */
class LevellerTest {
    private static final int DISTRICTS = 60;

    @Test
    void the_worked_example_takes_what_trying_every_division_takes() {
        // policy.md 1.3: five schools with 45, 37, 89, 76, 55 pupils; the coefficient is 0.515257
        List<Leveller.Member> schools = List.of(
                new Leveller.Member(279, 45, 1, 22),
                new Leveller.Member(137, 37, 1, 22),
                new Leveller.Member(935, 89, 1, 22),
                new Leveller.Member(160, 76, 1, 22),
                new Leveller.Member(402, 55, 1, 22));
        assertEquals(0.515257, Leveller.coefficient(schools, new int[5]), 5e-7);
        Leveller.Answer answer = Leveller.under(schools, 0.51).orElseThrow();
        assertTrue(answer.proved());
        assertEquals(cheapest(schools, 0.51, 400 * 22), answer.cost());
    }

    @Test
    void nothing_cheaper_is_under_the_limit_where_all_steps_are_alike() {
        hold(new Random(20261128), false);
    }

    @Test
    void nothing_cheaper_is_under_the_limit_where_a_school_is_split_or_dearer() {
        hold(new Random(811), true);
    }

    @Test
    void what_is_under_the_limit_needs_nothing() {
        List<Leveller.Member> even = List.of(new Leveller.Member(10, 5, 1, 1), new Leveller.Member(20, 10, 1, 1));
        assertEquals(0, Leveller.under(even, 0.1).orElseThrow().cost());
    }

    @Test
    void no_way_is_found_where_nothing_can_be_added() {
        List<Leveller.Member> fixed = List.of(new Leveller.Member(1, 5, 0, 0), new Leveller.Member(20, 10, 0, 0));
        assertEquals(Optional.empty(), Leveller.under(fixed, 0.1));
    }

    private static void hold(Random random, boolean mixed) {
        for (int i = 0; i < DISTRICTS; i++) {
            List<Leveller.Member> schools = schools(random, mixed);
            double now = Leveller.coefficient(schools, new int[schools.size()]);
            double limit = now * (0.75 + 0.2 * random.nextDouble());
            Leveller.Answer answer = Leveller.under(schools, limit).orElseThrow();
            assertTrue(Leveller.coefficient(schools, answer.steps()) <= limit * (1 + 1e-12));
            assertTrue(answer.proved(), "so small a district is tried out");
            assertEquals(cheapest(schools, limit, answer.cost()), answer.cost(), 1e-9, "district " + i);
        }
    }

    private static List<Leveller.Member> schools(Random random, boolean mixed) {
        int count = 3 + random.nextInt(3);
        List<Leveller.Member> schools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double pupils = 20 + random.nextInt(60);
            double amount = 3 + random.nextInt(12);
            boolean other = mixed && i == 0;
            schools.add(new Leveller.Member(amount, pupils, other ? 0.4 : 1, mixed && i == 1 ? 3 : 2));
        }
        return schools;
    }

    /** The least cost of any division of steps that is under the limit and costs no more than some bound. */
    private static double cheapest(List<Leveller.Member> schools, double limit, double bound) {
        return cheapest(schools, new int[schools.size()], 0, 0, limit, bound);
    }

    private static double cheapest(
            List<Leveller.Member> schools, int[] steps, int from, double cost, double limit, double bound) {
        double best = Leveller.coefficient(schools, steps) <= limit ? cost : Double.POSITIVE_INFINITY;
        if (best <= cost) {
            return best;
        }
        for (int i = from; i < steps.length; i++) {
            double more = cost + schools.get(i).price();
            if (more <= Math.min(bound, best)) {
                steps[i]++;
                best = Math.min(best, cheapest(schools, steps, i, more, limit, Math.min(bound, best)));
                steps[i]--;
            }
        }
        return best;
    }
}
