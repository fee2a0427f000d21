package org.junheng.pack.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.pack.declared.Exclusions;

/**
 * A criterion to be filled in: its rule, its cases and its clause.
 *
 * @param rule text of a rule file
 * @param cases text of a file of cases
 * @param clause a line for clauses.csv, without a line end
 */
public record NewRule(String code, String rule, String cases, String clause) {
    private static final String TO_FILL = "待填";
    private static final String UNKNOWN_SHEET = TO_FILL + "工作表";
    private static final String UNKNOWN_COLUMN = TO_FILL + "栏目";

    /**
     * The texts for a code.
     *
     * @param pack the pack that it is to join
     * @param sheet the sheet whose rows are judged, if it is known already
     * @param column the column that is judged, if it is known already
     */
    public static NewRule of(Pack pack, String code, Optional<FactType> sheet, Optional<Field> column) {
        Map<String, String> words = Map.of(
                "CODE", code,
                "SHEET", sheet.map(FactType::name).orElse(UNKNOWN_SHEET),
                "COLUMN", column.map(Field::name).orElse(UNKNOWN_COLUMN),
                "EXCLUSION", sheet.map(type -> exclusion(pack, type)).orElse(""),
                "ROW", sheet.map(type -> cells(type, Field::required)).orElse(UNKNOWN_COLUMN + ": 甲"),
                "KEYS", sheet.map(type -> cells(type, Field::key)).orElse(UNKNOWN_COLUMN + ": 甲"),
                "SUBJECT", sheet.map(NewRule::subject).orElse("甲"));
        String clause = code + "-依据,待填：文件名,待填：条目,待填：条文,no,rule";
        return new NewRule(code, filled("rule.drl", words), filled("cases.yaml", words), clause);
    }

    /** The name of the files, by the code. */
    public String fileName() {
        return code.toLowerCase(Locale.ROOT);
    }

    /** Whether a text still holds a place to fill in. */
    public static boolean isUnfilled(String text) {
        return text.contains(TO_FILL);
    }

    /** Whom the criterion passes over, if rules leave some of its subjects out; the author knows out of which scope. */
    private static String exclusion(Pack pack, FactType type) {
        Set<String> scopes = Exclusions.of(pack.rules()).scopesOf(type.name());
        if (scopes.isEmpty()) {
            return "";
        }
        String scope =
                scopes.size() == 1 ? scopes.iterator().next() : TO_FILL + "：" + String.join("、", scopes) + " 中的一个";
        return "    not Exclusion( fact == $对象, scope == \"" + scope + "\" )\n";
    }

    private static String cells(FactType type, Predicate<Field> wanted) {
        return type.fields().stream()
                .filter(wanted)
                .map(field -> field.columns().get(0) + ": " + value(field))
                .collect(Collectors.joining(", "));
    }

    private static String subject(FactType type) {
        return type.fields().stream().filter(Field::key).map(NewRule::value).collect(Collectors.joining("/"));
    }

    private static String value(Field field) {
        if (!field.oneOf().isEmpty()) {
            return field.oneOf().get(0);
        }
        return switch (field.type()) {
            case DECIMAL -> "1";
            case FLAG -> "是";
            case DATE -> "2025-09-01";
            default -> "甲";
        };
    }

    private static String filled(String name, Map<String, String> words) {
        String text = read(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("%" + word.getKey() + "%", word.getValue());
        }
        return text;
    }

    private static String read(String name) {
        try (InputStream in = NewRule.class.getResourceAsStream("blank/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
