package org.junheng.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.read.WorkbookReader;

/** A workbook in memory, to be edited and judged. */
final class Book {
    private final List<Page> pages = new ArrayList<>();

    static Book of(Path workbook) {
        Book book = new Book();
        try {
            WorkbookReader.read(workbook, "zh", book.new Reader());
        } catch (UnreadableInput refused) {
            throw new AssertionError(refused);
        }
        return book;
    }

    Book copy() {
        Book copy = new Book();
        pages.forEach(page -> copy.pages.add(page.copy()));
        return copy;
    }

    /** The book with one sheet of it alone. */
    Book only(String sheet) {
        Book only = new Book();
        only.pages.add(page(sheet));
        return only;
    }

    /** The book with one sheet by another name. */
    Book renamed(String sheet, String other) {
        pages.replaceAll(page -> page.name().equals(sheet) ? page.named(other) : page);
        return this;
    }

    List<Page> pages() {
        return pages;
    }

    Page page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sheet " + name));
    }

    Outcome judge(Rulebook rulebook) {
        County county = County.of(rulebook, "试验.xlsx");
        pages.forEach(page -> page.send(county.sheets()));
        return county.judge();
    }

    /** The verdict of a run over the book, as the contract words it. */
    static RunVerdict verdict(Outcome outcome) {
        if (outcome.judgements().stream()
                .anyMatch(each -> each.severity() == Severity.MUST && each.verdict() == Verdict.NOT_MET)) {
            return RunVerdict.NOT_COMPLIANT;
        }
        Predicate<Judgement> open = each -> each.verdict() == Verdict.ERROR
                || each.verdict() == Verdict.UNDETERMINED && each.severity() == Severity.MUST;
        boolean incomplete = outcome.judgements().stream().anyMatch(open)
                || outcome.problems().stream().anyMatch(Problem::blocking)
                || outcome.criteria().stream().anyMatch(CriterionSummary::starved);
        return incomplete ? RunVerdict.INCOMPLETE : RunVerdict.COMPLIANT;
    }

    /** What every judgement says apart from cells and sentences, by code, subject and item. */
    static Map<String, String> told(Outcome outcome) {
        Map<String, String> told = new TreeMap<>();
        outcome.judgements()
                .forEach(each -> told.put(
                        each.code() + " " + each.subject().key() + " " + each.item(),
                        each.verdict() + " " + each.actual() + " " + each.comparator() + " " + each.required()));
        return told;
    }

    /** The problems of a kind that have to do with a word, blocking ones marked. */
    static List<String> problems(Outcome outcome, Problem.Kind kind) {
        return outcome.problems().stream()
                .filter(each -> each.kind() == kind)
                .map(each -> (each.blocking() ? "! " : "") + each.message())
                .toList();
    }

    private final class Reader implements RowSink {
        @Override
        public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
            pages.add(new Page(sheet, hidden, merged));
        }

        @Override
        public void row(SheetRow row) {
            pages.get(pages.size() - 1).rows().add(row);
        }

        @Override
        public void endSheet() {}
    }
}
