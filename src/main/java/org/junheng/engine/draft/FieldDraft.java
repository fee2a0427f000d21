package org.junheng.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.Unit;
import org.junheng.word.Folding;

/** What does a column, or the value beside a label, look like: its name, type and unit? */
final class FieldDraft {
    private static final Set<String> NOTHING = Set.of("-", "—", "－", "–", "/", "\\", "无", "——");
    private static final Set<String> YES_NO = Set.of("是", "否");
    private static final String CODE = ".*(?:代码|编码|编号|代号|号码|电话|序号|学号|证号)";

    private final String word;
    private final List<Cell> values = new ArrayList<>();
    private Optional<String> unit;
    private final Set<String> others = new LinkedHashSet<>();
    private String standing = "";
    private String name;
    private int rows;

    /** @param word as the sheet has it */
    FieldDraft(String word, Optional<String> unit) {
        this.word = word;
        this.unit = unit;
        this.name = name(word);
    }

    private static String name(String word) {
        String bare = Folding.bare(HeaderText.of(word).name())
                .codePoints()
                .filter(Character::isUnicodeIdentifierPart)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String name = bare.isEmpty() || !Character.isUnicodeIdentifierStart(bare.codePointAt(0)) ? "项" + bare : bare;
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) ? name : name + "_";
    }

    /** What the same label says on several sheets, a row of each. */
    static FieldDraft joined(List<FieldDraft> each) {
        FieldDraft first = each.get(0);
        FieldDraft all = new FieldDraft(
                first.word, each.stream().flatMap(field -> field.unit.stream()).findFirst());
        all.name = first.name;
        each.forEach(field -> {
            all.values.addAll(field.values);
            all.rows += field.rows;
        });
        return all;
    }

    String word() {
        return word;
    }

    Optional<String> unit() {
        return unit;
    }

    void rename(String other) {
        name = other;
    }

    /** Another word for it, in a header that comes again. */
    void alsoCalled(String other) {
        if (!Folding.bare(other).equals(Folding.bare(word))) {
            others.add(other.strip());
        }
    }

    /** Says that it stands otherwise than under a header of its own. */
    void standing(String annotation) {
        standing = annotation;
    }

    void unit(String written) {
        unit = unit.or(() -> Optional.of(written));
    }

    /** A cell of it, or that there is none in one more row. */
    void see(Optional<Cell> cell) {
        rows++;
        cell.ifPresent(values::add);
    }

    String name() {
        return name;
    }

    List<Cell> values() {
        return values;
    }

    boolean isCode() {
        return Folding.folded(word).matches(CODE);
    }

    /** Whether it only counts the rows. */
    boolean isNumbering() {
        return Folding.folded(word).equals("序号");
    }

    /** Whether it was seen in more than one row. */
    boolean isOfMany() {
        return rows > 1;
    }

    /** Whether anything is filled in besides words for nothing. */
    boolean isSaid() {
        return !said().isEmpty();
    }

    boolean isFull() {
        return rows > 0 && values.size() == rows;
    }

    boolean isNumber() {
        List<Cell> said = said();
        boolean counted = said.isEmpty() && unit.flatMap(Unit::of).isPresent();
        return counted
                || !isCode()
                        && !said.isEmpty()
                        && said.stream().allMatch(cell -> cell.value() instanceof CellValue.Number);
    }

    /** What is there besides words for nothing. */
    private List<Cell> said() {
        return values.stream().filter(cell -> !isNothing(cell)).toList();
    }

    private static boolean isNothing(Cell cell) {
        return cell.value() instanceof CellValue.Text && NOTHING.contains(Folding.folded(cell.shown()));
    }

    String type() {
        List<Cell> said = said();
        if (isNumber()) {
            return "BigDecimal";
        }
        if (said.isEmpty()) {
            return "String";
        }
        boolean dates = said.stream().allMatch(cell -> cell.value() instanceof CellValue.Date);
        boolean flags = said.stream()
                .allMatch(cell -> cell.value() instanceof CellValue.Flag
                        || YES_NO.contains(cell.shown().strip()));
        return dates ? "LocalDate" : flags ? "Boolean" : "String";
    }

    /** Whether no two of its values are alike, blanks and zeros before them left out. */
    boolean isUnique() {
        Set<String> seen = new HashSet<>();
        return isFull()
                && values.stream()
                        .allMatch(cell -> seen.add(Folding.folded(cell.shown()).replaceFirst("^0+(?=.)", "")));
    }

    /** Whether the unit that the sheet says is none that the program knows, so that it must be settled by hand. */
    boolean isUnitOpen() {
        return isNumber() && unit.flatMap(Unit::of).isEmpty();
    }

    /** Annotations that follow from what stands there. */
    String annotations() {
        StringBuilder text = new StringBuilder(standing);
        if (isNumber()) {
            unit.filter(said -> Unit.of(said).isPresent())
                    .ifPresent(said -> text.append(" @unit( \"").append(said).append("\" )"));
            boolean positive = said().stream()
                    .allMatch(cell -> ((CellValue.Number) cell.value()).number().signum() >= 0);
            text.append(positive ? " @min( 0 )" : "");
        }
        List<String> nothing = values.stream()
                .filter(FieldDraft::isNothing)
                .map(cell -> "\"" + cell.shown().strip().replace("\\", "\\\\") + "\"")
                .distinct()
                .toList();
        text.append(nothing.isEmpty() ? "" : " @nil( " + String.join(", ", nothing) + " )");
        List<String> columns = Stream.concat(Stream.of(word), others.stream())
                .map(column -> column.strip().replaceAll("\\s+", " ").replace("\"", ""))
                .filter(column -> !column.equals(name))
                .map(column -> "\"" + column + "\"")
                .toList();
        boolean named = standing.isEmpty() && !columns.isEmpty();
        return text.append(named ? " @column( " + String.join(", ", columns) + " )" : "")
                .toString();
    }
}
