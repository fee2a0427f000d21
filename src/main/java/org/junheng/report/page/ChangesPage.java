package org.junheng.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.CountyShift;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.JudgementChange.Kind;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.text.Texts;
import org.junheng.report.page.ChangesParts.Change;
import org.junheng.report.page.ChangesParts.County;
import org.junheng.report.page.ChangesParts.Part;
import org.junheng.report.page.ChangesParts.Why;

/** Writes the page about two runs, of one county or of many. */
public final class ChangesPage {
    private static final List<String> SCRIPTS = List.of("words.js", "parts.js", "changes.js", "moves.js", "page.js");

    private final RunDiff diff;
    private final List<String> areas;
    private final Map<Cause, Integer> causes = new LinkedHashMap<>();

    private ChangesPage(RunDiff diff) {
        this.diff = diff;
        this.areas = diff.areas().stream().map(CountyShift.Area::name).toList();
    }

    /**
     * Writes the page and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @param pages by the folder of a county in the later run, where its page stands seen from this one; empty if it
     *     has none
     * @throws IOException if the stream cannot be written to
     */
    public static void write(RunDiff diff, String language, Function<String, String> pages, OutputStream out)
            throws IOException {
        PageShell shell = new PageShell(language, SCRIPTS);
        ChangesParts parts = new ChangesPage(diff).parts(pages, new ChangesParts.More(language, shell.words()));
        Texts texts = Texts.of("report.page", language);
        String about = texts.get("changes.title", diff.before(), diff.after());
        shell.write(texts.get("changes.word"), about, data -> ReportFile.write(parts, data), out);
    }

    private ChangesParts parts(Function<String, String> pages, ChangesParts.More more) {
        List<County> counties =
                diff.counties().stream().map(county -> county(county, pages)).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < diff.counties().size(); i++) {
            for (JudgementChange change : diff.counties().get(i).changes()) {
                if (change.kind() != Kind.PERSISTING) {
                    changes.add(change(i, change));
                }
            }
        }
        return new ChangesParts(
                diff.before(),
                diff.after(),
                areas,
                counties,
                diff.onlyBefore(),
                diff.onlyAfter(),
                changes,
                causes.keySet().stream()
                        .map(cause -> new Why(cause.kind().name(), cause.words()))
                        .toList(),
                diff.rankings(),
                more);
    }

    private County county(RunDiff.County county, Function<String, String> pages) {
        CountyShift shift = county.shift();
        return new County(
                county.name(),
                shift.earlier().equals(shift.folder()) ? "" : shift.earlier(),
                pages.apply(shift.folder()),
                county.before().verdict().name(),
                county.after().verdict().name(),
                differs(county),
                Stream.of(Kind.values()).map(kind -> county.of(kind).size()).toList(),
                areas.stream().map(area -> part(shift, area)).toList(),
                labels(shift.came()),
                labels(shift.left()));
    }

    private static List<String> differs(RunDiff.County county) {
        List<String> differs = new ArrayList<>();
        if (county.workbook()) {
            differs.add("workbook");
        }
        if (county.pack()) {
            differs.add("pack");
        }
        if (county.program()) {
            differs.add("program");
        }
        return differs;
    }

    private static Part part(CountyShift shift, String name) {
        return shift.areas().stream()
                .filter(area -> area.name().equals(name))
                .map(area -> new Part(
                        area.before().considered() - area.before().met(),
                        area.after().considered() - area.after().met(),
                        area.better(),
                        area.worse()))
                .findFirst()
                .orElse(new Part(0, 0, 0, 0));
    }

    private static List<String> labels(List<Subject> subjects) {
        return subjects.stream().map(Subject::named).toList();
    }

    private Change change(int county, JudgementChange change) {
        Judgement judgement = change.judgement();
        List<Integer> why = new ArrayList<>();
        for (Cause cause : change.causes()) {
            causes.putIfAbsent(cause, causes.size());
            why.add(causes.get(cause));
        }
        return new Change(
                county,
                change.kind().name(),
                judgement.id(),
                judgement.code(),
                judgement.area(),
                judgement.subject().label(),
                judgement.item(),
                change.before().map(one -> one.verdict().name()).orElse("NONE"),
                change.after().map(one -> one.verdict().name()).orElse("NONE"),
                change.before().map(Judgement::message).orElse(""),
                change.after().map(Judgement::message).orElse(""),
                judgement.isQuery(),
                why);
    }
}
