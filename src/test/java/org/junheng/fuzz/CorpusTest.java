package org.junheng.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junheng.audit.RunTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer found worth keeping is read again in every build. */
class CorpusTest {
    static List<String> names() {
        return Targets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_kept_input_is_read_or_refused_and_nothing_else(String name) throws Exception {
        Consumer<byte[]> target = Targets.ALL.get(Targets.called(name));
        Map<String, byte[]> corpus = Targets.corpus(name);
        assertFalse(corpus.isEmpty());
        corpus.values().forEach(target);
    }

    /** Else the fuzzer would try nothing but the refusal of a run of another version. */
    @Test
    void the_kept_run_is_one_that_is_read() throws Exception {
        assertTrue(RunTarget.begins());
    }

    @Test
    void bytes_stand_for_changes_of_whole_tags() {
        assertEquals("<a><b/></a>", edited(0, 0, 1, 0));
        assertEquals("<a>x</a>", edited(8, 0, 3, 1));
        assertEquals("<b/><b/><a></a>", edited(13, 0, 0, 0, 1));
        assertEquals("<a></a>", edited(0, 0, 1));
    }

    private static String edited(int... changes) {
        byte[] bytes = new byte[changes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) changes[i];
        }
        return new String(Edits.of("<a></a>", List.of("<b/>", "x"), bytes, 0), StandardCharsets.UTF_8);
    }
}
