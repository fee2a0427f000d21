package org.junheng.cli.screen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** Everything that was judged of one subject and its parts: what is short first, then what is met. */
public final class SubjectText {
    private SubjectText() {}

    /**
     * The text for a terminal.
     *
     * @param language {@code zh} or {@code en}
     * @param screen how the terminal shows it
     * @param all whether what is met is told one by one, and not only by the codes of its criteria
     */
    public static String render(
            Subject subject, List<Judgement> judgements, String language, Screen screen, boolean all) {
        Texts texts = Texts.of("cli.screen", language);
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        List<Judgement> met = judgements.stream()
                .filter(each -> each.verdict() == Verdict.MET)
                .toList();
        List<Judgement> others = judgements.stream()
                .filter(each -> each.verdict() != Verdict.MET)
                .sorted(Comparator.comparing(each -> each.verdict() != Verdict.NOT_MET))
                .toList();
        page.line(
                texts.get("subject.title", subject.named(), judgements.size(), met.size(), others.size()), Tone.STRONG);
        list(texts, page, others);
        if (all) {
            page.heading(texts.get("subject.met", met.size()));
            list(texts, page, met);
        } else if (!met.isEmpty()) {
            String codes =
                    met.stream().map(Judgement::code).distinct().collect(Collectors.joining(texts.get("separator")));
            page.heading(texts.get("subject.metCodes", met.size()));
            page.indented(codes);
        }
        return page.toString();
    }

    private static void list(Texts texts, TerminalPage page, List<Judgement> judgements) {
        int width = TerminalText.codes(judgements);
        judgements.forEach(each -> page.entry(
                each.code(),
                width,
                SummaryHead.tone(each.verdict()),
                texts.get("findings.line", each.message(), each.id())));
    }
}
