package org.junheng.pack.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.model.pack.Rule;
import org.junheng.pack.load.PackLoader;
import org.junheng.tree.Annotation;
import org.junheng.tree.Condition;
import org.junheng.tree.Expression;
import org.junheng.tree.Node;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Span;
import org.junheng.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule says, over all rules that are shipped. */
class RuleTreeTest {
    static List<Path> packs() {
        return ShippedPacks.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_part_stands_where_it_says(Path pack) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Rule rule : PackLoader.load(pack, "zh").rules()) {
            rule.tree()
                    .all()
                    .filter(node -> !node.span().words().matches(shape(node)))
                    .forEach(node ->
                            wrong.add(rule.title() + " " + node.getClass().getSimpleName() + ": " + node.span()));
        }
        assertEquals(List.of(), wrong);
    }

    /** How the text of a part looks from end to end. */
    private static String shape(Node node) {
        if (node instanceof Expression.Number number) {
            return "(?s)" + Pattern.quote(number.value().toPlainString()) + "[bB]?";
        }
        if (node instanceof Expression.Text text) {
            return "\"" + Pattern.quote(text.value()) + "\"";
        }
        if (node instanceof Expression.Name name) {
            return Pattern.quote(name.word());
        }
        if (node instanceof Expression.Call call) {
            return "(?s)" + call.name() + "\\(.*\\)";
        }
        if (node instanceof Condition.Pattern pattern) {
            return "(?s)" + (pattern.variable().isEmpty() ? "" : "\\" + pattern.variable() + "\\s*:\\s*")
                    + pattern.type() + "\\(.*\\)";
        }
        if (node instanceof Statement.Judged) {
            return "(?s)judge\\..*\\);";
        }
        if (node instanceof Statement.Block) {
            return "(?s).*";
        }
        return node instanceof Expression.Enclosed ? "(?s)\\(.*\\)" : "(?s).*\\S|";
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_parts_of_a_rule_stand_in_it_one_after_the_other(Path pack) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Rule rule : PackLoader.load(pack, "zh").rules()) {
            rule.tree().all().forEach(node -> {
                int at = node.span().from();
                for (Node part : node.parts()) {
                    if (part.span().from() < at
                            || part.span().to() > node.span().to()) {
                        wrong.add(rule.title() + ": " + part.span());
                    }
                    at = part.span().to();
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_rule_says_of_itself_what_it_is_known_by(Path pack) throws Exception {
        for (Rule rule : PackLoader.load(pack, "zh").rules()) {
            assertEquals(rule.code(), words(rule, "code"));
            assertEquals(rule.owner(), words(rule, "owner"));
            assertEquals(rule.remedy(), words(rule, "remedy"));
            assertEquals(String.join("|", rule.basis()), words(rule, "basis"));
            assertEquals(
                    rule.patterns().stream().map(Rule.PatternUse::type).toList(),
                    rule.tree().patterns().stream().map(Condition.Pattern::type).toList());
        }
    }

    private static String words(Rule rule, String word) {
        return rule.tree().annotation(word).map(Annotation::values).orElse(List.of()).stream()
                .map(Span::words)
                .collect(Collectors.joining("|"));
    }

    @Test
    void a_judgement_is_read_word_by_word() throws Exception {
        RuleTree tree = PackLoader.load(Path.of("rules/basic-balance"), "zh").rules().stream()
                .filter(each -> each.code().equals("FIN-11"))
                .findFirst()
                .orElseThrow()
                .tree();
        Statement.Judged judged = tree.judgements().findFirst().orElseThrow();
        assertEquals(
                List.of("that", "measure", "moreThan"),
                judged.parts().stream().map(Statement.Word::name).toList());
        assertEquals("拨款增长", judged.figure().orElseThrow().span().words());
        assertEquals("收入增长", judged.limits().get(0).span().words());
        assertEquals(
                "( $拨 - $前拨 ) / $前拨 * 100", tree.locals().get(0).value().span().words());
        assertEquals(List.of("$拨", "$前拨"), tree.locals().get(0).value().names());
        assertEquals(
                List.of("年份 == $年 - 1"),
                tree.patterns().get(2).tests().map(test -> test.span().words()).toList());
    }
}
