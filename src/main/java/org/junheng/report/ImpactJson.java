package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Subject;
import org.junheng.report.DiffJson.Figures;

/** What a change of the rules does, for other programs; figures are decimal texts as in report.json. */
public final class ImpactJson {
    private ImpactJson() {}

    private record Page(String before, String after, Summary summary, List<District> districts, List<String> unread) {}

    private record Summary(long districts, long subjects, int changes, Map<String, Long> criteria) {}

    private record District(String workbook, RunVerdict before, RunVerdict after, int compared, List<Change> changes) {}

    private record Change(
            String id,
            String code,
            Subject subject,
            String item,
            Optional<Figures> before,
            Optional<Figures> after,
            List<String> causes) {}

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Impact impact, OutputStream out) throws IOException {
        Summary summary = new Summary(
                impact.districtsChanged(),
                impact.subjectsChanged(),
                impact.changes().size(),
                impact.byCriterion());
        List<District> districts =
                impact.districts().stream().map(ImpactJson::district).toList();
        ReportFile.writeAnswer(new Page(impact.before(), impact.after(), summary, districts, impact.refusals()), out);
    }

    private static District district(Impact.District district) {
        return new District(
                district.workbook(),
                district.before(),
                district.after(),
                district.compared(),
                district.changes().stream().map(ImpactJson::change).toList());
    }

    private static Change change(VerdictChange change) {
        Judgement judgement = change.judgement();
        return new Change(
                judgement.id(),
                judgement.code(),
                judgement.subject(),
                judgement.item(),
                change.before().map(Figures::of),
                change.after().map(Figures::of),
                change.causes());
    }
}
