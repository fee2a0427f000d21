package org.junheng.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetName;

/** The cells of judgements.json, to be looked up by the ranges that name them. */
final class CellStore {
    private static final List<Role> ROLES = List.of(Role.OBSERVED, Role.INPUT, Role.REQUIRED);

    /** At cells, for all judgements together; the largest county that was tried takes a hundredth of this. */
    private static final long MOST_LOOKS = 100_000_000;

    /** Of a spreadsheet. */
    private static final Address LAST = new Address(1 << 20, (1 << 14) - 1);

    private static final Comparator<Known> STANDING =
            Comparator.comparingInt(Known::rank).thenComparing(Known::address);

    private final Map<Place, Known> cells = new HashMap<>();
    private final Map<SheetName, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, SheetName> sheets = new HashMap<>();
    private final List<List<Place>> ranges;
    private final List<Boolean> observed;
    private final boolean joined;
    private long left = MOST_LOOKS;

    /**
     * A cell, and what it is as evidence in each role once that was asked for.
     *
     * @param rank of its sheet
     */
    private record Known(Evidence cell, int rank, Address address, Evidence[] told) {
        Evidence as(Role role) {
            if (told[role.ordinal()] == null) {
                told[role.ordinal()] = new Evidence(cell.place(), cell.header(), cell.value(), role, cell.figure());
            }
            return told[role.ordinal()];
        }
    }

    /**
     * @param source the workbook that ranges do not name
     * @param joined whether all workbooks are one county
     */
    CellStore(WrittenJudgements written, String source, boolean joined) {
        this.joined = joined;
        for (WrittenJudgements.Column column : written.cells()) {
            boolean table = column.table() != null;
            SheetName sheet = SheetName.read(table ? column.table() : column.workbook(), table, column.sheet(), joined);
            ranks.putIfAbsent(sheet, ranks.size());
            sheets.put(sheet.name(source), sheet);
            fill(sheet, column);
        }
        this.ranges = written.ranges().stream().map(this::places).toList();
        this.observed = written.ranges().stream()
                .map(range -> range.startsWith(CellTable.OBSERVED))
                .toList();
    }

    private void fill(SheetName sheet, WrittenJudgements.Column column) {
        int at = 0;
        for (String run : column.rows()) {
            String[] ends = run.split(":");
            for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                Address address =
                        column.column().isEmpty() ? new Address(row, Address.WHOLE) : Address.of(column.column() + row);
                if (!isCell(address)) {
                    throw new IllegalArgumentException("no cell: " + address);
                }
                Place place = sheet.at(address);
                Evidence cell =
                        new Evidence(place, column.header(), column.values().get(at++), Role.INPUT, column.figure());
                cells.put(place, new Known(cell, ranks.get(sheet), address, new Evidence[Role.values().length]));
            }
        }
    }

    private static boolean isCell(Address address) {
        boolean column = address.isWhole() || address.column() >= 0 && address.column() <= LAST.column();
        return column && address.row() > 0 && address.row() <= LAST.row();
    }

    /** In workbook order. */
    List<SheetName> sheets() {
        return List.copyOf(ranks.keySet());
    }

    /** The cells of a set, each with its role. */
    Map<Place, Role> roles(Iterable<Integer> set) {
        Map<Place, Role> roles = new HashMap<>();
        for (int range : set) {
            Role role = observed.get(range) ? Role.OBSERVED : Role.INPUT;
            spend(ranges.get(range).size());
            ranges.get(range).forEach(place -> roles.put(place, place.table() ? Role.REQUIRED : role));
        }
        return roles;
    }

    /** No range holds more than all cells that something rests on. */
    private List<Address> known(CellRange range) {
        List<Address> addresses = range.cells(Math.max(1, cells.size()));
        spend(addresses.size());
        return addresses;
    }

    /** Lists of ranges and judgements that rest on judgements multiply, and few bytes can ask for any number of cells. */
    private void spend(int looks) {
        left -= looks;
        if (left < 0) {
            throw new IllegalArgumentException("too many cells");
        }
    }

    /** The same cells, which somebody looks at once more. */
    Map<Place, Role> spent(Map<Place, Role> roles) {
        spend(roles.size());
        return roles;
    }

    private List<Place> places(String range) {
        String text = range.startsWith(CellTable.OBSERVED) ? range.substring(1) : range;
        int bang = text.lastIndexOf('!');
        SheetName sheet = sheets.get(text.substring(0, bang));
        return known(CellRange.parse(text.substring(bang + 1))).stream()
                .map(sheet::at)
                .toList();
    }

    /** The cells in the order in which evidence is told: by role, then as they stand. */
    List<Evidence> evidence(Map<Place, Role> roles) {
        Map<Role, List<Known>> byRole = new EnumMap<>(Role.class);
        roles.forEach((place, role) ->
                byRole.computeIfAbsent(role, first -> new ArrayList<>()).add(cells.get(place)));
        List<Evidence> evidence = new ArrayList<>();
        for (Role role : ROLES) {
            List<Known> known = byRole.getOrDefault(role, List.of());
            known.stream().sorted(STANDING).forEach(cell -> evidence.add(cell.as(role)));
        }
        return evidence;
    }

    /** The cells that a list of evidence names, as far as they are known. */
    Map<Place, Role> roles(List<WrittenEvidence> written) {
        Map<Place, Role> roles = new HashMap<>();
        for (WrittenEvidence evidence : written) {
            SheetName sheet = evidence.in(joined);
            Role role = Names.of(Role.class, evidence.role());
            known(CellRange.parse(evidence.cells())).stream()
                    .map(sheet::at)
                    .filter(cells::containsKey)
                    .forEach(place -> roles.put(place, role));
        }
        return roles;
    }
}
