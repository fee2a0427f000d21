package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.audit.SigningKey;
import org.junheng.check.run.Parts;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.check.run.UnreadableCounty;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.call.NotWritten;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds up runs, as if one run had checked all their counties. */
@Command(name = "rollup", mixinStandardHelpOptions = true)
final class RollupCommand implements Callable<Integer> {
    private static final Path PLACE = Path.of("runs", "rollup");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RUN", descriptionKey = "parts")
    private List<Path> runs;

    @Mixin
    private LanguageOption language;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "rollupOut")
    private Path out = PLACE;

    @Option(names = "--sign", paramLabel = "KEY", descriptionKey = "sign")
    private Path signingKey;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        try {
            return run(texts);
        } catch (UnreadableInput refusal) {
            spec.commandLine().getErr().println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (UnreadableCounty lie) {
            spec.commandLine().getErr().println(texts.get("rollup.unreadable", lie.getMessage()));
            return PackOption.UNREADABLE;
        } catch (IOException failure) {
            LoggerFactory.getLogger(RollupCommand.class).debug("reports not written", failure);
            spec.commandLine().getErr().println(NotWritten.sentence(failure, out, texts));
            return Main.OWN_FAILURE;
        }
    }

    private int run(Texts texts) throws UnreadableInput, IOException {
        Optional<SigningKey> key =
                signingKey == null ? Optional.empty() : Optional.of(SigningKey.read(signingKey, language.name()));
        Parts parts = Parts.of(runs, language.name());
        parts.beside(out);
        RunCall call = parts.call(key);
        try (RunFiles files = RunFiles.begin(out, call)) {
            parts.into(files);
            if (files.counties().isEmpty()) {
                spec.commandLine().getErr().println(texts.get("rollup.nothing"));
                return PackOption.UNREADABLE;
            }
            files.keep();
            spec.commandLine().getOut().print(CheckCommand.summary(files, call, false, spec));
            spec.commandLine().getOut().println(texts.get("written", out));
            return files.counties().verdict().exitCode();
        }
    }
}
