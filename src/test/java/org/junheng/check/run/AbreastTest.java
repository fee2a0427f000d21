package org.junheng.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbreastTest {
    private static final List<Integer> THINGS =
            IntStream.rangeClosed(1, 50).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void results_come_in_the_order_of_the_things(int workers) throws IOException {
        List<String> taken = new ArrayList<>();
        new Abreast(workers).run(THINGS, thing -> -thing, (thing, result) -> taken.add(thing + " " + result));
        assertEquals(THINGS.stream().map(thing -> thing + " " + -thing).toList(), taken);
    }

    /** Each of the first two waits for the other, which one worker alone could never do. */
    @Test
    void as_many_are_worked_on_at_once_as_there_are_workers() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        List<Integer> taken = new ArrayList<>();
        new Abreast(2)
                .run(
                        List.of(1, 2),
                        thing -> {
                            both.countDown();
                            both.await();
                            return thing;
                        },
                        (thing, result) -> taken.add(result));
        assertEquals(List.of(1, 2), taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void only_a_few_are_begun_before_the_first_is_taken(int workers) throws IOException {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = Collections.synchronizedList(new ArrayList<>());
        new Abreast(workers)
                .run(THINGS, thing -> begun.incrementAndGet(), (thing, result) -> ahead.add(begun.get() - thing));
        assertTrue(ahead.stream().allMatch(more -> more <= 2 * workers), ahead.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_failure_comes_out_as_what_it_is_after_those_before_it(int workers) {
        List<Integer> taken = new ArrayList<>();
        IOException full = assertThrows(
                IOException.class,
                () -> new Abreast(workers)
                        .run(
                                THINGS,
                                thing -> {
                                    if (thing == 3) {
                                        throw new IOException("full");
                                    }
                                    return thing;
                                },
                                (thing, result) -> taken.add(thing)));
        assertEquals("full", full.getMessage());
        assertEquals(List.of(1, 2), taken);
        assertThrows(StackOverflowError.class, () -> new Abreast(workers).run(THINGS, AbreastTest::deep, (a, b) -> {}));
    }

    private static Integer deep(Integer thing) {
        throw new StackOverflowError("no " + thing);
    }
}
