package org.junheng.pack.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.judged.CriterionSummary.RulePlace;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Sha256;
import org.junheng.pack.declared.ColumnWords;
import org.junheng.pack.declared.Exclusions;
import org.junheng.pack.declared.Makings;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.declared.Ways;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Words;
import org.junheng.tree.RuleTree;
import org.slf4j.LoggerFactory;

/** Reads one rule: what it is called, whom it takes, what it does. */
public final class RuleReader {
    /** Marks the criterion that says what the whole comes to. */
    public static final String CONCLUDES = "concludes";

    /** Texts are words, or stand between quotation marks; nothing is worked out in an annotation. */
    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9_$]\\s{0,9}\\(");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

    private static final List<String> WORDS =
            List.of("code", "basis", "owner", "severity", "remedy", "area", CONCLUDES, Exclusions.REGARDLESS);
    private static final Pattern TITLE = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    private final Vocabulary vocabulary;
    private final RuleFaults faults;
    private final SourceFile file;
    private final String area;

    /** @param area of the criteria that name none */
    public RuleReader(Vocabulary vocabulary, RuleFaults faults, SourceFile file, String area) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.file = file;
        this.area = area;
    }

    /** Reads a rule; one that nobody foresaw is a fault of that rule, whatever it makes the reader stumble over. */
    public Optional<Rule> read(RuleDescr descr) {
        try {
            return Optional.of(understood(descr));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LoggerFactory.getLogger(RuleReader.class).debug("rule not read", unforeseen);
            faults.addAt(file, Math.max(1, descr.getLine()), 0, "notUnderstood");
            return Optional.empty();
        }
    }

    private Rule understood(RuleDescr descr) {
        int offset = Math.max(0, descr.getStartCharacter());
        checkHead(descr);
        int before = faults.count();
        Scope scope = new Scope();
        Conditions conditions = new Conditions(vocabulary, scope, faults, file);
        String condition = conditions.translate(descr);
        scope.variables().stream()
                .filter(name -> !Words.isName(name))
                .forEach(name -> faults.add(file, offset, "badName", name));
        ConsequenceText text = ConsequenceText.of(file, descr, faults);
        Consequences consequences = new Consequences(vocabulary, scope, text, false);
        String does = consequences.translate();
        JudgeCalls verdicts = consequences.verdicts();
        RuleTree tree = faults.count() > before
                ? RuleTree.unread(TreeReader.annotations(file.text(), offset))
                : new TreeReader(file.text(), conditions.read())
                        .read(descr, text, consequences.block().orElseThrow());
        Rule rule = rule(descr, new Translated(condition, does, text, scope, verdicts, tree));
        if (faults.count() == before) {
            check(rule, descr, verdicts);
        }
        return rule;
    }

    /** What became of the parts of a rule. */
    private record Translated(
            String condition, String does, ConsequenceText text, Scope scope, JudgeCalls verdicts, RuleTree tree) {}

    private void checkHead(RuleDescr descr) {
        if (!descr.getAttributes().isEmpty()) {
            String words = String.join(", ", descr.getAttributes().keySet());
            faults.addAt(file, descr.getLine(), 0, "noAttributes", words);
        }
        if (!TITLE.matcher(descr.getName()).matches()) {
            faults.addAt(file, descr.getLine(), 0, "badTitle", descr.getName());
        }
    }

    private Rule rule(RuleDescr descr, Translated read) {
        Map<String, List<String>> words = annotations(descr);
        Makings makings = Makings.of(read.tree(), vocabulary);
        return new Rule(
                kind(descr, one(words, "code"), one(words, "severity")),
                one(words, "code"),
                descr.getName(),
                area(words),
                one(words, "owner"),
                one(words, "remedy"),
                words.getOrDefault("basis", List.of()),
                place(descr, read.text(), read.verdicts()),
                descr.getLine(),
                read.condition(),
                read.does(),
                0,
                read.scope().patterns(),
                Ways.of(read.tree()),
                read.verdicts().inserts(),
                makings.found(),
                read.verdicts().subject(),
                read.verdicts().measure(),
                makings.figure(),
                read.tree());
    }

    /** A derivation is in no area. */
    private String area(Map<String, List<String>> words) {
        boolean unsaid = words.containsKey("code") && !words.containsKey("area");
        return unsaid ? area : one(words, "area");
    }

    private RulePlace place(RuleDescr descr, ConsequenceText text, JudgeCalls verdicts) {
        int line = verdicts.judges().map(text::lineOf).orElse(text.line());
        return new RulePlace(file.path(), line, Sha256.hex(ownText(descr)));
    }

    private Map<String, List<String>> annotations(RuleDescr descr) {
        Map<String, List<String>> words =
                Words.of(descr.getAnnotations().stream().toList());
        checkCode(descr, words.getOrDefault("code", List.of()));
        descr.getAnnotations().stream()
                .filter(annotation ->
                        CALL.matcher(String.valueOf(annotation.getValue())).find())
                .forEach(annotation -> fault(descr, annotation.getName(), "notAllowed", annotation.getValue()));
        words.keySet().stream()
                .filter(word -> !WORDS.contains(word))
                .forEach(word -> fault(
                        descr, word, "unknownAnnotation", word, Nearest.to(word, WORDS), ColumnWords.listed(WORDS)));
        return words;
    }

    private void fault(RuleDescr descr, String word, String key, Object... values) {
        int line = TreeReader.annotations(file.text(), descr.getStartCharacter()).stream()
                .filter(annotation -> annotation.word().equals(word))
                .map(annotation -> annotation.span().line())
                .findFirst()
                .orElse(descr.getLine());
        faults.addAt(file, line, 0, key, values);
    }

    /** Blanks and full-width signs look like others, and no one would find such a code again. */
    private void checkCode(RuleDescr descr, List<String> written) {
        String code = String.join(" ", written);
        String plain =
                Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s()\\[\\]\u2010-\u2015\u2212、,]+", "-");
        if (!code.equals(plain)) {
            fault(descr, "code", "codeSigns", code, plain.replaceAll("^-+|-+$", ""));
        }
    }

    private String ownText(RuleDescr descr) {
        int end = Math.min(file.text().length(), descr.getEndCharacter() + 1);
        return file.text().substring(Math.max(0, descr.getStartCharacter()), end);
    }

    private static String one(Map<String, List<String>> words, String word) {
        return String.join("", words.getOrDefault(word, List.of()));
    }

    private Rule.Kind kind(RuleDescr descr, String code, String severity) {
        if (code.isEmpty()) {
            return Rule.Kind.DERIVATION;
        }
        switch (severity.toLowerCase(Locale.ROOT)) {
            case "must":
                return Rule.Kind.MUST;
            case "should":
                return Rule.Kind.SHOULD;
            case "query":
                return Rule.Kind.QUERY;
            case "data":
                return Rule.Kind.DATA;
            default:
                fault(descr, "severity", "severity", code, severity);
                return Rule.Kind.MUST;
        }
    }

    private void check(Rule rule, RuleDescr descr, JudgeCalls verdicts) {
        boolean judges = verdicts.judges().isPresent();
        int line = descr.getLine();
        if (rule.kind() == Rule.Kind.DERIVATION && judges) {
            faults.addAt(file, line, 0, "judgesWithoutCode", rule.title());
        }
        if (rule.kind() == Rule.Kind.DERIVATION && !judges && rule.inserts().isEmpty()) {
            faults.addAt(file, line, 0, "doesNothing", rule.title());
        }
        if (rule.kind() != Rule.Kind.DERIVATION && !judges) {
            faults.addAt(file, line, 0, "codeWithoutJudging", rule.code());
        }
        if (rule.kind() != Rule.Kind.DERIVATION && !rule.inserts().isEmpty()) {
            faults.addAt(file, line, 0, "insertsWithCode", rule.code());
        }
        if (rule.isCriterion() && (rule.owner().isEmpty() || rule.basis().isEmpty())) {
            faults.addAt(file, line, 0, "ownerAndBasis", rule.code());
        }
    }
}
