package org.junheng.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Rule;
import org.junheng.second.basic.BasicJudge;
import org.junheng.second.fujian.FujianJudge;
import org.junheng.second.made.BasicDistricts;
import org.junheng.second.made.FujianDistricts;
import org.junheng.second.made.Sheets;
import org.junit.jupiter.api.Test;

/** Two judges that share nothing but the clauses agree on every district, judgement by judgement. */
class SecondJudgeTest {
    /** How many districts a pack; the profile {@code second} asks for hundreds. */
    private static final int DISTRICTS = Integer.getInteger("junheng.districts", 24);

    @Test
    void the_national_frame_is_judged_alike() throws Exception {
        compare("basic-balance", BasicDistricts::of, BasicJudge::judge);
    }

    @Test
    void what_fujian_adds_is_judged_alike() throws Exception {
        compare("fujian-basic-balance", FujianDistricts::of, FujianJudge::judge);
    }

    private static void compare(String pack, LongFunction<Sheets> made, Function<District, Opinions> judge)
            throws Exception {
        Rulebook rulebook = ShippedPacks.rulebook(Path.of("rules", pack));
        List<String> disagreements = new ArrayList<>();
        Set<String> judged = new TreeSet<>();
        long compared = 0;
        for (int seed = 0; seed < DISTRICTS; seed++) {
            Sheets sheets = made.apply(seed);
            LocalDate day = List.of(LocalDate.of(2022, 3, 1), LocalDate.of(2024, 11, 27), LocalDate.of(2026, 11, 27))
                    .get(seed % 3);
            Opinions opinions = judge.apply(new District(sheets.rows(), day.getYear(), day.getMonthValue()));
            var engine = EngineSide.judge(rulebook, sheets.rows(), day);
            engine.values().stream().map(Judgement::code).forEach(judged::add);
            compared += engine.size();
            for (String each : Comparison.disagreements(engine, opinions)) {
                disagreements.add("district " + seed + ": " + each);
            }
        }
        System.out.println(pack + ": " + DISTRICTS + " districts, " + compared + " judgements compared, "
                + disagreements.size() + " disagreements");
        assertEquals(List.of(), disagreements);
        assertEquals(codes(rulebook), judged, "a criterion that no district was judged by");
    }

    private static Set<String> codes(Rulebook rulebook) {
        return rulebook.pack().rules().stream()
                .filter(rule -> !rule.code().isEmpty())
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Only what feeds and compares the two may name the program. */
    @Test
    void the_second_judge_knows_nothing_of_the_program() {
        Set<String> comparing = Set.of("SecondJudgeTest", "EngineSide", "Comparison");
        List<String> known = new ClassFileImporter()
                .importPackages("org.junheng.second").stream()
                        .filter(type -> comparing.stream()
                                .noneMatch(name -> type.getName().startsWith("org.junheng.second." + name)))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(named -> named.getTargetClass().getName())
                        .filter(name -> name.startsWith("org.junheng.") || name.startsWith("org.drools"))
                        .filter(name -> !name.startsWith("org.junheng.second."))
                        .toList();
        assertEquals(List.of(), known);
        assertTrue(DISTRICTS > 0);
    }
}
