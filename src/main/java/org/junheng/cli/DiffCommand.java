package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.check.change.DiffRun;
import org.junheng.cli.screen.DiffText;
import org.junheng.cli.terminal.Bar;
import org.junheng.cli.years.ProvinceText;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.report.DiffJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints which findings are new, gone, changed or persisting between two runs, and why. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends RunCommand {
    private static final int DIFFERENT = 1;

    @Parameters(index = "0", paramLabel = "OLD-RUN", descriptionKey = "oldRun")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW-RUN", descriptionKey = "newRun")
    private Path after;

    @Option(names = "--all", descriptionKey = "explainAll")
    private boolean all;

    @Override
    int answer() throws UnreadableInput, IOException {
        RunDiff diff;
        try (Bar bar = new Bar(texts())) {
            diff = new DiffRun(language()).of(before, after, bar);
        }
        warn(before, after);
        keep(out -> DiffJson.write(diff, out));
        boolean several = diff.counties().size() > 1;
        if (several) {
            print(ProvinceText.render(diff, language(), screen(), all));
        }
        if (!several || all) {
            print(DiffText.render(diff, language(), screen(), all));
        }
        return diff.isDifferent() ? DIFFERENT : 0;
    }
}
