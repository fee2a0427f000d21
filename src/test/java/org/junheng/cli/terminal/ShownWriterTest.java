package org.junheng.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ShownWriterTest {
    private final StringWriter sent = new StringWriter();

    @Test
    void a_sentence_stays_on_one_line_and_commands_nothing() {
        ShownWriter writer = new ShownWriter(sent, true);
        writer.println("[\u001b[2J甲\r\n结论：达标\u202e\u0085\u2028]");
        writer.flush();
        assertEquals("[ [2J甲  结论：达标   ]" + System.lineSeparator(), sent.toString());
    }

    /** Twelve columns: "a finding of" and "one two two" are as long as it gets; a wide sign takes two. */
    @Test
    void a_sentence_for_a_terminal_is_folded_between_words() {
        ShownWriter writer = new ShownWriter(sent, false, () -> 12);
        writer.println("a finding of\tone two two");
        writer.println("一二三四五六七");
        writer.flush();
        String end = System.lineSeparator();
        assertEquals("a finding of" + end + "one two two" + end + "一二三四五六" + end + "七" + end, sent.toString());
    }

    @Test
    void a_page_keeps_its_lines_and_no_other_sign_of_control() {
        ShownWriter writer = new ShownWriter(sent, false);
        writer.print("一\n\t二\r\n三\r四\u001b[1m\u0007\u200f");
        writer.write('\u001b');
        writer.flush();
        assertEquals("一\n\t二\r\n三 四 [1m   ", sent.toString());
    }

    @Test
    void colours_of_our_own_pass_where_there_are_colours() {
        ShownWriter writer = new ShownWriter(sent, true);
        writer.print("\u001b[1;31m不达标\u001b[0m\u001b[2J");
        writer.flush();
        assertEquals("\u001b[1;31m不达标\u001b[0m [2J", sent.toString());
    }
}
