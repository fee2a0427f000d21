package org.junheng.cli.screen;

import java.util.List;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;

/** The lists of what is accepted for a time, and of what has to be explained. */
final class SummaryAccepted {
    private static final int MOST_ENTRIES = 100;

    private final Texts texts;
    private final TerminalPage page;

    SummaryAccepted(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    void waived(List<Waived> waived) {
        if (!waived.isEmpty()) {
            page.heading(texts.get("waived.heading", waived.size()));
            int width =
                    TerminalText.codes(waived.stream().map(Waived::judgement).toList());
            waived.stream()
                    .limit(MOST_ENTRIES)
                    .forEach(each -> page.entry(
                            each.judgement().code(),
                            width,
                            Tone.DOUBTFUL,
                            line("waived.line", each.judgement(), each.waiver())));
            sayHowManyMore("waived.more", waived.size());
        }
    }

    /** Open ones first; each with what has to be looked at. */
    void queries(List<Query> queries) {
        if (queries.isEmpty()) {
            return;
        }
        List<Query> open = queries.stream().filter(Query::isOpen).toList();
        List<Query> closed = queries.stream().filter(query -> !query.isOpen()).toList();
        page.heading(texts.get("queries.heading", queries.size(), open.size()));
        list(open);
        list(closed);
    }

    private void list(List<Query> queries) {
        int width = TerminalText.codes(queries.stream().map(Query::judgement).toList());
        queries.stream()
                .limit(MOST_ENTRIES)
                .forEach(query -> page.entry(query.judgement().code(), width, Tone.DOUBTFUL, line(query)));
        sayHowManyMore("queries.more", queries.size());
    }

    private String line(Query query) {
        Judgement judgement = query.judgement();
        return query.explanation()
                .map(explanation -> line("queries.closed", judgement, explanation))
                .orElseGet(() -> texts.get("queries.open", judgement.message(), judgement.id(), judgement.remedy()));
    }

    private String line(String key, Judgement judgement, Waiver waiver) {
        return texts.get(
                key,
                judgement.message(),
                judgement.id(),
                waiver.reason(),
                waiver.approver(),
                waiver.issued(),
                waiver.expires(),
                waiver.evidence().isEmpty() ? texts.get("noPaper") : waiver.evidence(),
                waiver.place());
    }

    private void sayHowManyMore(String key, int size) {
        if (size > MOST_ENTRIES) {
            page.indented(texts.get(key, size - MOST_ENTRIES));
        }
    }
}
