package org.junheng.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.ShippedPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.pack.load.PackLoader;

/** The shipped packs, each loaded and compiled once, with the district of each that misses nothing or least. */
final class Packs {
    static final Map<String, String> DISTRICTS = Map.of(
            "fujian-basic-balance", "compliant-district",
            "quality-balance", "quality-compliant",
            "guangdong-basic-balance", "guangdong-compliant",
            "guizhou-points", "guizhou-district");

    /** Those that meet everything. */
    private static final Map<String, String> COMPLIANT = Map.of(
            "fujian-basic-balance", "compliant-district",
            "quality-balance", "quality-compliant",
            "guangdong-basic-balance", "guangdong-compliant",
            "guizhou-points", "guizhou-compliant");

    private static final Map<String, Pack> PACKS = new ConcurrentHashMap<>();
    private static final Map<String, Rulebook> RULEBOOKS = new ConcurrentHashMap<>();
    private static final Map<String, Book> BOOKS = new ConcurrentHashMap<>();
    private static final Map<String, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    private Packs() {}

    /** All of them, or with {@code -Dpack=NAME} one. */
    static List<String> names() {
        String only = System.getProperty("pack", "");
        return DISTRICTS.keySet().stream()
                .filter(name -> only.isEmpty() || name.equals(only))
                .sorted()
                .toList();
    }

    static Pack pack(String name) {
        return PACKS.computeIfAbsent(name, Packs::load);
    }

    private static Pack load(String name) {
        try {
            return PackLoader.load(Path.of("rules", name), "zh");
        } catch (PackFault fault) {
            throw new AssertionError(fault);
        }
    }

    static Rulebook rulebook(String name) {
        return RULEBOOKS.computeIfAbsent(name, pack -> {
            try {
                return ShippedPacks.rulebook(Path.of("rules", pack));
            } catch (PackFault fault) {
                throw new AssertionError(fault);
            }
        });
    }

    /** The facts of a pack without its rules, for what shows at binding. */
    static Rulebook facts(String name) {
        Pack pack = pack(name);
        return rulebook(name).only(pack.with(List.of(), pack.functions(), pack.tables()));
    }

    static Book district(String name) {
        return book(DISTRICTS.get(name));
    }

    /** The district of a pack that meets everything. */
    static Book compliant(String name) {
        return book(COMPLIANT.get(name));
    }

    static Book book(String fixture) {
        return BOOKS.computeIfAbsent(fixture, file -> Book.of(Path.of("fixtures", file + ".xlsx")))
                .copy();
    }

    /** What the district of a pack comes to, unedited. */
    static Outcome outcome(String name) {
        return OUTCOMES.computeIfAbsent(name, pack -> district(pack).judge(rulebook(pack)));
    }
}
