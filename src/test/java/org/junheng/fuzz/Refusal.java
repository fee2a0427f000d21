package org.junheng.fuzz;

import org.junheng.model.sheet.UnreadableInput;

/** Is it a sentence that the user can use, made on purpose and not by what happened to break? */
public final class Refusal {
    private Refusal() {}

    /** @param name of the file that must be named */
    public static void require(UnreadableInput refused, String name) {
        require(refused.getMessage());
        if (!refused.getMessage().contains(name)) {
            throw new AssertionError("names no file", refused);
        }
    }

    /** A name of a class is for programmers; the fuzzer is not shown what is looked for here, or it would type it. */
    public static void require(String sentence) {
        if (sentence.isBlank() || sentence.contains("Exception") || sentence.contains("org.junheng")) {
            throw new AssertionError(sentence);
        }
    }
}
