package org.junheng.pack.file;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pack.yaml says about its pack.
 *
 * @param parent id of the pack that it extends
 * @param dataYear the year that the figures are of, as the pack words it
 * @param owner the office that keeps the pack
 * @param retired codes of inherited criteria that no longer judge, each with its reason
 * @param notChecked what the pack says it does not check
 * @param offices the offices that may own a criterion; none if the pack does not list them
 * @param areas by the path of a rule file, the area of its criteria that name none
 * @param joined whether the workbooks of a folder are one county
 * @param sheets what holds for every sheet unless its declaration says otherwise
 */
public record PackManifest(
        String id,
        String title,
        String issuer,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceUntil,
        Optional<String> parent,
        Optional<String> dataYear,
        Optional<String> owner,
        Map<String, String> retired,
        List<String> notChecked,
        List<String> offices,
        List<String> replacedTables,
        Map<String, String> areas,
        SheetWords sheets,
        boolean joined) {
    public PackManifest {
        retired = Collections.unmodifiableMap(new LinkedHashMap<>(retired));
        notChecked = List.copyOf(notChecked);
        offices = List.copyOf(offices);
        replacedTables = List.copyOf(replacedTables);
        areas = Map.copyOf(areas);
    }

    /** The area of a file's criteria that name none, empty if it is not said. */
    public String areaOf(SourceFile file) {
        return areas.getOrDefault(file.path(), "");
    }

    /** This manifest with the parent's lists and areas before its own; all else is the pack's own. */
    PackManifest inheriting(PackManifest ancestor) {
        Map<String, String> allRetired = new LinkedHashMap<>(ancestor.retired);
        allRetired.putAll(retired);
        Map<String, String> allAreas = new LinkedHashMap<>(ancestor.areas);
        allAreas.putAll(areas);
        return new PackManifest(
                id,
                title,
                issuer,
                inForceFrom,
                inForceUntil,
                parent,
                dataYear,
                owner,
                allRetired,
                joined(ancestor.notChecked, notChecked),
                joined(ancestor.offices, offices),
                replacedTables,
                allAreas,
                sheets.inheriting(ancestor.sheets),
                joined || ancestor.joined);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
