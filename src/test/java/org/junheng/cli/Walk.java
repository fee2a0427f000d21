package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of the officers' guide, read as the steps that it tells the reader to take.
 *
 * @param title the section's heading
 */
record Walk(String title, List<Step> steps) {
    /** What a sentence asks for; its words in backticks, and the block that follows it where it needs one. */
    record Step(Kind kind, List<String> words, String block) {}

    enum Kind {
        REPLACE("打开 `([^`]+)`，把 `([^`]+)` 改成 `([^`]+)`", false),
        INSERT("打开 `([^`]+)`，在 `([^`]+)` 的下面加", true),
        CREATE("新建 `([^`]+)`，写入", true),
        APPEND("打开 `([^`]+)`，在末尾加", true),
        REWRITE("打开 `([^`]+)`，把“([^”]+)”一条改成", true),
        COPY("把文件夹 `([^`]+)` 复制为 `([^`]+)`", false),
        COLUMN("工作簿 `([^`]+)` 的 `([^`]+)` 表里加一列 `([^`]+)`，`([^`]+)` 填“([^”]+)”，其余填“([^”]+)”", false),
        RUN("^ *\\$ (.+)$", false);

        private final Pattern sentence;
        private final boolean needsBlock;

        Kind(String sentence, boolean needsBlock) {
            this.sentence = Pattern.compile(sentence, Pattern.MULTILINE);
            this.needsBlock = needsBlock;
        }
    }

    private static final Pattern SECTION = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern FENCE =
            Pattern.compile("^ *```\\w*\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** The walks of a guide, in its order: its sections that end in a command. */
    static List<Walk> in(String guide) {
        List<Walk> walks = new ArrayList<>();
        List<MatchResult> headings = SECTION.matcher(guide).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : guide.length();
            String text = guide.substring(headings.get(i).end(), end);
            if (Kind.RUN.sentence.matcher(text).find()) {
                walks.add(new Walk(headings.get(i).group(1), steps(text)));
            }
        }
        return walks;
    }

    @Override
    public String toString() {
        return title;
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        int told = 0;
        while (fence.find()) {
            String block = fence.group(1).stripTrailing().stripIndent() + "\n";
            steps.addAll(sentences(text.substring(told, fence.start()), block));
            if (Kind.RUN.sentence.matcher(block).find()) {
                steps.addAll(commands(block));
            }
            told = fence.end();
        }
        steps.addAll(sentences(text.substring(told), ""));
        return steps;
    }

    private static List<Step> sentences(String prose, String block) {
        record Found(int at, Step step) {}
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kind.sentence
                    .matcher(prose)
                    .results()
                    .forEach(match -> found.add(
                            new Found(match.start(), new Step(kind, groups(match), kind.needsBlock ? block : ""))));
        }
        found.sort(java.util.Comparator.comparingInt(Found::at));
        return found.stream().map(Found::step).toList();
    }

    /** Each command of a console block with the lines that are printed under it. */
    private static List<Step> commands(String block) {
        List<Step> steps = new ArrayList<>();
        for (String part : block.split("(?m)^\\$ ")) {
            if (!part.isBlank()) {
                String[] lines = part.split("\n", 2);
                steps.add(new Step(Kind.RUN, List.of(lines[0].strip()), lines.length > 1 ? lines[1] : ""));
            }
        }
        return steps;
    }

    private static List<String> groups(MatchResult match) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            groups.add(match.group(i));
        }
        return groups;
    }
}
