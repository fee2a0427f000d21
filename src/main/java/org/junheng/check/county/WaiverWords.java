package org.junheng.check.county;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;
import org.junheng.word.Folding;

/** The words by which a list of waivers or explanations is known, in either language whatever the call speaks. */
final class WaiverWords {
    private static final List<Texts> BOTH =
            Stream.of("zh", "en").map(language -> Texts.of("check", language)).toList();

    private static final Map<String, Set<String>> FOLDED = new ConcurrentHashMap<>();

    private WaiverWords() {}

    /** One column of the list. */
    enum Column {
        CODE,
        SUBJECT,
        ITEM,
        REASON,
        APPROVER,
        ISSUED,
        EXPIRES,
        EVIDENCE,
        WORKBOOK;

        /** An explanation may name no paper. */
        boolean optional(Waiver.Kind kind) {
            return this == ITEM || this == WORKBOOK || this == EVIDENCE && kind == Waiver.Kind.EXPLANATION;
        }

        /** The header as a user is told it. */
        String header(Waiver.Kind kind, Texts texts) {
            return texts.get(key(kind));
        }

        boolean isHeader(Waiver.Kind kind, String text) {
            return isOneOf(text, key(kind));
        }

        private String key(Waiver.Kind kind) {
            return kind.word() + ".column." + name().toLowerCase(Locale.ROOT);
        }
    }

    static boolean isSheet(Waiver.Kind kind, String name) {
        return isOneOf(name, kind.word() + ".sheet");
    }

    private static boolean isOneOf(String text, String key) {
        return FOLDED.computeIfAbsent(key, WaiverWords::folded).contains(Folding.folded(text));
    }

    private static Set<String> folded(String key) {
        return BOTH.stream().map(texts -> Folding.folded(texts.get(key))).collect(Collectors.toUnmodifiableSet());
    }
}
