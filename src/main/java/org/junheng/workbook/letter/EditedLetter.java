package org.junheng.workbook.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Makes the figures of a draft new that people went on with; what they changed themselves stays and is named. */
public final class EditedLetter {
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int MOST_TOLD = 20;

    private final Texts texts;
    private final LetterFigures figures;
    private final XWPFDocument document;
    private final Map<String, List<Element>> controls;
    private final List<String> edited = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> solved = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();
    private int renewed;

    private EditedLetter(Report report, Texts texts, XWPFDocument document) {
        this.texts = texts;
        this.figures = new LetterFigures(report, texts);
        this.document = document;
        this.controls = controls(document);
    }

    /**
     * Writes the draft with new figures and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @return what was made new and what could not be, a sentence each
     * @throws UnreadableInput if the draft is no document
     * @throws IOException if the stream cannot be written to
     */
    public static List<String> write(Path draft, Report report, String language, OutputStream out)
            throws UnreadableInput, IOException {
        Texts texts = Texts.of("workbook.letter", language);
        try (XWPFDocument document = opened(draft, texts)) {
            EditedLetter letter = new EditedLetter(report, texts, document);
            letter.renew();
            Hourless.write(document::write, out);
            return letter.told();
        }
    }

    /**
     * Asks whether anything in a draft can be made new.
     *
     * @throws UnreadableInput if the draft is no document, or none of ours
     */
    public static void require(Path draft, String language) throws UnreadableInput {
        Texts texts = Texts.of("workbook.letter", language);
        try (XWPFDocument document = opened(draft, texts)) {
            if (controls(document).isEmpty()) {
                throw new UnreadableInput(texts.get("draft.none", draft.getFileName()));
            }
        } catch (IOException unread) {
            throw new UnreadableInput(texts.get("draft.unreadable", draft), unread);
        }
    }

    private static XWPFDocument opened(Path draft, Texts texts) throws UnreadableInput {
        try (InputStream in = Files.newInputStream(draft)) {
            return new XWPFDocument(in);
        } catch (IOException | RuntimeException unread) {
            throw new UnreadableInput(texts.get("draft.unreadable", draft), unread);
        }
    }

    private static Map<String, List<Element>> controls(XWPFDocument document) {
        Map<String, List<Element>> controls = new LinkedHashMap<>();
        Document body = (Document) document.getDocument().getDomNode().getOwnerDocument();
        NodeList all = body.getElementsByTagNameNS(WORDS, "sdt");
        for (int i = 0; i < all.getLength(); i++) {
            Element control = (Element) all.item(i);
            String name = name(control);
            if (!name.isEmpty()) {
                controls.computeIfAbsent(name, first -> new ArrayList<>()).add(control);
            }
        }
        return controls;
    }

    /** Word processors keep the one name or the other. */
    private static String name(Element control) {
        for (String kind : List.of("alias", "tag")) {
            for (Node properties : children(control, "sdtPr")) {
                for (Node named : children(properties, kind)) {
                    return ((Element) named).getAttributeNS(WORDS, "val");
                }
            }
        }
        return "";
    }

    private static List<Node> children(Node parent, String name) {
        List<Node> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private void renew() {
        Map<String, String> before = Remembered.of(document);
        figures.all().forEach((name, value) -> {
            List<Element> own = controls.getOrDefault(name, List.of());
            boolean finding = name.startsWith(LetterFigures.FINDING);
            if (own.isEmpty() && finding && !before.containsKey(name)) {
                fresh.add(name.substring(LetterFigures.FINDING.length()));
            } else if (own.isEmpty()
                    && before.containsKey(name)
                    && !before.get(name).equals(value)) {
                missing.add(texts.get("draft.figure", name, before.get(name), value));
            }
            own.forEach(control -> renew(control, name, before.get(name), value));
        });
        Stream.concat(controls.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(name ->
                        name.startsWith(LetterFigures.FINDING) && !figures.all().containsKey(name))
                .forEach(name -> {
                    solved.add(name.substring(LetterFigures.FINDING.length()));
                    Remembered.forget(document, name);
                });
    }

    private void renew(Element control, String name, String before, String value) {
        List<Element> words = words(control);
        StringBuilder text = new StringBuilder();
        words.forEach(each -> text.append(text(each)));
        String shown = Shown.of(value);
        if (text.toString().equals(shown)) {
            Remembered.one(document, name, value);
        } else if (words.isEmpty() || before == null || !text.toString().equals(Shown.of(before))) {
            edited.add(texts.get("draft.figure", name, text, value));
        } else {
            for (int i = 0; i < words.size(); i++) {
                set(words.get(i), i == 0 ? shown : "");
            }
            Remembered.one(document, name, value);
            renewed++;
        }
    }

    private static List<Element> words(Element control) {
        List<Element> words = new ArrayList<>();
        NodeList all = control.getElementsByTagNameNS(WORDS, "t");
        for (int i = 0; i < all.getLength(); i++) {
            words.add((Element) all.item(i));
        }
        return words;
    }

    private static String text(Element words) {
        StringBuilder text = new StringBuilder();
        for (Node child = words.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child.getNodeValue() == null ? "" : child.getNodeValue());
        }
        return text.toString();
    }

    private static void set(Element words, String text) {
        while (words.getFirstChild() != null) {
            words.removeChild(words.getFirstChild());
        }
        words.appendChild(words.getOwnerDocument().createTextNode(text));
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        told.add(texts.get("draft.renewed", renewed, edited.size(), missing.size(), solved.size(), fresh.size()));
        if (renewed > 0 && !document.getCharts().isEmpty()) {
            told.add(texts.get("draft.chart"));
        }
        tell(told, "draft.edited", edited);
        tell(told, "draft.missing", missing);
        tell(told, "draft.solved", solved);
        tell(told, "draft.fresh", fresh);
        return told;
    }

    private void tell(List<String> told, String key, List<String> what) {
        Stream<String> shown = what.stream().limit(MOST_TOLD);
        shown.forEach(each -> told.add(texts.get(key, each)));
        if (what.size() > MOST_TOLD) {
            told.add(texts.get("draft.more", what.size() - MOST_TOLD));
        }
    }
}
