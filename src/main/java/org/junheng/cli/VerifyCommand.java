package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.audit.VerifyingKey;
import org.junheng.check.again.Verification;
import org.junheng.cli.call.LanguageOption;
import org.junheng.cli.terminal.Bar;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a run is as it was left. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int NOT_ALL_CHECKED = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Option(names = "--key", paramLabel = "PUB", descriptionKey = "verifyingKey")
    private Path key;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        PrintWriter err = spec.commandLine().getErr();
        try (Bar bar = new Bar(texts)) {
            Optional<VerifyingKey> wanted =
                    key == null ? Optional.empty() : Optional.of(VerifyingKey.read(key, language.name()));
            Verification verification = Verification.of(run, wanted, language.name(), bar);
            bar.close();
            return answer(verification, texts);
        } catch (UnreadableInput refusal) {
            err.println(refusal.getMessage());
            return PackOption.UNREADABLE;
        } catch (IOException failure) {
            LoggerFactory.getLogger(VerifyCommand.class).debug("run not read", failure);
            err.println(texts.get("verify.unreadable", run));
            return PackOption.UNREADABLE;
        }
    }

    private int answer(Verification verification, Texts texts) {
        PrintWriter out = spec.commandLine().getOut();
        verification.deviations().forEach(each -> out.println(each.path() + "  " + each.sentence()));
        verification.remarks().forEach(out::println);
        if (!verification.deviations().isEmpty()) {
            out.println(texts.get("verify.differs", verification.deviations().size()));
            return DIFFERS;
        }
        out.println(texts.get(verification.complete() ? "verify.holds" : "verify.holdsSoFar"));
        return verification.complete() ? 0 : NOT_ALL_CHECKED;
    }
}
