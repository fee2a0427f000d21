package org.junheng.model.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixed text with blanks that give fields, written {@code {field}} or {@code {field:unit}}.
 *
 * @param texts what stands before the first blank, between the blanks, and behind the last: one more than there are blanks
 * @param blanks in order
 */
public record Sentence(List<String> texts, List<Blank> blanks) {
    private static final Pattern BLANK = Pattern.compile("\\{\\s*([^{}:：]+?)\\s*(?:[:：]\\s*([^{}]*?)\\s*)?\\}");

    /** How an empty blank looks on paper. */
    public static final String LINE = "＿＿";

    /**
     * A blank.
     *
     * @param unit the word behind it that says in what it counts; empty if none is said
     */
    public record Blank(String field, String unit) {}

    public Sentence {
        texts = List.copyOf(texts);
        blanks = List.copyOf(blanks);
    }

    public static Sentence of(String written) {
        List<String> texts = new ArrayList<>();
        List<Blank> blanks = new ArrayList<>();
        Matcher matcher = BLANK.matcher(written);
        int from = 0;
        while (matcher.find()) {
            texts.add(written.substring(from, matcher.start()));
            blanks.add(new Blank(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
            from = matcher.end();
        }
        texts.add(written.substring(from));
        return new Sentence(texts, blanks);
    }

    /** The sentence as it stands on an empty form. */
    public String empty() {
        return String.join(LINE, texts);
    }
}
