package org.junheng.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;

/** Does a batch say how fast it is and how long it takes? */
class BarTest {
    @Test
    void ten_counties_in_four_minutes_leave_sixteen_for_forty() {
        Bar.Pace pace = new Bar.Pace(10, 40, Duration.ofMinutes(4));
        assertEquals("2.5", pace.perMinute());
        assertEquals("0:16", pace.timeLeft());
    }

    @Test
    void a_minute_begun_counts_whole() {
        assertEquals("1:01", new Bar.Pace(1, 3601, Duration.ofSeconds(1)).timeLeft());
    }

    @Test
    void a_long_batch_says_at_every_tenth_how_far_it_has_come() {
        assertEquals(9, lines(31));
    }

    @Test
    void a_short_one_says_nothing() {
        assertEquals(0, lines(20));
    }

    /** What is said to no terminal, while the last of so many counties has begun. */
    private static long lines(int counties) {
        StringWriter err = new StringWriter();
        try (Bar bar = new Bar(Texts.of("cli", "zh"), new PrintWriter(err))) {
            bar.begins("", 0, counties + 1);
            for (int done = 1; done <= counties; done++) {
                bar.begins("县", done, counties + 1);
            }
        }
        return err.toString().lines().count();
    }
}
