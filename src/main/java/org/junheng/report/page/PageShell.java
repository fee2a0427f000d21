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
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;

/** What every page stands in: one file that asks nobody for anything, whose scripts are those in it and no others. */
final class PageShell {
    private static final String SHELL = text("page.html");
    private static final String STYLE = text("page.css");
    private static final String PLACE = "\\{\\{data}}";

    private final Texts texts;
    private final String script;
    private final String policy;
    private final List<PageParts.Word> words;

    /** @param scripts their files, in the order in which they build on each other */
    PageShell(String language, List<String> scripts) {
        this.texts = Texts.of("report.page", language);
        this.script = String.join("", scripts.stream().map(PageShell::text).toList());
        this.policy = policy(script);
        this.words = words(texts);
    }

    /**
     * Writes a page and leaves the stream open.
     *
     * @param verdict word for how it came out
     * @param about whose page it is
     */
    void write(String verdict, String about, ReportFile.Content data, OutputStream out) throws IOException {
        String[] around = page(verdict, about).split(PLACE);
        out.write(around[0].getBytes(StandardCharsets.UTF_8));
        data.writeTo(new Unmarked(out));
        out.write(around[1].getBytes(StandardCharsets.UTF_8));
    }

    private String page(String verdict, String about) {
        return SHELL.replace("{{language}}", texts.language())
                .replace("{{title}}", escaped(texts.get("title", verdict, about)))
                .replace("{{heading}}", escaped(about))
                .replace("{{noScript}}", escaped(texts.get("noScript", verdict)))
                .replace("{{skip}}", escaped(texts.get("skip")))
                .replace("{{policy}}", policy)
                .replace("{{style}}", STYLE)
                .replace("{{script}}", script);
    }

    /** Nothing is fetched, and nothing runs or colours but what is meant to. */
    private static String policy(String script) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(STYLE)
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
    List<PageParts.Word> words() {
        return words;
    }

    private static List<PageParts.Word> words(Texts texts) {
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
        try (InputStream in = PageShell.class.getResourceAsStream(name)) {
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
