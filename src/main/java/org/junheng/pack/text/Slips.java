package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.pack.file.SourceFile;

/** What in a rule file is written as people write it, where a rule needs another sign? */
final class Slips {
    private static final Pattern ANNOTATION = Pattern.compile("(@[\\p{L}\\p{N}_]+\\s*\\()([^()]*)\\)");

    private Slips() {}

    /** Books every slip of a file; whether there is any. */
    static boolean book(SourceFile file, RuleFaults faults) {
        String code = withoutAnnotated(file.bare());
        List<Slip> slips = new ArrayList<>();
        VerdictSlips.in(code).forEach(slip -> add(slip, slips));
        SlipKind.ALL.forEach(kind -> kind.in(code).forEach(slip -> add(slip, slips)));
        slips.forEach(slip -> book(slip, file, faults));
        return !slips.isEmpty();
    }

    private static void add(Slip slip, List<Slip> slips) {
        if (slips.stream().noneMatch(slip::overlaps)) {
            slips.add(slip);
        }
    }

    private static void book(Slip slip, SourceFile file, RuleFaults faults) {
        SourceFile written = new SourceFile(file.path(), file.written());
        String typed = file.written().substring(slip.from(), slip.to());
        slip.meant()
                .ifPresentOrElse(
                        meant -> faults.add(written, slip.from(), slip.key(), typed, meant),
                        () -> faults.add(written, slip.from(), "slip.unknownNumber", typed));
    }

    /** What an annotation holds is a name or a word, and says nothing to be worked out. */
    private static String withoutAnnotated(String bare) {
        return ANNOTATION
                .matcher(bare)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + found.group(2).replaceAll("[^\\n]", " ") + ")"));
    }
}
