package org.junheng.cli.screen;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;
import org.junheng.model.text.Texts;

/** What a change of the rules does, as lines of text: the sum first, then every change with its cause. */
public final class ImpactText {
    private final Texts texts;

    ImpactText(Texts texts) {
        this.texts = texts;
    }

    /**
     * The text for a terminal.
     *
     * @param language {@code zh} or {@code en}
     */
    public static String render(Impact impact, String language) {
        return new ImpactText(Texts.of("cli.screen", language)).text(impact);
    }

    private String text(Impact impact) {
        StringBuilder text = new StringBuilder();
        text.append(texts.get("impact.packs", impact.before(), impact.after())).append('\n');
        text.append(summary(impact)).append('\n');
        for (Impact.District district : impact.districts()) {
            text.append('\n').append(heading(district)).append('\n');
            district.changes().forEach(change -> write(change, text));
        }
        return text.toString();
    }

    private String summary(Impact impact) {
        if (impact.changes().isEmpty()) {
            return texts.get("impact.none", impact.districts().size());
        }
        String counts = impact.byCriterion().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(texts.get("impact.comma")));
        return texts.get("impact.summary", impact.districtsChanged(), impact.subjectsChanged(), counts);
    }

    private String heading(Impact.District district) {
        return texts.get(
                "impact.district",
                district.workbook(),
                run(district.before().name()),
                run(district.after().name()),
                district.compared(),
                district.changes().size());
    }

    private void write(VerdictChange change, StringBuilder text) {
        text.append("  ").append(line(change)).append('\n');
        change.causes()
                .forEach(cause -> text.append("    ")
                        .append(texts.get("impact.cause", cause))
                        .append('\n'));
    }

    /** One change: from which verdict to which, and how the judgement reads. */
    String line(VerdictChange change) {
        Judgement judgement = change.judgement();
        return texts.get(
                        "impact.change",
                        judgement.code(),
                        VerdictWords.of(texts, change.before(), judgement),
                        VerdictWords.of(texts, change.after(), judgement))
                + "  " + TerminalText.printable(judgement.message());
    }

    private String run(String verdict) {
        return texts.get("run." + verdict.toLowerCase(Locale.ROOT));
    }
}
