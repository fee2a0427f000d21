package org.junheng.check.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.audit.RunPlace;
import org.junheng.check.run.ClaimsFile;
import org.junheng.model.judged.Claim;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Which counties of two runs are the same?
 *
 * <p>Those whose folders have one name; of the others, which may be named by their years, those that share more than
 * half of the codes that no two counties have in common.
 *
 * @param both earlier and later place of each county, in the order of the later run
 */
record CountyPairs(List<Pair> both, List<String> onlyBefore, List<String> onlyAfter) {
    record Pair(RunPlace before, RunPlace after) {}

    /**
     * Pairs the counties of two runs; single workbooks are a pair whatever their names.
     *
     * @throws UnreadableInput if one of the runs cannot be read
     */
    static CountyPairs of(Path before, Path after, String language) throws UnreadableInput {
        List<RunPlace> old = RunPlace.all(before, language);
        List<RunPlace> now = RunPlace.all(after, language);
        if (isOneCounty(before, old) && isOneCounty(after, now)) {
            return new CountyPairs(List.of(new Pair(old.get(0), now.get(0))), List.of(), List.of());
        }
        Map<RunPlace, RunPlace> earlier = byName(old, now);
        byClaims(without(old, earlier.values()), without(now, earlier.keySet()), earlier);
        List<Pair> both = now.stream()
                .filter(earlier::containsKey)
                .map(place -> new Pair(earlier.get(place), place))
                .toList();
        return new CountyPairs(both, names(without(old, earlier.values())), names(without(now, earlier.keySet())));
    }

    /** A run over several of which one alone was read is not about that one. */
    private static boolean isOneCounty(Path named, List<RunPlace> places) {
        Path folder = named.toAbsolutePath().normalize();
        return places.stream().allMatch(place -> place.county().equals(folder));
    }

    private static List<RunPlace> without(List<RunPlace> places, Collection<RunPlace> paired) {
        return places.stream().filter(place -> !paired.contains(place)).toList();
    }

    private static List<String> names(List<RunPlace> places) {
        return places.stream().map(RunPlace::name).toList();
    }

    private static Map<RunPlace, RunPlace> byName(List<RunPlace> old, List<RunPlace> now) {
        Map<RunPlace, RunPlace> earlier = new LinkedHashMap<>();
        for (RunPlace place : now) {
            old.stream().filter(one -> one.name().equals(place.name())).forEach(one -> earlier.put(place, one));
        }
        return earlier;
    }

    private static void byClaims(List<RunPlace> old, List<RunPlace> now, Map<RunPlace, RunPlace> earlier) {
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        Map<RunPlace, Set<String>> claims = new LinkedHashMap<>();
        old.forEach(place -> claims.put(place, claims(place)));
        for (RunPlace place : now) {
            Set<String> own = claims(place);
            List<RunPlace> alike = old.stream()
                    .filter(one -> !earlier.containsValue(one) && isAlike(claims.get(one), own))
                    .toList();
            if (alike.size() == 1) {
                earlier.put(place, alike.get(0));
            }
        }
    }

    /** Whether more than half of what either says alone is said by both. */
    static boolean isAlike(Set<String> some, Set<String> others) {
        Set<String> shared = new LinkedHashSet<>(some);
        shared.retainAll(others);
        return 2 * shared.size() > Math.max(some.size(), others.size());
    }

    /** What a county alone says, each after the field that says it; nothing if it left no such file. */
    static Set<String> claims(RunPlace place) {
        try {
            return ClaimsFile.read(place.county(), place.name()).stream()
                    .filter(Claim::decides)
                    .map(claim -> claim.what() + "\n" + claim.value())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }
}
