package org.junheng.report.page;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleText;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/** Writes report.html: one file that asks nobody for anything, whose scripts are those that stand in it and no others. */
public final class HtmlReport {
    private static final String SHELL = text("page.html");
    private static final String STYLE = text("page.css");
    private static final List<String> SCRIPTS = List.of("data.js", "parts.js", "views.js", "drawer.js", "page.js");
    private static final String SCRIPT =
            String.join("", SCRIPTS.stream().map(HtmlReport::text).toList());
    private static final String PLACE = "\\{\\{data}}";

    private final Report report;
    private final Texts texts;

    private HtmlReport(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

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
        HtmlReport page = new HtmlReport(report, Texts.of("report.page", language));
        List<RuleText> rules = pack.rules().stream()
                .filter(Rule::isCriterion)
                .map(RuleText::of)
                .toList();
        List<PageParts.Working> workings = report.proven().workings().entrySet().stream()
                .map(each -> new PageParts.Working(each.getKey(), each.getValue()))
                .toList();
        page.write(file, new PageParts(language, page.words(), rules, Coefficient.of(report), workings), out);
    }

    private void write(ReportFile file, PageParts parts, OutputStream out) throws IOException {
        String[] around = page().split(PLACE);
        out.write(around[0].getBytes(StandardCharsets.UTF_8));
        file.writePage(parts, new Unmarked(out));
        out.write(around[1].getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        RunInfo run = report.run();
        String verdict = texts.get("verdict." + run.verdict().name());
        return SHELL.replace("{{language}}", texts.language())
                .replace("{{title}}", escaped(texts.get("title", verdict, run.packTitle())))
                .replace("{{heading}}", escaped(run.packTitle()))
                .replace("{{noScript}}", escaped(texts.get("noScript", verdict)))
                .replace("{{skip}}", escaped(texts.get("skip")))
                .replace("{{policy}}", policy())
                .replace("{{style}}", STYLE)
                .replace("{{script}}", SCRIPT);
    }

    /** Nothing is fetched, and nothing runs or colours but what is meant to. */
    private static String policy() {
        return "default-src 'none'; script-src '" + hash(SCRIPT) + "'; style-src '" + hash(STYLE)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Every word that the scripts ask for by its key: the page's own, and those that stand in other formats too. */
    private List<PageParts.Word> words() {
        Texts findings = Texts.of("workbook.findings", texts.language());
        return Stream.of(
                        words(texts, ""),
                        words(Texts.of("word", texts.language()), "verb."),
                        words(findings, "kind."),
                        words(findings, "severity."))
                .flatMap(words -> words)
                .toList();
    }

    private static Stream<PageParts.Word> words(Texts from, String beginning) {
        return from.keys(beginning).stream()
                .map(key -> new PageParts.Word(key, from.get(key, "{0}", "{1}", "{2}", "{3}")));
    }

    private static String text(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("not in the jar: " + name, missing);
        }
    }

    /** JSON without the signs that begin a mark in HTML; they stand in strings only. */
    private static final class Unmarked extends FilterOutputStream {
        Unmarked(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int sign) throws IOException {
            if (sign == '<' || sign == '>' || sign == '&') {
                out.write(String.format("\\u%04x", sign).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(sign);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int written = from;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '<' || bytes[i] == '>' || bytes[i] == '&') {
                    out.write(bytes, written, i - written);
                    write(bytes[i]);
                    written = i + 1;
                }
            }
            out.write(bytes, written, from + length - written);
        }
    }
}
