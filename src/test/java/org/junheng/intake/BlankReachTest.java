package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A blank leaves open whatever could depend on it and nothing else; {@code -Dblanks=500 -Dothers=2} tries that many cells
 * of each shipped district, with that many other values for each.
 */
class BlankReachTest {
    private static final int BLANKS = Integer.getInteger("blanks", 25);
    private static final int OTHERS = Integer.getInteger("others", 1);
    private static final int SAMPLES = 2;
    private static final int USUAL = 4;
    private static final int FULL = 100;
    private static final long SEED = 20260105;

    static List<String> packs() {
        return Packs.names();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_blank_leaves_open_what_it_could_matter_to_and_lets_nothing_pass(String pack) {
        District district = District.of(pack);
        Random random = new Random(SEED);
        List<District.Spot> spots = drawn(district, random);
        List<Integer> reach = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (District.Spot spot : spots) {
            Outcome blank = district.blank(spot);
            reach.add(open(blank).size());
            wrong.addAll(beyond(district, spot, blank));
            wrong.addAll(passing(district, spot, blank, random));
        }
        Collections.sort(reach);
        System.out.println(pack + ": blanks " + reach.size() + ", judgements open: median " + at(reach, 0.5) + ", p90 "
                + at(reach, 0.9) + ", most " + at(reach, 1));
        assertEquals(List.of(), wrong);
        assertTrue(at(reach, 0.5) <= USUAL, reach.toString());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_blank_key_is_a_problem_and_leaves_open_only_what_it_could_matter_to(String pack) {
        District district = District.of(pack);
        List<String> wrong = new ArrayList<>();
        for (District.Spot spot : keys(district)) {
            Outcome blank = district.blank(spot);
            wrong.addAll(beyond(district, spot, blank));
            boolean named = blank.problems().stream()
                    .anyMatch(problem -> problem.kind() == Problem.Kind.BLANK
                            && problem.blocking()
                            && problem.place()
                                    .filter(place -> place.sheet().equals(spot.sheet())
                                            && place.cell().endsWith(String.valueOf(spot.row())))
                                    .isPresent());
            if (!named) {
                wrong.add(spot + " is blank and no problem");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_blank_in_what_decides_whether_a_school_is_asked_leaves_its_score_open() {
        District district = District.of("fujian-basic-balance");
        District.Spot spot = district.spots().stream()
                .filter(each -> each.field().name().equals("午餐生数"))
                .findFirst()
                .orElseThrow();
        Outcome blank = district.blank(spot);
        Map<String, Verdict> changed = new TreeMap<>();
        blank.judgements().stream()
                .filter(judgement -> judgement.verdict() != Verdict.MET && !judgement.isQuery())
                .forEach(judgement -> changed.put(judgement.code(), judgement.verdict()));
        assertEquals(Set.of("STD-10", "STD-10N", "STD-01", "ALL-1", "ALL-0"), changed.keySet());
        assertEquals(Set.of(Verdict.UNDETERMINED), Set.copyOf(changed.values()));
    }

    @Test
    void the_rule_texts_tell_what_a_column_matters_to() {
        Dependencies dependencies = Dependencies.of("fujian-basic-balance");
        assertTrue(dependencies.of("标准化", "直跑道长度").containsAll(Set.of("STD-04-P", "STD-01", "ALL-1", "ALL-0")));
        assertTrue(Collections.disjoint(dependencies.of("标准化", "直跑道长度"), Set.of("STD-05", "CUR-01", "CV-P", "SAT-01")));
    }

    /** Cells of all sheets alike, so that a long sheet does not hide the others. */
    private static List<District.Spot> drawn(District district, Random random) {
        Map<String, List<District.Spot>> bySheet = new HashMap<>();
        district.spots()
                .forEach(spot -> bySheet.computeIfAbsent(spot.sheet(), name -> new ArrayList<>())
                        .add(spot));
        List<String> sheets = bySheet.keySet().stream().sorted().toList();
        return IntStream.range(0, BLANKS)
                .mapToObj(number -> bySheet.get(sheets.get(random.nextInt(sheets.size()))))
                .map(spots -> spots.get(random.nextInt(spots.size())))
                .toList();
    }

    /** A cell of every key column; in a normal build of some. */
    private static List<District.Spot> keys(District district) {
        Map<String, District.Spot> keys = new HashMap<>();
        district.spots().stream()
                .filter(spot -> spot.field().key())
                .forEach(spot -> keys.merge(
                        spot.type().name() + "." + spot.field().name(),
                        spot,
                        (first, later) -> later.row() % 7 == 3 ? later : first));
        List<District.Spot> all = keys.keySet().stream().sorted().map(keys::get).toList();
        return BLANKS >= FULL
                ? all
                : all.stream()
                        .skip(1)
                        .filter(spot -> all.indexOf(spot) % 3 == 1)
                        .toList();
    }

    private static Set<String> open(Outcome outcome) {
        Set<String> open = new TreeSet<>();
        outcome.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNDETERMINED && !judgement.isQuery())
                .forEach(judgement -> open.add(name(judgement)));
        return open;
    }

    private static String name(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().key() + " " + judgement.item();
    }

    /** What is open though no rule on its way names the column. */
    private static List<String> beyond(District district, District.Spot spot, Outcome blank) {
        Set<String> codes =
                district.dependencies().of(spot.type().name(), spot.field().name());
        Set<String> before = open(Packs.outcome(district.pack()));
        return blank.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNDETERMINED)
                .filter(judgement -> !codes.contains(judgement.code()) && !before.contains(name(judgement)))
                .map(judgement -> spot + " leaves open " + name(judgement))
                .toList();
    }

    /** What is met under the blank and would not be with some value in its place. */
    private static List<String> passing(District district, District.Spot spot, Outcome blank, Random random) {
        Map<String, Verdict> verdicts = new HashMap<>();
        blank.judgements().forEach(judgement -> verdicts.put(name(judgement), judgement.verdict()));
        List<String> passing = new ArrayList<>();
        for (Cell other : others(district, spot, random)) {
            Outcome filled = district.with(spot, other);
            boolean same =
                    filled.problems().stream().noneMatch(problem -> problem.kind() == Problem.Kind.DUPLICATE_KEY);
            filled.judgements().stream()
                    .filter(judgement -> same && judgement.verdict() != Verdict.MET)
                    .filter(judgement -> verdicts.get(name(judgement)) == Verdict.MET)
                    .forEach(judgement -> passing.add(
                            spot + " as [" + other.shown() + "] makes " + name(judgement) + " " + judgement.verdict()));
        }
        return passing;
    }

    /** Its own value, others of its column, and for a number extremes. */
    private static List<Cell> others(District district, District.Spot spot, Random random) {
        int column = spot.cell().column();
        List<Cell> column0 = district.book().page(spot.sheet()).records().stream()
                .map(SheetRow::cells)
                .flatMap(List::stream)
                .filter(cell -> cell.column() == column)
                .toList();
        Set<Cell> others = new LinkedHashSet<>();
        Stream.generate(() -> column0.get(random.nextInt(column0.size())))
                .limit(SAMPLES)
                .map(cell -> new Cell(column, cell.value(), cell.shown()))
                .forEach(others::add);
        if (spot.field().type() == Field.Type.DECIMAL) {
            others.add(Page.number(column, java.math.BigDecimal.ZERO));
            others.add(Page.number(column, new java.math.BigDecimal("99999")));
        } else if (spot.field().type() == Field.Type.FLAG) {
            others.add(Page.text(column, "否"));
            others.add(Page.text(column, "是"));
        } else {
            Optional.of(spot.field().oneOf()).stream()
                    .flatMap(List::stream)
                    .forEach(word -> others.add(Page.text(column, word)));
        }
        List<Cell> all = new ArrayList<>(others);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(OTHERS, all.size()));
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
