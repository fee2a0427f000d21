package org.junheng.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junheng.audit.RunPlace;
import org.junheng.check.change.DiffRun;
import org.junheng.cli.screen.DiffText;
import org.junheng.cli.terminal.Bar;
import org.junheng.cli.years.ProvinceText;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.report.DiffJson;
import org.junheng.report.page.ChangesPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints which findings are new, gone, changed or persisting between two runs, and why. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends RunCommand {
    private static final int DIFFERENT = 1;
    private static final String PAGE = "report.html";

    @Parameters(index = "0", paramLabel = "OLD-RUN", descriptionKey = "oldRun")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW-RUN", descriptionKey = "newRun")
    private Path after;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "diffHtml")
    private Path html;

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
        if (html != null) {
            Map<String, String> pages = pages();
            write(html, out -> ChangesPage.write(diff, language(), folder -> pages.getOrDefault(folder, ""), out));
        }
        boolean several = diff.counties().size() > 1;
        if (several) {
            print(ProvinceText.render(diff, language(), screen(), all));
        }
        if (!several || all) {
            print(DiffText.render(diff, language(), screen(), all));
        }
        return diff.isDifferent() ? DIFFERENT : 0;
    }

    /** By county, where its page stands seen from ours; none on another drive. */
    private Map<String, String> pages() throws UnreadableInput {
        Path from = html.toAbsolutePath().normalize().getParent();
        Map<String, String> pages = new HashMap<>();
        for (RunPlace place : RunPlace.all(after, language())) {
            Path page = place.county().resolve(PAGE);
            if (Files.isRegularFile(page) && Objects.equals(from.getRoot(), page.getRoot())) {
                pages.put(place.name(), address(from.relativize(page)));
            }
        }
        return pages;
    }

    private static String address(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
