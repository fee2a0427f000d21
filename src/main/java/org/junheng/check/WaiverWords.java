package org.junheng.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.model.Texts;

/** The words by which a list of waivers is known, in either language whatever the call speaks. */
final class WaiverWords {
    private static final List<Texts> BOTH =
            Stream.of("zh", "en").map(language -> Texts.of("check", language)).toList();

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

        boolean optional() {
            return this == ITEM || this == WORKBOOK;
        }

        /** The header as a user is told it. */
        String header(Texts texts) {
            return texts.get(key());
        }

        boolean isHeader(String text) {
            return isOneOf(text, key());
        }

        private String key() {
            return "waiver.column." + name().toLowerCase(Locale.ROOT);
        }
    }

    static boolean isSheet(String name) {
        return isOneOf(name, "waiver.sheet");
    }

    private static boolean isOneOf(String text, String key) {
        return BOTH.stream().anyMatch(texts -> folded(texts.get(key)).equals(folded(text)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
