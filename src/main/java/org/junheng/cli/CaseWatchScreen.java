package org.junheng.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.check.watch.CaseWatch;
import org.junheng.cli.screen.WatchText;
import org.junheng.cli.terminal.Screen;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.text.Texts;

/** Shows the results of watched cases. */
final class CaseWatchScreen implements CaseWatch.Screen {
    private final PrintWriter out;
    private final Screen screen;
    private final Texts texts;
    private Set<String> differing = Set.of();
    private boolean begun;

    CaseWatchScreen(PrintWriter out, Screen screen, Texts texts) {
        this.out = out;
        this.screen = screen;
        this.texts = texts;
    }

    private WatchText page(List<String> files, Duration took) {
        return new WatchText(texts.language(), screen.colour(), screen.width())
                .head(LocalTime.now(ZoneId.systemDefault()), files, took);
    }

    @Override
    public void tried(List<CaseResult> results, List<String> files, Duration took) {
        if (begun) {
            out.print(page(files, took).text());
        }
        RulesTestCommand.print(results, texts, screen, out);
        Set<String> now = new LinkedHashSet<>();
        results.stream().filter(result -> !result.passes()).forEach(result -> now.add(name(result)));
        if (begun) {
            compare(now);
        } else {
            out.println(texts.get("watch.begunCases"));
        }
        begun = true;
        differing = now;
        out.flush();
    }

    private void compare(Set<String> now) {
        Set<String> failing = new LinkedHashSet<>(now);
        failing.removeAll(differing);
        Set<String> passing = new LinkedHashSet<>(differing);
        passing.removeAll(now);
        if (!failing.isEmpty()) {
            out.println(texts.get("watch.failing", String.join(texts.get("list.comma"), failing)));
        }
        if (!passing.isEmpty()) {
            out.println(texts.get("watch.passing", String.join(texts.get("list.comma"), passing)));
        }
    }

    private static String name(CaseResult result) {
        return result.tested().name();
    }

    @Override
    public void broken(List<String> faults, List<CaseResult> standing, List<String> files, Duration took) {
        WatchText page = page(files, took).faults(faults);
        if (!standing.isEmpty()) {
            page.standing(RulesTestCommand.sum(standing, texts));
        }
        out.print(page.text());
        out.flush();
    }
}
