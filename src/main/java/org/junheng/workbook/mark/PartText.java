package org.junheng.workbook.mark;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How does the text of a part read once it is changed here and there? All else stays as it was, letter by letter. */
final class PartText {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_.-]+)[\"']");
    private static final int DECLARATION = 200;
    private static final char MARK = '\uFEFF';

    private final Charset charset;
    private final boolean marked;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    /** What takes the place of some characters; of none where something is put in. */
    private record Edit(int from, int to, String with) {}

    private PartText(Charset charset, boolean marked, String text) {
        this.charset = charset;
        this.marked = marked;
        this.text = text;
    }

    static PartText of(byte[] bytes) {
        Charset charset = charset(bytes);
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        return new PartText(charset, marked, marked ? text.substring(1) : text);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int length = Math.min(bytes.length, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        boolean known = declared.find() && Charset.isSupported(declared.group(1));
        return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    String text() {
        return text;
    }

    void insert(int at, String what) {
        edits.add(new Edit(at, at, what));
    }

    /** Puts something behind all that stands in an element. */
    void append(Element element, String what) {
        if (element.isEmptyTag()) {
            edits.add(new Edit(element.end - 2, element.end, ">" + what + "</" + element.qualified + ">"));
        } else {
            insert(element.insideEnd, what);
        }
    }

    /** Gives an attribute without a prefix a value, whether it is there already or not. */
    void attribute(Element element, String name, String value) {
        edits.add(attribute(text, element.start, name, value));
    }

    /** A start tag with the same done to it. */
    static String withAttribute(String tag, String name, String value) {
        Edit edit = attribute(tag, 0, name, value);
        return tag.substring(0, edit.from()) + edit.with() + tag.substring(edit.to());
    }

    private static Edit attribute(String text, int tag, String name, String value) {
        int at = tag + 1;
        while (!Character.isWhitespace(text.charAt(at)) && "/>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        for (at = pastBlanks(text, at); "/>".indexOf(text.charAt(at)) < 0; at = pastBlanks(text, at)) {
            int equals = text.indexOf('=', at);
            int open = pastBlanks(text, equals + 1);
            int close = text.indexOf(text.charAt(open), open + 1);
            if (text.substring(at, equals).strip().equals(name)) {
                return new Edit(open + 1, close, value);
            }
            at = close + 1;
        }
        String before = Character.isWhitespace(text.charAt(at - 1)) ? "" : " ";
        return new Edit(at, at, before + name + "=\"" + value + "\"");
    }

    private static int pastBlanks(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean isChanged() {
        return !edits.isEmpty();
    }

    /** What is put in comes before what takes a place that begins there. */
    byte[] bytes() {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder changed = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Edit edit : inOrder) {
            changed.append(text, at, edit.from()).append(edit.with());
            at = edit.to();
        }
        changed.append(text, at, text.length());
        return ((marked ? String.valueOf(MARK) : "") + changed).getBytes(charset);
    }
}
