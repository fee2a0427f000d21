package org.junheng.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleText;
import org.junheng.model.text.Texts;

/** Writes report.html of counties that are judged by one pack. */
public final class HtmlReport {
    private static final List<String> SCRIPTS =
            List.of("words.js", "data.js", "parts.js", "views.js", "proofs.js", "drawer.js", "page.js");

    private final PageShell shell;
    private final String language;
    private final List<RuleText> rules;

    /**
     * The pages of one pack.
     *
     * @param pack by which the reports are made, whose rules are shown
     * @param language {@code zh} or {@code en}
     */
    public HtmlReport(Pack pack, String language) {
        this.shell = new PageShell(language, SCRIPTS);
        this.language = language;
        this.rules = pack.rules().stream()
                .filter(Rule::isCriterion)
                .map(RuleText::of)
                .toList();
    }

    /**
     * Writes the page of one county and leaves the stream open; may be called for several at once.
     *
     * @param file of the same report
     * @throws IOException if the stream cannot be written to
     */
    public void write(Report report, ReportFile file, OutputStream out) throws IOException {
        List<PageParts.Working> workings = report.proven().workings().entrySet().stream()
                .map(each -> new PageParts.Working(each.getKey(), each.getValue()))
                .toList();
        PageParts parts = new PageParts(language, shell.words(), rules, Coefficient.of(report), workings);
        String verdict = Texts.of("report.page", language)
                .get("verdict." + report.run().verdict().name());
        shell.write(verdict, report.run().packTitle(), data -> file.writePage(parts, data), out);
    }
}
