package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;

/** Where does a file that the parser cannot follow depart from the outline of rules and declarations? */
final class RuleOutline {
    private static final Pattern HALF_COMMENTED =
            Pattern.compile("\\s*(//|／／)\\s*(rule\\s*[\"'“”＂].*|declare\\s+\\p{L}.*)");
    private static final Pattern ALONE = Pattern.compile("\\s*(\\p{L}+)\\s*(:?)\\s*");
    private static final Pattern BEGINNING = Pattern.compile("\\s*(rule\\s*\"|declare\\b|function\\b).*");
    private static final Pattern END = Pattern.compile("\\s*end\\b(.*)");
    private static final Pattern STATEMENT = Pattern.compile("\\s*(judge\\s*\\.|insert\\s*\\(|BigDecimal\\s).*");
    private static final Pattern FIELD = Pattern.compile(
            "\\s*(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?<colon>:?)\\s*(?<type>[\\p{L}_]?[\\p{L}\\p{N}_]*)\\s*(@.*)?");
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("结束", "end"),
            Map.entry("完", "end"),
            Map.entry("当", "when"),
            Map.entry("如果", "when"),
            Map.entry("if", "when"),
            Map.entry("where", "when"),
            Map.entry("那么", "then"),
            Map.entry("则", "then"),
            Map.entry("than", "then"),
            Map.entry("do", "then"));
    private static final List<String> WORDS = List.of("when", "then", "end");

    private final SourceFile file;
    private final RuleFaults faults;
    private final List<String> lines;
    private final int before;

    private RuleOutline(SourceFile file, RuleFaults faults) {
        this.file = file;
        this.faults = faults;
        this.lines = (file.bare().isEmpty() ? file.text() : file.bare()).lines().toList();
        this.before = faults.count();
    }

    /** Books words and comments that hide where a rule begins or ends; whether there are any. */
    static boolean bookWords(SourceFile file, RuleFaults faults) {
        RuleOutline outline = new RuleOutline(file, faults);
        return outline.isBooked(outline::halfCommented) || outline.isBooked(outline::words);
    }

    /** Books parts of a rule or of a column that are missing or too many; whether there are any. */
    static boolean bookParts(SourceFile file, RuleFaults faults) {
        RuleOutline outline = new RuleOutline(file, faults);
        return outline.isBooked(outline::parts)
                || outline.isBooked(outline::afterEnd)
                || outline.isBooked(outline::fields);
    }

    private boolean isBooked(Runnable look) {
        look.run();
        return faults.count() > before;
    }

    private void fault(int index, String key, Object... values) {
        faults.addAt(file, index + 1, 1, key, values);
    }

    /** Only the first line of a rule is a comment, and the rest of it stands alone. */
    private void halfCommented() {
        List<String> written = file.written().lines().toList();
        for (int i = 0; i + 1 < written.size(); i++) {
            String next = written.get(i + 1).strip();
            boolean goesOn = !next.isEmpty() && !next.startsWith("//") && !next.startsWith("／／");
            if (HALF_COMMENTED.matcher(written.get(i)).matches()
                    && goesOn
                    && !BEGINNING.matcher(lines.get(i + 1)).matches()) {
                fault(i, "outline.halfCommented", written.get(i).strip());
            }
        }
    }

    private void words() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher alone = ALONE.matcher(lines.get(i));
            if (!alone.matches()) {
                continue;
            }
            String word = alone.group(1);
            String shown = word + alone.group(2);
            int line = i;
            meant(word)
                    .filter(meant -> !meant.equals(shown))
                    .ifPresent(meant -> fault(line, "outline.word", shown, meant));
        }
    }

    private static Optional<String> meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (WORDS.contains(lower)) {
            return Optional.of(lower);
        }
        return Optional.ofNullable(MEANT.get(lower))
                .or(() -> Optional.of(Nearest.to(lower, WORDS)).filter(near -> !near.isEmpty() && lower.length() > 2));
    }

    /** Every rule has its when and its then. */
    private void parts() {
        for (int i = 0; i < lines.size(); i++) {
            int end = endOf(i);
            if (lines.get(i).matches("\\s*rule\\s*\".*") && end < lines.size()) {
                parts(i, end);
            }
        }
    }

    private int endOf(int from) {
        int at = from;
        while (at < lines.size() && !END.matcher(lines.get(at)).matches()) {
            at++;
        }
        return at;
    }

    private void parts(int from, int end) {
        String whole = String.join("\n", lines.subList(from, end));
        if (!hasWord(whole, "when")) {
            int head = from + 1;
            while (head < end && lines.get(head).matches("\\s*(@.*)?")) {
                head++;
            }
            fault(head, "outline.noWhen", written(head));
        } else if (!hasWord(whole, "then")) {
            int first = from;
            while (first < end && !STATEMENT.matcher(lines.get(first)).matches()) {
                first++;
            }
            fault(first, "outline.noThen", written(first));
        }
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + word + "(?![\\p{L}\\p{N}_$])")
                .matcher(text)
                .find();
    }

    private String written(int index) {
        return file.written().lines().skip(index).findFirst().orElse("").strip();
    }

    /** After an end stands the next rule, or a comment. */
    private void afterEnd() {
        boolean open = true;
        for (int i = 0; i < lines.size(); i++) {
            Matcher end = END.matcher(lines.get(i));
            if (BEGINNING.matcher(lines.get(i)).matches()) {
                open = true;
            } else if (open && end.matches()) {
                open = false;
                stray(i, end.group(1).replace(";", ""));
            } else if (!open) {
                stray(i, lines.get(i));
            }
        }
    }

    private void stray(int index, String rest) {
        boolean first = faults.count() == before;
        if (first && !rest.isBlank() && !rest.strip().startsWith("}")) {
            fault(index, "outline.afterEnd", written(index));
        }
    }

    /** Every column of a declaration has its type. */
    private void fields() {
        boolean declared = false;
        List<String> head = new ArrayList<>(List.of("declare", "end"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches("\\s*(rule|function)\\b.*")) {
                declared = false;
            }
            Matcher field = FIELD.matcher(line);
            boolean named = declared && field.matches() && !head.contains(field.group("name"));
            if (named && (field.group("colon").isEmpty() || field.group("type").isEmpty())) {
                fault(i, "outline.noType", field.group("name"));
            }
            declared = line.matches("\\s*declare\\b.*")
                    || declared && !END.matcher(line).matches();
        }
    }
}
