package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.audit.RecordedRun;
import org.junheng.check.again.ExplainRun;
import org.junheng.cli.screen.ExplainText;
import org.junheng.cli.screen.StandingText;
import org.junheng.cli.screen.SubjectText;
import org.junheng.model.answer.Standing;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints why a subject was judged as it was, or why it was not judged at all. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand extends RunCommand {
    private static final int MOST_MEANT = 8;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Parameters(index = "1", paramLabel = "FINDING|CODE", descriptionKey = "findingOrCode")
    private String word;

    @Parameters(index = "2", arity = "0..1", paramLabel = "SUBJECT", descriptionKey = "subjectKey")
    private String subject;

    @Option(names = "--all", descriptionKey = "explainAll")
    private boolean all;

    @Override
    int answer() throws UnreadableInput, PackFault {
        if (isJsonAsked()) {
            return refuse(Main.WRONG_CALL, texts().get("explain.noJson"));
        }
        RecordedRun recorded = RecordedRun.read(run, language());
        warn(recorded.place().county());
        return subject == null ? finding(recorded) : subject(recorded);
    }

    private int finding(RecordedRun recorded) throws UnreadableInput, PackFault {
        Optional<Judgement> judgement = ExplainRun.find(recorded, word);
        if (judgement.isEmpty()) {
            boolean code = recorded.report().criteria().stream()
                    .anyMatch(criterion -> criterion.code().equals(word));
            return code ? refuse(Main.WRONG_CALL, texts().get("explain.needsSubject", word)) : everything(recorded);
        }
        ExplainRun explain = ExplainRun.of(recorded, Set.of(), language());
        print(ExplainText.render(explain.explain(judgement.get()), language(), screen(), all));
        return 0;
    }

    /** A word that is neither an id nor a code may be a school. */
    private int everything(RecordedRun recorded) {
        List<Subject> meant = ExplainRun.subjects(recorded, word);
        if (meant.size() != 1) {
            String names = meant.stream().limit(MOST_MEANT).map(Subject::named).collect(Collectors.joining("、"));
            return refuse(
                    Main.WRONG_CALL,
                    meant.isEmpty()
                            ? texts().get("explain.noFinding", word)
                            : texts().get("explain.several", word, meant.size(), names));
        }
        List<Judgement> judgements = ExplainRun.about(recorded, meant.get(0));
        print(SubjectText.render(meant.get(0), judgements, language(), screen(), all));
        return 0;
    }

    private List<Judgement> judged(RecordedRun recorded) {
        return recorded.report()
                .told()
                .filter(judgement -> judgement.code().equals(word))
                .filter(judgement -> judgement.subject().key().equals(subject)
                        || judgement.subject().label().equals(subject))
                .toList();
    }

    private int subject(RecordedRun recorded) throws UnreadableInput, PackFault {
        Optional<CriterionSummary> criterion = recorded.report().criteria().stream()
                .filter(one -> one.code().equals(word))
                .findFirst();
        if (criterion.isEmpty()) {
            return refuse(Main.WRONG_CALL, texts().get("explain.noCode", word));
        }
        ExplainRun explain = ExplainRun.of(recorded, Set.of(word), language());
        List<Judgement> own = judged(recorded);
        if (own.size() == 1) {
            print(ExplainText.render(explain.explain(own.get(0)), language(), screen(), all));
            return 0;
        }
        if (!explain.kept()) {
            return refuse(PackOption.UNREADABLE, texts().get("explain.notKept", run));
        }
        Optional<Standing> standing = explain.standing(criterion.get(), subject);
        if (standing.isEmpty()) {
            return refuse(Main.WRONG_CALL, texts().get("explain.noSubject", subject));
        }
        print(StandingText.render(standing.get(), language(), screen(), all));
        return 0;
    }
}
