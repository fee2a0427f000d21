package org.junheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.junheng.check.cases.PackPlace;
import org.junheng.cli.call.LanguageOption;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pack a command works with and in which language it speaks. */
final class PackOption {
    /** Exit code for a pack or workbook that cannot be read. */
    static final int UNREADABLE = 65;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            descriptionKey = "pack",
            defaultValue = "fujian-basic-balance",
            showDefaultValue = Visibility.ALWAYS)
    private String pack;

    @Mixin
    private LanguageOption language;

    /** As the call names it. */
    String named() {
        return pack;
    }

    String language() {
        return language.name();
    }

    Texts texts() {
        return language.texts();
    }

    /**
     * The folder of the named pack.
     *
     * @throws PackFault if there is none
     */
    Path folder() throws PackFault {
        return PackPlace.find(pack, language());
    }

    /** Prints every fault of a pack and returns the exit code for it. */
    int refuse(PackFault fault, PrintWriter err) {
        return refuse(fault, texts(), err);
    }

    static int refuse(PackFault fault, Texts texts, PrintWriter err) {
        err.println(texts.get("packFault", fault.faults().size()));
        fault.faults().forEach(err::println);
        return UNREADABLE;
    }
}
