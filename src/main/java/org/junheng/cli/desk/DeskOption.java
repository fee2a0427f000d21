package org.junheng.cli.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Stack;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.desk.Desk;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.desk.LetterDraft;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What do people hand in beside a workbook, and what do they want to work with afterwards? */
public final class DeskOption {
    @Option(names = "--waivers", paramLabel = "FILE.csv", descriptionKey = "waivers")
    private Path waiverFile;

    @Option(names = "--explanations", paramLabel = "FILE.csv", descriptionKey = "explanations")
    private Path explanationFile;

    @Option(names = "--marked", descriptionKey = "marked")
    private boolean marked;

    @Option(names = "--ledger", paramLabel = "FILE.xlsx", descriptionKey = "ledger")
    private List<Path> ledgers = new ArrayList<>();

    @Option(
            names = "--docx",
            arity = "0..1",
            paramLabel = "EDITED.docx",
            parameterConsumer = Letter.class,
            descriptionKey = "docx")
    private Letter letter;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Whether a draft is asked for; a word behind the option that is no document is a workbook. */
    static final class Letter implements IParameterConsumer {
        private Path draft;

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (!words.isEmpty() && words.peek().toLowerCase(Locale.ROOT).endsWith(".docx")) {
                draft = Path.of(words.pop());
            }
            option.setValue(this);
        }
    }

    /**
     * What is accepted or explained in files of their own.
     *
     * @throws UnreadableInput if such a file cannot be read
     */
    public List<WaiverFile> accepted(String language) throws UnreadableInput {
        List<WaiverFile> files = new ArrayList<>();
        if (waiverFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.WAIVER, waiverFile, language));
        }
        if (explanationFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.EXPLANATION, explanationFile, language));
        }
        return files;
    }

    /**
     * What is asked for.
     *
     * @param several whether the check is about several counties
     * @throws UnreadableInput if a ledger or a draft cannot be read
     */
    public Desk desk(boolean several, Texts texts) throws UnreadableInput {
        boolean edited = letter != null && letter.draft != null;
        if (several && (edited || !ledgers.isEmpty())) {
            throw new ParameterException(spec.commandLine(), texts.get(edited ? "docx.several" : "ledger.several"));
        }
        String language = texts.language();
        Optional<LetterDraft> draft = edited ? Optional.of(LetterDraft.read(letter.draft, language)) : Optional.empty();
        return new Desk(marked, letter != null, draft, LedgerFile.read(ledgers, language));
    }
}
