package org.junheng.cli.years;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.text.Texts;

/** Why did judgements change between two runs over several counties? Each kind of cause, then those that did most. */
final class CauseText {
    private static final int MOST_CAUSES = 8;

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;
    private final Map<Cause.Kind, Reach> kinds = new LinkedHashMap<>();
    private final Map<Cause, Reach> causes = new LinkedHashMap<>();

    CauseText(RunDiff diff, Texts texts, TerminalPage page, boolean all) {
        this.texts = texts;
        this.page = page;
        this.all = all;
        List.of(Cause.Kind.values()).forEach(kind -> kinds.put(kind, new Reach()));
        for (RunDiff.County county : diff.counties()) {
            county.changes().forEach(change -> add(county.name(), change));
        }
    }

    /** What one cause did, or all of a kind. */
    private static final class Reach {
        private final Set<String> counties = new LinkedHashSet<>();
        private final Set<String> causes = new LinkedHashSet<>();
        private int judgements;
    }

    private void add(String county, JudgementChange change) {
        Set<Reach> reached = new LinkedHashSet<>();
        for (Cause cause : change.causes()) {
            Reach kind = kinds.get(cause.kind());
            kind.causes.add(isOfCounty(cause) ? county + cause.words() : cause.words());
            reached.add(kind);
            reached.add(causes.computeIfAbsent(cause, first -> new Reach()));
        }
        reached.forEach(reach -> {
            reach.judgements++;
            reach.counties.add(county);
        });
    }

    /** The same cell of two counties is two causes. */
    private static boolean isOfCounty(Cause cause) {
        return cause.kind() == Cause.Kind.DATA || cause.kind() == Cause.Kind.SUBJECT;
    }

    void write() {
        if (causes.isEmpty()) {
            page.heading(texts.get("province.same"));
            return;
        }
        page.heading(texts.get("province.causes"));
        page.table(kinds(), 0);
        List<Map.Entry<Cause, Reach>> most = causes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Cause, Reach> each) -> -each.getValue().judgements))
                .toList();
        int shown = all ? most.size() : Math.min(most.size(), MOST_CAUSES);
        most.subList(0, shown).forEach(each -> write(each.getKey(), each.getValue()));
        if (shown < most.size()) {
            page.indented(texts.get("province.more", most.size() - shown));
        }
    }

    private List<Row> kinds() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG,
                List.of("cause", "causes", "judgements", "counties").stream()
                        .map(texts::get)
                        .toList()));
        kinds.forEach((kind, reach) -> {
            if (reach.judgements > 0) {
                rows.add(new Row(
                        Tone.PLAIN,
                        List.of(
                                word(kind),
                                String.valueOf(reach.causes.size()),
                                String.valueOf(reach.judgements),
                                String.valueOf(reach.counties.size()))));
            }
        });
        return rows;
    }

    private String word(Cause.Kind kind) {
        return texts.get("cause." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void write(Cause cause, Reach reach) {
        String where = reach.counties.size() == 1
                ? reach.counties.iterator().next()
                : texts.get("province.many", reach.counties.size());
        page.indented(texts.get("province.cause", word(cause.kind()), cause.words(), reach.judgements, where));
    }
}
