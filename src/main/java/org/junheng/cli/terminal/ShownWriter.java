package org.junheng.cli.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text that anybody may have written is sent to a terminal? No sign that would command it, turn text around or
 * hide something; and no second line where one is printed.
 */
public final class ShownWriter extends PrintWriter {
    private static final String SECRET = "\\p{Cc}\\p{Cf}\\u2028\\u2029";
    private static final Pattern IN_LINE = Pattern.compile("[" + SECRET + "]");
    private static final Pattern IN_PAGE = Pattern.compile("(?:\\r?\\n|\\t)|[" + SECRET + "]");

    /** How this program itself colours text. */
    private static final Pattern IN_COLOURS = Pattern.compile("(?:\\r?\\n|\\t|\\u001B\\[[0-9;]*m)|[" + SECRET + "]");

    private final Pattern inPage;
    private final IntSupplier width;

    /** @param colours whether what is printed may be coloured */
    public ShownWriter(Writer out, boolean colours) {
        this(out, colours, () -> Integer.MAX_VALUE);
    }

    /** @param width that sentences are folded at, in columns; asked for when there is a sentence */
    public ShownWriter(Writer out, boolean colours, IntSupplier width) {
        super(out);
        this.inPage = colours ? IN_COLOURS : IN_PAGE;
        this.width = width;
    }

    /** One sentence, on one line whatever stands in it, or folded between words. */
    @Override
    public void println(String sentence) {
        synchronized (lock) {
            String text = IN_LINE.matcher(String.valueOf(sentence)).replaceAll(" ");
            if (TerminalText.breadth(text) > width.getAsInt()) {
                text = String.join(System.lineSeparator(), TerminalText.wrap(text, width.getAsInt()));
            }
            super.write(text, 0, text.length());
            println();
        }
    }

    @Override
    public void println(Object sentence) {
        println(String.valueOf(sentence));
    }

    @Override
    public void write(String text, int from, int length) {
        String shown = shown(text.substring(from, from + length));
        super.write(shown, 0, shown.length());
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(String.valueOf(text, from, length), 0, length);
    }

    @Override
    public void write(int sign) {
        write(Character.toString(sign), 0, 1);
    }

    private String shown(String text) {
        Matcher secret = inPage.matcher(text);
        return secret.replaceAll(found -> isOurs(found.group()) ? Matcher.quoteReplacement(found.group()) : " ");
    }

    private static boolean isOurs(String found) {
        return found.length() > 1 || found.equals("\n") || found.equals("\t");
    }
}
