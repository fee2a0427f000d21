package org.junheng.pack.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.model.pack.OtherReading;
import org.junheng.pack.file.YamlMapping;

/** Reads one other way of computing a coefficient. */
final class OtherReadingReader {
    private static final String READING = "reading";
    private static final String SOURCE = "source";
    private static final String WEIGHTED = "weighted";
    private static final String RATIO_PLACES = "ratioPlaces";
    private static final String RESULT_PLACES = "resultPlaces";
    private static final String PER = "per";
    private static final Pattern PLACES = Pattern.compile("\\d");
    private static final Pattern UNITS = Pattern.compile("[1-9]\\d{0,8}");
    private static final Map<String, Boolean> WORDS = Map.of("是", true, "否", false, "yes", true, "no", false);

    private OtherReadingReader() {}

    static Optional<OtherReading> read(YamlMapping entry) {
        entry.refuseKeysOtherThan(List.of(READING, SOURCE, WEIGHTED, RATIO_PLACES, RESULT_PLACES, PER));
        if (!entry.has(READING) || entry.text(READING).isEmpty()) {
            entry.fault(entry.keys().get(0), "case.noName", READING);
            return Optional.empty();
        }
        Optional<String> source = entry.text(SOURCE);
        if (source.isEmpty()) {
            entry.fault(READING, "reading.noSource", entry.text(READING).orElseThrow());
        }
        Optional<String> weighted = entry.text(WEIGHTED);
        if (weighted.isPresent() && !WORDS.containsKey(weighted.get())) {
            entry.fault(WEIGHTED, "reading.notYesOrNo", WEIGHTED, weighted.get());
        }
        return Optional.of(new OtherReading(
                entry.text(READING).orElseThrow(),
                source.orElse(""),
                weighted.map(word -> WORDS.getOrDefault(word, true)).orElse(true),
                number(entry, RATIO_PLACES, PLACES).map(Integer::valueOf),
                number(entry, RESULT_PLACES, PLACES).map(Integer::valueOf),
                per(entry)));
    }

    private static Optional<String> number(YamlMapping entry, String key, Pattern form) {
        Optional<String> text = entry.text(key);
        Optional<String> number = text.filter(each -> form.matcher(each).matches());
        if (text.isPresent() && number.isEmpty()) {
            entry.fault(key, "example.notNumber", key, text.get());
        }
        return number;
    }

    private static Map<String, BigDecimal> per(YamlMapping entry) {
        Map<String, BigDecimal> per = new LinkedHashMap<>();
        if (entry.has(PER)) {
            entry.mapping(PER)
                    .ifPresent(items -> items.keys()
                            .forEach(item -> number(items, item, UNITS)
                                    .ifPresent(units -> per.put(item, new BigDecimal(units)))));
        }
        return per;
    }
}
