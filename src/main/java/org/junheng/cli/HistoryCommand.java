package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.check.change.HistoryRun;
import org.junheng.cli.screen.HistoryText;
import org.junheng.cli.terminal.Bar;
import org.junheng.model.answer.History;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.report.HistoryJson;
import org.junheng.report.page.YearsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how verdicts went over the runs in a folder. */
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand extends RunCommand {
    @Parameters(index = "0", paramLabel = "RUNS", descriptionKey = "runs")
    private Path runs;

    @Option(names = "--subject", paramLabel = "KEY", descriptionKey = "historySubject")
    private String subject;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "historyCode")
    private String code;

    @Option(names = "--county", paramLabel = "NAME", descriptionKey = "historyCounty")
    private String county;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "historyHtml")
    private Path html;

    @Option(names = "--all", descriptionKey = "explainAll")
    private boolean all;

    @Override
    int answer() throws UnreadableInput, IOException {
        HistoryRun question = new HistoryRun(language(), Optional.ofNullable(subject), Optional.ofNullable(code));
        History history;
        try (Bar bar = new Bar(texts())) {
            history = question.of(runs, Optional.ofNullable(county), bar);
        }
        warn(question.folders(runs).toArray(Path[]::new));
        keep(out -> HistoryJson.write(history, out));
        write(html, out -> YearsPage.write(history, language(), out));
        print(HistoryText.render(history, language(), screen(), all));
        return history.unread().stream().anyMatch(History.Unread::refused) ? PackOption.UNREADABLE : 0;
    }
}
