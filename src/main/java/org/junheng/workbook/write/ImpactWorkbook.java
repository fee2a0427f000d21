package org.junheng.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsStyles.Look;

/** Writes what a change of the rules does as a workbook: the districts, and every verdict that changes. */
public final class ImpactWorkbook {
    private final Texts texts;
    private final FindingsWords words;

    private ImpactWorkbook(Texts texts) {
        this.texts = texts;
        this.words = new FindingsWords(texts);
    }

    private record Line(String workbook, VerdictChange change) {
        Judgement judgement() {
            return change.judgement();
        }
    }

    /**
     * Writes one workbook and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Impact impact, String language, OutputStream out) throws IOException {
        Texts texts = Texts.of("workbook.findings", language);
        try {
            BookFile book = new BookFile(texts.get("font"), Optional.empty());
            new ImpactWorkbook(texts).fill(impact, book);
            book.finish(Optional.empty(), out);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void fill(Impact impact, BookFile book) {
        List<Line> lines = impact.districts().stream()
                .flatMap(district -> district.changes().stream().map(change -> new Line(district.workbook(), change)))
                .toList();
        sheet("impact", book).list(changes(), lines.stream(), List.of(texts.get("impact.none")));
        sheet("districts", book).list(districts(), impact.districts().stream(), List.of(texts.get("impact.none")));
    }

    private FindingsSheet sheet(String key, BookFile book) {
        return new FindingsSheet(book, texts.get("sheet." + key), "", texts);
    }

    private List<FindingsColumn<Line>> changes() {
        return Stream.of(subject(), verdicts()).flatMap(List::stream).toList();
    }

    private List<FindingsColumn<Line>> subject() {
        return List.of(
                FindingsColumn.text(words.header("workbook"), 24, Line::workbook),
                FindingsColumn.text(
                        words.header("code"), 9, line -> line.judgement().code()),
                FindingsColumn.text(
                        words.header("subject"),
                        18,
                        line -> words.label(line.judgement().subject())),
                FindingsColumn.text(
                        words.header("key"),
                        14,
                        line -> line.judgement().subject().key()),
                FindingsColumn.text(
                        words.header("item"), 18, line -> line.judgement().item()));
    }

    private List<FindingsColumn<Line>> verdicts() {
        return List.of(
                FindingsColumn.coloured(
                        words.header("before"),
                        10,
                        line -> verdict(line.change().before()),
                        line -> look(line.change().before())),
                FindingsColumn.coloured(
                        words.header("after"),
                        10,
                        line -> verdict(line.change().after()),
                        line -> look(line.change().after())),
                FindingsColumn.text(
                        words.header("message"), 40, line -> line.judgement().message()),
                FindingsColumn.text(
                        words.header("cause"),
                        48,
                        line -> String.join("\n", line.change().causes())));
    }

    private List<FindingsColumn<Impact.District>> districts() {
        return List.of(
                FindingsColumn.text(words.header("workbook"), 24, Impact.District::workbook),
                FindingsColumn.text(words.header("before"), 24, district -> words.verdict(district.before())),
                FindingsColumn.text(words.header("after"), 24, district -> words.verdict(district.after())),
                FindingsColumn.figure(words.header("compared"), 12, district -> String.valueOf(district.compared())),
                FindingsColumn.figure(
                        words.header("changed"),
                        12,
                        district -> String.valueOf(district.changes().size())),
                FindingsColumn.text(
                        words.header("byCriterion"),
                        40,
                        district -> district.changes().stream()
                                .collect(Collectors.groupingBy(
                                        change -> change.judgement().code(),
                                        java.util.TreeMap::new,
                                        Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(texts.get("separator")))));
    }

    private String verdict(Optional<Judgement> judgement) {
        return judgement.map(one -> words.verdict(one)).orElseGet(() -> texts.get("impact.notJudged"));
    }

    private static Look look(Optional<Judgement> judgement) {
        return judgement.map(one -> FindingsWords.look(one.verdict())).orElse(Look.TEXT);
    }
}
