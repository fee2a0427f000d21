package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Sentence;
import org.junheng.model.sheet.Unit;
import org.junheng.word.Folding;

/** Is a text one of a pack's sentences, and what stands in its blanks? */
final class SaidSentence {
    private static final String NUMBER = "([-+]?[\\d,.]*)";
    private static final String ANYTHING = "(.*?)";
    private static final String UNIT = "([^\\d_,.;。、]{1,6}?)";
    private static final String LINE = "_*";

    /** Blanks between two digits, which make two numbers of them. */
    private static final Pattern TORN = Pattern.compile("(?<=[\\d０-９])[\\s\\u00A0\\u3000]+(?=[\\d０-９])");

    private static final String END = "[。.;]*";

    private final Sentence sentence;
    private final Pattern pattern;
    private final List<Integer> units = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();

    SaidSentence(String written, FactType type) {
        this.sentence = Sentence.of(written);
        StringBuilder regex = new StringBuilder();
        int groups = 0;
        String text = Folding.bare(sentence.texts().get(0));
        for (int i = 0; i < sentence.blanks().size(); i++) {
            Sentence.Blank blank = sentence.blanks().get(i);
            Optional<Field> field = type.field(blank.field());
            regex.append(Pattern.quote(text))
                    .append(LINE)
                    .append(isText(field) ? ANYTHING : NUMBER)
                    .append(LINE);
            values.add(++groups);
            text = Folding.folded(sentence.texts().get(i + 1));
            String unit = unit(blank, field, text);
            regex.append(unit.isEmpty() ? "" : UNIT);
            units.add(unit.isEmpty() ? 0 : ++groups);
            wanted.add(unit);
            text = text.substring(unit.length());
        }
        this.pattern = Pattern.compile(regex.append(Pattern.quote(text.replaceAll(END + "$", "")))
                .append(END)
                .toString());
    }

    private static boolean isText(Optional<Field> field) {
        return field.filter(declared -> declared.type() == Field.Type.TEXT).isPresent();
    }

    /** The unit with which the text behind a blank begins; empty if it begins with none that is asked for. */
    private static String unit(Sentence.Blank blank, Optional<Field> field, String behind) {
        String unit =
                Folding.folded(blank.unit().isEmpty() ? field.map(Field::unit).orElse("") : blank.unit());
        return behind.startsWith(unit) ? unit : "";
    }

    List<String> fields() {
        return sentence.blanks().stream().map(Sentence.Blank::field).toList();
    }

    String empty() {
        return sentence.empty();
    }

    Optional<Matcher> match(String shown) {
        Matcher matcher = pattern.matcher(Folding.bare(TORN.matcher(shown).replaceAll("|")));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** Whether a text may be the sentence with other words: its longest fixed part stands there. */
    boolean isLike(String shown) {
        String folded = Folding.folded(shown);
        return sentence.texts().stream()
                .map(Folding::folded)
                .filter(text -> text.length() > 3)
                .anyMatch(folded::contains);
    }

    /** What stands in a blank, with its unit; empty if nothing does. */
    Optional<String> value(Matcher match, int blank) {
        String value = match.group(values.get(blank));
        int unit = units.get(blank);
        String behind = unit == 0 ? "" : match.group(unit);
        if (!value.isBlank()) {
            return Optional.of(value + behind);
        }
        boolean isWord =
                Unit.of(behind).isEmpty() && behind.length() > wanted.get(blank).length();
        return isWord && behind.endsWith(wanted.get(blank))
                ? Optional.of(
                        behind.substring(0, behind.length() - wanted.get(blank).length()))
                : Optional.empty();
    }
}
