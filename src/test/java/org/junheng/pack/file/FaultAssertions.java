package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What a test says about the faults of a pack: where, and which words help. */
final class FaultAssertions {
    private FaultAssertions() {}

    /** There is one fault, at a place, and its sentence holds some words. */
    static void assertOnlyFault(String place, String words, PackFixture pack) {
        List<String> faults = pack.faults();
        assertEquals(1, faults.size(), faults.toString());
        assertFault(place, words, faults.get(0));
    }

    static void assertFault(String place, String words, String fault) {
        assertTrue(fault.startsWith(place + "  "), fault);
        assertTrue(fault.contains(words), fault);
    }
}
