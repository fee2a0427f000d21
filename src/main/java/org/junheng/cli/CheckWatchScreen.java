package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.check.watch.CheckWatch;
import org.junheng.cli.call.NotWritten;
import org.junheng.cli.screen.TerminalSummary;
import org.junheng.cli.screen.WatchText;
import org.junheng.cli.terminal.Screen;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows each result of a watched check first and then writes its reports, always to the same folder. */
final class CheckWatchScreen implements CheckWatch.Screen {
    private static final Logger LOG = LoggerFactory.getLogger(CheckWatchScreen.class);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Screen screen;
    private final Texts texts;
    private final Path folder;
    private final RunCall call;
    private boolean begun;

    CheckWatchScreen(PrintWriter out, PrintWriter err, Screen screen, Texts texts, Path folder, RunCall call) {
        this.out = out;
        this.err = err;
        this.screen = screen;
        this.texts = texts;
        this.folder = folder;
        this.call = call;
    }

    private String language() {
        return texts.language();
    }

    private WatchText page() {
        return new WatchText(language(), screen.colour(), screen.width());
    }

    @Override
    public void first(CheckWatch.Result result, Duration took) {
        List<Report> reports = result.reports();
        out.print(
                size(result) == 1
                        ? TerminalSummary.render(reports.get(0), language(), screen.colour(), screen.width())
                        : TerminalSummary.renderRollup(
                                reports.stream().map(Report::run).toList(),
                                reports.stream()
                                        .flatMap(report -> report.problems().stream())
                                        .filter(Problem::isAboutAcceptance)
                                        .toList(),
                                result.unread(),
                                language(),
                                screen.colour(),
                                screen.width()));
        out.flush();
    }

    private static int size(CheckWatch.Result result) {
        return result.reports().size() + result.refused().size();
    }

    @Override
    public void again(CheckWatch.Round round) {
        out.print(page().head(LocalTime.now(ZoneId.systemDefault()), round.files(), round.took())
                .changes(round.reports(), round.changes(), round.figures())
                .refused(round.result().unread())
                .text());
        out.flush();
    }

    @Override
    public void broken(List<String> files, List<String> faults, List<Report> standing, Duration took) {
        out.print(page().head(LocalTime.now(ZoneId.systemDefault()), files, took)
                .faults(faults)
                .standing(standing)
                .text());
        out.flush();
    }

    @Override
    public void shown(CheckWatch.Result result) {
        boolean written = write(result);
        if (!begun) {
            if (written) {
                out.println(texts.get("written", folder));
            }
            out.println(texts.get("watch.begun"));
            out.flush();
        }
        begun = true;
    }

    private boolean write(CheckWatch.Result result) {
        try (RunFiles files = RunFiles.begin(folder, call.over(size(result)))) {
            files.begins(result.pack());
            for (int i = 0; i < result.reports().size(); i++) {
                files.take(result.workbooks().get(i), result.reports().get(i));
            }
            for (WorkbookFiles.Refused file : result.refused()) {
                files.refused(file);
            }
            files.keep();
            return true;
        } catch (PackFault | UnreadableInput savedAgain) {
            LOG.debug("saved again while the reports were written; the next round writes them", savedAgain);
            return false;
        } catch (IOException failure) {
            LOG.debug("reports not written", failure);
            err.println(NotWritten.sentence(failure, folder, texts));
            err.flush();
            return false;
        }
    }
}
