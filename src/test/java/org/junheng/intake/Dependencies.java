package org.junheng.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which criteria can a column matter to? Told by the words of the rule files alone, sooner too many than too few. */
final class Dependencies {
    private static final Pattern PARENT = Pattern.compile("(?m)^extends:\\s*\"?([\\w-]+)");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\".*?^end");
    private static final Pattern DECLARED = Pattern.compile("(?ms)^declare\\s+(\\S+).*?^end");
    private static final Pattern COVERED = Pattern.compile("@covers\\(\\s*\"?([^)\\s\"]+)");
    private static final Pattern POPULATION = Pattern.compile("@(covers|every|last)\\(");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s+(\\S+)\\s*:.*@key");
    private static final Pattern ANNOTATED = Pattern.compile("@(code|area)\\(\\s*\"([^\"]+)\"");
    private static final Pattern INSERTED = Pattern.compile("new\\s+([\\p{L}\\p{N}_]+)\\s*\\(");
    private static final Pattern AREA = Pattern.compile("(?m)^  ([^\\s:]+\\.drl):\\s*(\\S+)");
    private static final Pattern LISTS = Pattern.compile("contains\\s+code");
    private static final Pattern CODE = Pattern.compile("[A-Z]+-[A-Z0-9-]+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String JUDGEMENT = "Judgement";
    private static final String EXCLUSION = "Exclusion";

    private final Set<String> types = new HashSet<>();
    private final Map<String, Set<String>> covering = new HashMap<>();
    private final Map<String, Set<String>> populationKeys = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /** Codes that stand in tables: a rule may ask for those that a row lists. */
    private final Set<String> listed = new HashSet<>();

    /** @param asked texts that the rule compares with codes or areas of judgements */
    private record Rule(
            Set<String> words, Set<String> reads, Set<String> inserts, Set<String> said, Set<String> asked) {}

    /** @param area what the pack says of rules in it that name none; empty if nothing */
    private record RuleFile(String text, String area) {}

    static Dependencies of(String pack) {
        Dependencies dependencies = new Dependencies();
        List<RuleFile> files = dependencies.files(Path.of("rules", pack));
        files.forEach(file -> DECLARED.matcher(file.text())
                .results()
                .forEach(found -> dependencies.declared(found.group(1), found.group())));
        dependencies.types.addAll(List.of(JUDGEMENT, EXCLUSION));
        files.forEach(file -> RULE.matcher(file.text())
                .results()
                .map(MatchResult::group)
                .forEach(rule -> dependencies.rules.add(dependencies.read(rule, file.area()))));
        return dependencies;
    }

    /** Where rows must be there, a key tells which of them one is; where facts are covered, so does what makes them. */
    private void declared(String type, String text) {
        types.add(type);
        found(COVERED, text, 1)
                .forEach(covered -> covering.computeIfAbsent(covered, first -> new HashSet<>())
                        .add(type));
        if (POPULATION.matcher(text).find()) {
            populationKeys.put(type, found(KEY, text, 1));
        }
    }

    private List<RuleFile> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            String manifest = Files.readString(folder.resolve("pack.yaml"));
            Map<String, String> areas = new HashMap<>();
            AREA.matcher(manifest).results().forEach(area -> areas.put(area.group(1), area.group(2)));
            List<RuleFile> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".drl")) {
                    String text = Files.readString(file).replaceAll("//.*", "");
                    texts.add(new RuleFile(text, areas.getOrDefault(name, "")));
                } else if (name.endsWith(".csv")) {
                    listed.addAll(found(CODE, Files.readString(file), 0));
                }
            }
            Matcher parent = PARENT.matcher(manifest);
            if (parent.find()) {
                texts.addAll(files(folder.resolveSibling(parent.group(1))));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule read(String text, String area) {
        String when = text.substring(text.indexOf("when"), text.indexOf("\nthen"));
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}_]+")));
        Set<String> reads = types.stream()
                .filter(type -> Pattern.compile("(?<![\\p{L}\\p{N}_])" + type + "\\s*\\(")
                        .matcher(when)
                        .find())
                .collect(Collectors.toSet());
        Set<String> inserts = found(INSERTED, text, 1);
        if (text.contains("judge.exclude")) {
            inserts.add(EXCLUSION);
        }
        Set<String> said = found(ANNOTATED, text, 2);
        if (!said.isEmpty() && !area.isEmpty() && !text.contains("@area(")) {
            said.add(area);
        }
        Set<String> asked = found(QUOTED, when, 1);
        if (LISTS.matcher(when).find()) {
            asked.addAll(listed);
        }
        return new Rule(words, reads, inserts, said, asked);
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(group))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The codes of the criteria that a value in a column of a sheet's type can matter to. */
    Set<String> of(String type, String field) {
        Set<Rule> affected = new LinkedHashSet<>();
        rules.stream()
                .filter(rule -> rule.reads().contains(type)
                        && (rule.words().contains(field)
                                || populationKeys.getOrDefault(type, Set.of()).contains(field)))
                .forEach(rule -> follow(rule, affected));
        return affected.stream().flatMap(rule -> rule.said().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void follow(Rule rule, Set<Rule> affected) {
        if (!affected.add(rule)) {
            return;
        }
        Set<String> made = new HashSet<>(rule.inserts());
        rule.inserts().forEach(type -> made.addAll(covering.getOrDefault(type, Set.of())));
        for (Rule reader : rules) {
            boolean fact = made.stream().anyMatch(reader.reads()::contains);
            boolean judgement =
                    reader.reads().contains(JUDGEMENT) && rule.said().stream().anyMatch(reader.asked()::contains);
            if (fact || judgement) {
                follow(reader, affected);
            }
        }
    }
}
