package org.junheng.cli.call;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.model.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call, in the user's language, and what was probably meant. */
public final class WrongCall implements CommandLine.IParameterExceptionHandler {
    /** The exit code of a call that is none. */
    public static final int CODE = 64;

    private static final int MOST_MEANT = 1;

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        Texts texts = Texts.of("cli", LanguageOption.of(words).name());
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong, texts));
        err.println(texts.get("call.usage", command.getCommandSpec().qualifiedName(" ")));
        err.flush();
        return CODE;
    }

    private static String sentence(ParameterException wrong, Texts texts) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, texts);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing, texts);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return texts.get("call.twice", name(twice.getOverwritten()));
        }
        return wrong.getArgSpec() == null ? wrong.getMessage() : unfit(wrong, texts);
    }

    private static String unmatched(UnmatchedArgumentException wrong, Texts texts) {
        String word = wrong.getUnmatched().get(0);
        boolean commands = !wrong.getCommandLine().getSubcommands().isEmpty();
        String key = wrong.isUnknownOption() ? "call.noOption" : commands ? "call.noCommand" : "call.tooMany";
        List<String> meant = wrong.isUnknownOption() || commands ? meant(wrong) : List.of();
        String sentence = texts.get(key, word);
        return meant.isEmpty() ? sentence : texts.get("call.meant", sentence, String.join(texts.get("call.or"), meant));
    }

    private static List<String> meant(UnmatchedArgumentException wrong) {
        return wrong.getSuggestions().stream().distinct().limit(MOST_MEANT).toList();
    }

    private static String missing(MissingParameterException wrong, Texts texts) {
        List<ArgSpec> missing = wrong.getMissing();
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && !option.required()) {
            return texts.get("call.noValue", option.longestName(), option.paramLabel());
        }
        return texts.get(
                "call.missing",
                missing.stream().map(WrongCall::name).collect(Collectors.joining(texts.get("call.or"))));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    /** A value that is none of its kind. */
    private static String unfit(ParameterException wrong, Texts texts) {
        ArgSpec spec = wrong.getArgSpec();
        Class<?> type = spec.type();
        String value = String.valueOf(wrong.getValue());
        if (type.isEnum()) {
            String all = Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(texts.get("call.or")));
            return texts.get("call.oneOf", name(spec), value, all);
        }
        return texts.get(
                type == int.class ? "call.number" : type == java.time.LocalDate.class ? "call.date" : "call.unfit",
                name(spec),
                value);
    }
}
