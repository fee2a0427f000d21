package org.junheng.cli.call;

import org.junheng.model.text.Texts;
import picocli.CommandLine.Option;

/** In which language a command speaks. */
public final class LanguageOption {
    private static final String NAME = "--lang";

    public enum Language {
        zh,
        en
    }

    /** The language of a call that may be a wrong one. */
    public static Language of(String... words) {
        String all = "\n" + String.join("\n", words) + "\n";
        boolean english = all.contains("\n" + NAME + "\n" + Language.en + "\n")
                || all.contains("\n" + NAME + "=" + Language.en + "\n");
        return english ? Language.en : Language.zh;
    }

    @Option(names = NAME, paramLabel = "zh|en", descriptionKey = "lang", defaultValue = "zh")
    private Language language;

    public String name() {
        return language.name();
    }

    public Texts texts() {
        return Texts.of("cli", name());
    }
}
