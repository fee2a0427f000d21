package org.junheng.check.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.RunPlace;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Nearest;
import org.junheng.model.text.Texts;

/**
 * Which county of each run is the one that was asked for?
 *
 * <p>The one that is called so by its folder, its file or itself; where a run has none of that name, the one that shares
 * most codes with it.
 */
final class CountyChoice {
    private static final Pattern BETWEEN = Pattern.compile("[-_.·+,，、()（）\\[\\]【】\\s]+");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,4}$");

    private final String asked;
    private final String language;
    private final Texts texts;

    CountyChoice(String asked, String language) {
        this.asked = asked.strip();
        this.language = language;
        this.texts = Texts.of("check", language);
    }

    /**
     * The place of the county in each run that has it.
     *
     * @param runs the places of each run
     * @throws UnreadableInput if several counties of one run may be meant
     */
    Map<Path, RunPlace> of(Map<Path, List<RunPlace>> runs) throws UnreadableInput {
        Map<Path, RunPlace> found = new LinkedHashMap<>();
        for (Map.Entry<Path, List<RunPlace>> run : runs.entrySet()) {
            named(run.getKey(), run.getValue()).ifPresent(place -> found.put(run.getKey(), place));
        }
        Set<Set<String>> claims = found.values().stream()
                .map(CountyPairs::claims)
                .filter(own -> !own.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!claims.isEmpty()) {
            runs.forEach((run, places) -> {
                if (!found.containsKey(run)) {
                    alike(places, claims).ifPresent(place -> found.put(run, place));
                }
            });
        }
        return found;
    }

    /** By the first way of being called so that fits any of them. */
    private Optional<RunPlace> named(Path run, List<RunPlace> places) throws UnreadableInput {
        List<Function<RunPlace, Collection<String>>> ways = List.of(
                place -> List.of(place.name()),
                CountyChoice::said,
                this::files,
                place -> List.of(BETWEEN.split(place.name())),
                place -> places.size() == 1 ? judged(place) : List.of());
        for (Function<RunPlace, Collection<String>> way : ways) {
            List<RunPlace> found = places.stream()
                    .filter(place -> way.apply(place).contains(asked))
                    .toList();
            if (found.size() > 1) {
                throw new UnreadableInput(texts.get("history.severalCounties", asked, run.getFileName(), names(found)));
            }
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** What a county says of itself that no other says. */
    private static List<String> said(RunPlace place) {
        return CountyPairs.claims(place).stream()
                .map(claim -> claim.substring(claim.indexOf('\n') + 1))
                .toList();
    }

    /** The names of its files with and without their endings, and what they are called together. */
    private List<String> files(RunPlace place) {
        Optional<Manifest> manifest = manifest(place);
        String report = place.run().relativize(place.county()).toString().replace('\\', '/');
        String own = report.isEmpty() ? "report.json" : report + "/report.json";
        List<String> names = new ArrayList<>();
        manifest.flatMap(run -> run.options().county()).ifPresent(names::add);
        manifest.stream()
                .flatMap(run -> run.workbooks().stream())
                .filter(workbook -> workbook.report().equals(own))
                .map(Manifest.WorkbookEntry::name)
                .forEach(name -> names.addAll(words(name)));
        return names;
    }

    private static List<String> words(String file) {
        String bare = ENDING.matcher(file).replaceFirst("");
        return Stream.concat(Stream.of(file, bare), BETWEEN.splitAsStream(bare)).toList();
    }

    private Optional<Manifest> manifest(RunPlace place) {
        try {
            return Optional.of(Manifest.read(place.run(), language));
        } catch (UnreadableInput none) {
            return Optional.empty();
        }
    }

    /** Whom a lone report judges: the county as a whole is one of them. */
    private Set<String> judged(RunPlace place) {
        try {
            return RecordedRun.read(place, language)
                    .report()
                    .told()
                    .map(judgement -> judgement.subject().key())
                    .collect(Collectors.toSet());
        } catch (UnreadableInput named) {
            return Set.of();
        }
    }

    private static Optional<RunPlace> alike(List<RunPlace> places, Set<Set<String>> claims) {
        List<RunPlace> alike = places.stream()
                .filter(place -> {
                    Set<String> own = CountyPairs.claims(place);
                    return claims.stream().anyMatch(one -> CountyPairs.isAlike(one, own));
                })
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Why a run that lacks the county is left out: it is no gap that nobody sees. */
    String absence(List<RunPlace> places) {
        Set<String> known = new LinkedHashSet<>();
        places.forEach(place -> {
            known.add(place.name());
            known.addAll(List.of(BETWEEN.split(place.name())));
        });
        String nearest = Nearest.to(asked, known);
        String near = nearest.isEmpty() ? "" : texts.get("history.nearestCounty", nearest);
        return texts.get("history.noCounty", asked, names(places), near);
    }

    private static String names(List<RunPlace> places) {
        return places.stream().map(RunPlace::name).collect(Collectors.joining("、"));
    }
}
