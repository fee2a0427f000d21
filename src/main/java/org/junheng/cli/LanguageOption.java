package org.junheng.cli;

import org.junheng.model.text.Texts;
import picocli.CommandLine.Option;

/** In which language a command speaks. */
final class LanguageOption {
    enum Language {
        zh,
        en
    }

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", defaultValue = "zh")
    private Language language;

    String name() {
        return language.name();
    }

    Texts texts() {
        return Texts.of("cli", name());
    }
}
