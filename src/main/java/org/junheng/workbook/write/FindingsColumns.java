package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.Place;
import org.junheng.workbook.write.FindingsSource.Entry;
import org.junheng.workbook.write.FindingsStyles.Look;

/** Which columns each list has, in which order. */
final class FindingsColumns {
    private final FindingsWords words;
    private final boolean severalWorkbooks;

    FindingsColumns(FindingsWords words, boolean severalWorkbooks) {
        this.words = words;
        this.severalWorkbooks = severalWorkbooks;
    }

    List<FindingsColumn<Entry<Judgement>>> judgements() {
        List<FindingsColumn<Entry<Judgement>>> columns = leading();
        columns.add(text("id", 11, Judgement::id));
        columns.add(text("code", 9, Judgement::code));
        columns.add(coloured(
                "severity", 9, each -> words.severity(each.severity()), each -> FindingsWords.look(each.severity())));
        columns.add(coloured("verdict", 9, each -> words.verdict(each), each -> FindingsWords.look(each.verdict())));
        columns.add(text("subject", 16, each -> words.label(each.subject())));
        columns.add(text("key", 12, each -> each.subject().key()));
        columns.add(text("item", 14, Judgement::item));
        columns.add(figure("actual", 10, each -> words.shown(each.actual())));
        columns.add(text("comparator", 8, words::comparator));
        columns.add(figure("required", 9, each -> words.shown(each.required())));
        columns.add(text("unit", 7, Judgement::unit));
        columns.add(figure("gap", 9, Judgement::gap));
        columns.add(text("message", 36, Judgement::message));
        columns.add(text("owner", 10, Judgement::owner));
        columns.add(text("remedy", 20, Judgement::remedy));
        columns.add(inSource("basis", 24, each -> words.basis(each.source().basis(code(each)))));
        columns.add(text("evidence", 16, words::evidence));
        columns.add(inSource("rule", 16, each -> each.source().rulePlace(code(each))));
        return columns;
    }

    List<FindingsColumn<Entry<Waived>>> waived() {
        List<FindingsColumn<Entry<Waived>>> columns = leading();
        columns.add(text("id", 11, each -> each.judgement().id()));
        columns.add(text("code", 9, each -> each.judgement().code()));
        columns.add(text("severity", 9, each -> words.severity(each.judgement().severity())));
        columns.add(text("subject", 16, each -> words.label(each.judgement().subject())));
        columns.add(text("key", 12, each -> each.judgement().subject().key()));
        columns.add(text("item", 14, each -> each.judgement().item()));
        columns.add(text("message", 36, each -> each.judgement().message()));
        columns.add(text("reason", 24, each -> each.waiver().reason()));
        columns.add(text("approver", 12, each -> each.waiver().approver()));
        columns.add(text("issued", 12, each -> each.waiver().issued().toString()));
        columns.add(text("expires", 12, each -> each.waiver().expires().toString()));
        columns.add(text("waiverEvidence", 24, each -> each.waiver().evidence()));
        columns.add(text("place", 14, each -> each.waiver().place().toString()));
        return columns;
    }

    /** As the sheet of explanations has them, so that what is filled in here can be taken over there. */
    List<FindingsColumn<Entry<Query>>> queries() {
        List<FindingsColumn<Entry<Query>>> columns = leading();
        columns.add(text("code", 9, each -> each.judgement().code()));
        columns.add(text("query.subject", 12, each -> each.judgement().subject().key()));
        columns.add(text("item", 18, each -> each.judgement().item()));
        columns.add(text("label", 16, each -> words.label(each.judgement().subject())));
        columns.add(text("query.message", 40, each -> each.judgement().message()));
        columns.add(text("remedy", 30, each -> each.judgement().remedy()));
        columns.add(text("owner", 10, each -> each.judgement().owner()));
        columns.add(coloured(
                "query.state",
                9,
                each -> words.sentence(each.isOpen() ? "query.open" : "query.explained"),
                each -> each.isOpen() ? Look.YELLOW : Look.TEXT));
        columns.add(explanation("query.reason", 30, Waiver::reason));
        columns.add(explanation("query.approver", 12, Waiver::approver));
        columns.add(explanation("query.issued", 12, waiver -> waiver.issued().toString()));
        columns.add(explanation("expires", 12, waiver -> waiver.expires().toString()));
        columns.add(explanation("waiverEvidence", 20, Waiver::evidence));
        columns.add(text("id", 11, each -> each.judgement().id()));
        return columns;
    }

    private FindingsColumn<Entry<Query>> explanation(String key, int width, Function<Waiver, String> text) {
        return text(key, width, each -> each.explanation().map(text).orElse(""));
    }

    List<FindingsColumn<Entry<Exclusion>>> exclusions() {
        List<FindingsColumn<Entry<Exclusion>>> columns = leading();
        columns.add(text("subject", 28, each -> words.label(each.subject())));
        columns.add(text("key", 18, each -> each.subject().key()));
        columns.add(text("scope", 24, Exclusion::scope));
        columns.add(text("reason", 48, Exclusion::reason));
        columns.add(text("basis", 20, each -> String.join(words.sentence("separator"), each.basis())));
        columns.add(text("evidence", 40, each -> words.places(each.evidence())));
        return columns;
    }

    private static String count(Problem.Consequences consequences) {
        return consequences.count() == 0 ? "" : String.valueOf(consequences.count());
    }

    /** A problem names its workbook itself, so that column is there for one workbook too. */
    List<FindingsColumn<Entry<Problem>>> problems() {
        return List.of(
                coloured(
                        "blocking",
                        12,
                        each -> words.yesOrNo(each.blocking()),
                        each -> each.blocking() ? Look.RED : Look.TEXT),
                text("kind", 16, each -> words.sentence("kind." + each.kind().json())),
                text("message", 70, Problem::message),
                text("sheet", 18, each -> each.place().map(Place::sheet).orElse("")),
                text("cell", 10, each -> each.place().map(Place::cell).orElse("")),
                text("workbook", 28, Problem::workbook),
                text("value", 20, Problem::value),
                text("nearest", 20, problem -> problem.nearest().orElse("")),
                text("consequences", 14, problem -> count(problem.consequences())),
                text(
                        "codes",
                        40,
                        problem -> String.join("、", problem.consequences().codes())));
    }

    /** Who is asked for what, with room for when it was asked for and when it came. */
    List<FindingsColumn<Entry<Problem>>> absent() {
        List<FindingsColumn<Entry<Problem>>> columns = leading();
        columns.add(text("absent.who", 32, Problem::value));
        columns.add(text("message", 60, Problem::message));
        columns.add(text("absent.asked", 14, problem -> ""));
        columns.add(text("absent.received", 14, problem -> ""));
        columns.add(text("absent.signed", 14, problem -> ""));
        return columns;
    }

    List<FindingsColumn<ClauseCoverage>> clauses() {
        return List.of(
                FindingsColumn.text(
                        words.header("clause"), 14, each -> each.clause().id()),
                FindingsColumn.text(
                        words.header("document"), 32, each -> each.clause().document()),
                FindingsColumn.text(
                        words.header("article"), 16, each -> each.clause().article()),
                FindingsColumn.text(
                        words.header("text"), 70, each -> each.clause().text()),
                FindingsColumn.coloured(
                        words.header("verified"),
                        12,
                        each -> words.yesOrNo(each.clause().verified()),
                        each -> each.clause().verified() ? Look.TEXT : Look.YELLOW),
                FindingsColumn.text(words.header("how"), 14, each -> how(each.clause())),
                FindingsColumn.text(
                        words.header("codes"), 28, each -> String.join(words.sentence("separator"), each.codes())));
    }

    List<FindingsColumn<Entry<CriterionSummary>>> criteria() {
        List<FindingsColumn<Entry<CriterionSummary>>> columns = leading();
        columns.add(text("code", 10, CriterionSummary::code));
        columns.add(text("title", 36, CriterionSummary::title));
        columns.add(text("area", 12, CriterionSummary::area));
        columns.add(coloured(
                "severity", 9, each -> words.severity(each.severity()), each -> FindingsWords.look(each.severity())));
        columns.add(text("owner", 12, CriterionSummary::owner));
        columns.add(count("considered", Counts::considered));
        columns.add(count("met", Counts::met));
        columns.add(count("notMet", Counts::notMet));
        columns.add(count("undetermined", Counts::undetermined));
        columns.add(count("error", Counts::error));
        columns.add(coloured("remark", 18, this::silence, each -> Look.TEXT));
        columns.add(text("basis", 30, each -> words.basis(each.basis())));
        columns.add(text("rule", 20, each -> FindingsSource.rulePlace(each.rule())));
        return columns;
    }

    /** A criterion that judged nobody must not pass for one that found nothing. */
    private String silence(CriterionSummary criterion) {
        if (criterion.starved()) {
            return words.sentence("starved");
        }
        return criterion.counts().considered() == 0 ? words.sentence("nobody") : "";
    }

    private String how(Clause clause) {
        return words.sentence("how." + clause.how().json());
    }

    private static String code(Entry<Judgement> entry) {
        return entry.thing().code();
    }

    private <T> List<FindingsColumn<Entry<T>>> leading() {
        List<FindingsColumn<Entry<T>>> columns = new ArrayList<>();
        if (severalWorkbooks) {
            columns.add(inSource("workbook", 22, entry -> entry.source().workbook()));
        }
        return columns;
    }

    private FindingsColumn<Entry<CriterionSummary>> count(String key, Function<Counts, Integer> count) {
        return figure(key, 9, each -> String.valueOf(count.apply(each.counts())));
    }

    private <T> FindingsColumn<Entry<T>> inSource(String key, int width, Function<Entry<T>, String> text) {
        return FindingsColumn.text(words.header(key), width, text);
    }

    private <T> FindingsColumn<Entry<T>> text(String key, int width, Function<T, String> text) {
        return FindingsColumn.text(words.header(key), width, entry -> text.apply(entry.thing()));
    }

    private <T> FindingsColumn<Entry<T>> figure(String key, int width, Function<T, String> text) {
        return FindingsColumn.figure(words.header(key), width, entry -> text.apply(entry.thing()));
    }

    private <T> FindingsColumn<Entry<T>> coloured(
            String key, int width, Function<T, String> text, Function<T, Look> look) {
        return FindingsColumn.coloured(
                words.header(key), width, entry -> text.apply(entry.thing()), entry -> look.apply(entry.thing()));
    }
}
