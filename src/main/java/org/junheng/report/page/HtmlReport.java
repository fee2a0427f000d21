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

/** Writes report.html of a county. */
public final class HtmlReport {
    private static final List<String> SCRIPTS =
            List.of("words.js", "data.js", "parts.js", "views.js", "proofs.js", "drawer.js", "page.js");

    private HtmlReport() {}

    /**
     * Writes the page and leaves the stream open.
     *
     * @param file of the same report
     * @param pack by which the report was made, whose rules are shown
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Report report, ReportFile file, Pack pack, String language, OutputStream out)
            throws IOException {
        PageShell shell = new PageShell(language, SCRIPTS);
        List<RuleText> rules = pack.rules().stream()
                .filter(Rule::isCriterion)
                .map(RuleText::of)
                .toList();
        List<PageParts.Working> workings = report.proven().workings().entrySet().stream()
                .map(each -> new PageParts.Working(each.getKey(), each.getValue()))
                .toList();
        PageParts parts = new PageParts(language, shell.words(), rules, Coefficient.of(report), workings);
        String verdict = Texts.of("report.page", language)
                .get("verdict." + report.run().verdict().name());
        shell.write(verdict, report.run().packTitle(), data -> file.writePage(parts, data), out);
    }
}
