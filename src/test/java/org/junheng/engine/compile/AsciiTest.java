package org.junheng.engine.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AsciiTest {
    @Test
    void a_name_is_spelt_character_by_character_and_read_back() {
        assertEquals("$_u6821_u6570x2", Ascii.name("$校数x2"));
        assertEquals("$校数x2", Ascii.read("$_u6821_u6570x2"));
    }

    @Test
    void what_stands_between_quotes_is_escaped_and_what_stands_outside_is_spelt() {
        assertEquals("_u6821 == \"\\u6821\" && x", Ascii.text("校 == \"校\" && x"));
    }

    @Test
    void an_escaped_quote_does_not_end_a_string() {
        assertEquals("\"a\\\"\\u6821\" _u6821", Ascii.text("\"a\\\"校\" 校"));
    }

    @Test
    void a_rare_character_of_two_units_is_read_back() {
        assertEquals("𠮷", Ascii.read(Ascii.name("𠮷")));
    }
}
