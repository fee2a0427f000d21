package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.judged.Claim;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junheng.word.Folding;

/**
 * Which counties say the same where each should say something of its own, or are one county under two names?
 *
 * <p>What the same counties have in common is one problem, and counties of one and the same workbook are compared with
 * others once, since all that they say is the same for that reason.
 */
final class Twins {
    private static final int MOST_NAMED = 3;

    /** Of each kind; in a nation many schools share a name. */
    private static final int MOST_PROBLEMS = 200;

    private final Texts texts;
    private final Map<String, List<String>> byWorkbook = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Claim>>> byWhat = new LinkedHashMap<>();

    Twins(Texts texts) {
        this.texts = texts;
    }

    /** Adds a county whose reports stand in a folder. */
    void add(RunInfo.Input workbook, Path folder) throws IOException {
        List<String> same = byWorkbook.computeIfAbsent(workbook.sha256(), first -> new ArrayList<>(1));
        same.add(workbook.name());
        if (same.size() == 1) {
            for (Claim claim : claims(folder, workbook.name())) {
                byWhat.computeIfAbsent(claim.what(), first -> new LinkedHashMap<>())
                        .computeIfAbsent(Folding.folded(claim.value()), first -> new ArrayList<>(1))
                        .add(claim);
            }
        }
    }

    private static List<Claim> claims(Path folder, String workbook) throws IOException {
        try {
            return ClaimsFile.read(folder, workbook);
        } catch (IOException | RuntimeException lie) {
            throw new UnreadableCounty(String.valueOf(folder.getFileName()), lie);
        }
    }

    /** What two counties cannot both be right in first, then what is only unlikely. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (List<String> names : byWorkbook.values()) {
            if (names.size() > 1) {
                String some = some(names);
                problems.add(problem(
                        Problem.Kind.SAME_WORKBOOK,
                        texts.get("twins.workbook", some, names.size()),
                        Optional.empty(),
                        names.get(0),
                        "",
                        true));
            }
        }
        byWhat.forEach((what, values) -> problems.addAll(problems(what, values)));
        problems.sort((one, other) -> Boolean.compare(other.blocking(), one.blocking()));
        return problems;
    }

    private List<Problem> problems(String what, Map<String, List<Claim>> values) {
        Map<List<String>, List<List<Claim>>> byCounties = new LinkedHashMap<>();
        for (List<Claim> claims : values.values()) {
            List<String> counties = claims.stream()
                    .map(claim -> claim.place().source())
                    .distinct()
                    .toList();
            if (counties.size() > 1) {
                byCounties.computeIfAbsent(counties, first -> new ArrayList<>()).add(claims);
            }
        }
        List<Problem> problems = new ArrayList<>();
        byCounties.entrySet().stream()
                .limit(MOST_PROBLEMS)
                .forEach(some -> problems.add(problem(what, some.getKey(), some.getValue())));
        int left = byCounties.size() - problems.size();
        if (left > 0) {
            String sentence = texts.get("twins.more", what, left);
            boolean decides = problems.get(0).blocking();
            problems.add(problem(Problem.Kind.IN_TWO_COUNTIES, sentence, Optional.empty(), "", "", decides));
        }
        return problems;
    }

    private Problem problem(String what, List<String> counties, List<List<Claim>> same) {
        String values = some(
                same.stream()
                        .limit(MOST_NAMED + 1)
                        .map(claims -> texts.get("twins.value", claims.get(0).value(), some(places(claims))))
                        .toList(),
                same.size());
        Claim first = same.get(0).get(0);
        String key = first.decides() ? "twins.claim" : "twins.alike";
        String sentence = texts.get(key, what, some(counties), counties.size(), values, same.size());
        return problem(
                Problem.Kind.IN_TWO_COUNTIES,
                sentence,
                Optional.of(first.place()),
                counties.get(0),
                first.value(),
                first.decides());
    }

    /** Where each county says it first. */
    private static List<String> places(List<Claim> claims) {
        Map<String, Place> places = new LinkedHashMap<>();
        claims.forEach(claim -> places.putIfAbsent(claim.place().source(), claim.place()));
        return places.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .toList();
    }

    private String some(List<String> all) {
        return some(all, all.size());
    }

    private String some(List<String> all, int count) {
        String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return count > MOST_NAMED ? texts.get("twins.andMore", named, count) : named;
    }

    private static Problem problem(
            Problem.Kind kind, String sentence, Optional<Place> place, String workbook, String value, boolean decides) {
        return new Problem(kind, sentence, place, workbook, value, decides);
    }
}
