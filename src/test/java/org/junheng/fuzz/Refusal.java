package org.junheng.fuzz;

import org.junheng.model.sheet.UnreadableInput;

/** Is it a sentence that the user can use, made on purpose and not by what happened to break? */
public final class Refusal {
    private Refusal() {}

    /** @param name of the file that must be named */
    public static void require(UnreadableInput refused, String name) {
        String sentence = refused.getMessage();
        if (!sentence.contains(name) || sentence.contains("Exception") || sentence.contains("org.junheng")) {
            throw new AssertionError(sentence, refused);
        }
    }
}
