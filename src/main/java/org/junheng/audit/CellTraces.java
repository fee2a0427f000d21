package org.junheng.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.answer.Trace;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/** Evidence read backwards: from a cell to everything that rests on it. */
public final class CellTraces {
    private final Map<String, Evidence> cells = new LinkedHashMap<>();
    private final Map<String, List<Judgement>> judgements = new LinkedHashMap<>();
    private final Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();

    public CellTraces(Report report) {
        report.told()
                .forEach(judgement -> judgement
                        .evidence()
                        .forEach(cell -> judgements
                                .computeIfAbsent(note(cell), place -> new ArrayList<>())
                                .add(judgement)));
        report.exclusions()
                .forEach(exclusion -> exclusion
                        .evidence()
                        .forEach(cell -> exclusions
                                .computeIfAbsent(note(cell), place -> new ArrayList<>())
                                .add(exclusion)));
    }

    private String note(Evidence cell) {
        String place = cell.place().toString();
        cells.putIfAbsent(place, cell);
        return place;
    }

    /** What rests on a cell. */
    public Trace at(String place) {
        return new Trace(
                place,
                Optional.ofNullable(cells.get(place)),
                judgements.getOrDefault(place, List.of()),
                exclusions.getOrDefault(place, List.of()));
    }

    /** Every cell that something rests on, in the order in which the run names them. */
    public Set<String> places() {
        return Collections.unmodifiableSet(cells.keySet());
    }

    /** The sheets and tables that something rests on, in the order in which the run names them. */
    public Set<String> sheets() {
        Set<String> sheets = new LinkedHashSet<>();
        cells.values().forEach(cell -> sheets.add(cell.place().sheet()));
        return sheets;
    }

    /**
     * The one form of a place from the forms in which people write it: {@code 'Sheet1'!$f$12} is {@code Sheet1!F12}.
     *
     * @return empty if it is not a sheet and a cell
     */
    public static Optional<String> place(String written) {
        String text = written.strip().replace('！', '!');
        int mark = text.lastIndexOf('!');
        if (mark <= 0) {
            return Optional.empty();
        }
        String sheet = text.substring(0, mark).strip().replaceAll("^'|'$", "");
        String cell = text.substring(mark + 1).strip().replace("$", "").toUpperCase(Locale.ROOT);
        return cell.matches("[A-Z]{1,3}[0-9]+|[0-9]+:[0-9]+") ? Optional.of(sheet + "!" + cell) : Optional.empty();
    }
}
