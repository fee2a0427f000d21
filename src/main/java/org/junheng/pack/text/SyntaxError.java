package org.junheng.pack.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.pack.file.SourceFile;

/**
 * A syntax error in the words of a policy officer.
 *
 * @param found what stands there, empty if the parser could not tell
 */
record SyntaxError(int line, int column, String found) {
    private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");
    private static final Pattern FOUND = Pattern.compile("input '([^']*)'");

    private static final List<String> WORDS = List.of("code", "basis", "owner", "severity", "remedy", "area");

    static SyntaxError of(String message) {
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        Matcher found = FOUND.matcher(message);
        return new SyntaxError(
                placed ? Integer.parseInt(place.group(1)) : 1,
                placed ? Integer.parseInt(place.group(2)) + 1 : 1,
                found.find() ? found.group(1) : "");
    }

    void book(SourceFile file, RuleFaults faults) {
        String shown = found.isEmpty() ? textAt(file) : found;
        if (shown.isEmpty() || shown.equalsIgnoreCase("<eof>")) {
            faults.addAt(file, line, column, "endsEarly");
        } else if (WORDS.contains(shown)) {
            faults.addAt(file, line, column, "slip.annotation", shown, "@" + shown + "( \"…\" )");
        } else {
            PlainWords.sign(shown)
                    .filter(sign -> !sign.equals(shown))
                    .ifPresentOrElse(
                            sign -> faults.addAt(file, line, column, "slip.sign", shown, sign),
                            () -> faults.addAt(file, line, column, "syntax", shown));
        }
    }

    private String textAt(SourceFile file) {
        int offset = Lines.offset(file.text(), line) + column - 1;
        if (offset >= file.text().length()) {
            return "";
        }
        String rest = file.text().substring(offset);
        return rest.isBlank() ? "" : rest.strip().split("\\s", 2)[0];
    }
}
