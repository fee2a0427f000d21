package org.junheng.model.pack;

import java.util.List;
import java.util.Optional;

/**
 * A declared type: a sheet of the workbook, a table of the pack, or a derived fact.
 *
 * @param sheet the sheet it is bound to, if any
 * @param table the pack table it is bound to, if any
 * @param populations the rows that there must be
 * @param shape how its facts are laid out on the sheet
 * @param splits the parts into which the sheet may be split, one sheet each, named after sheet and part
 */
public record FactType(
        String name,
        Optional<String> sheet,
        Optional<String> table,
        List<String> splits,
        List<Population> populations,
        Shape shape,
        List<Field> fields) {
    public FactType {
        splits = List.copyOf(splits);
        populations = List.copyOf(populations);
        fields = List.copyOf(fields);
    }

    /** The same type laid out with a row for each fact and a column for each field. */
    public FactType plain() {
        return new FactType(
                name,
                sheet,
                table,
                splits,
                populations,
                Shape.LIST,
                fields.stream().map(Field::plain).toList());
    }

    /** The same type with other fields. */
    public FactType with(List<Field> others) {
        return new FactType(name, sheet, table, splits, populations, shape, others);
    }

    /** The key field that a field of another type repeats: the one of the same name, else the only one. */
    public Optional<Field> keyFor(String field) {
        List<Field> keys = fields.stream().filter(Field::key).toList();
        return keys.stream()
                .filter(key -> key.name().equals(field))
                .findFirst()
                .or(() -> keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty());
    }

    /** The field of a name, if there is one. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether the sheet, or a row of the table for what is looked up, need not be there. */
    public boolean isOptional() {
        return populations.stream().anyMatch(Population.Optionally.class::isInstance);
    }

    /** Whether the forms do not hold it, so that nobody is asked for a sheet of it. */
    public boolean isUnheld() {
        return populations.stream().anyMatch(Population.Unheld.class::isInstance);
    }

    /** The texts by which its rows say of which of the last years they are. */
    public List<Field> yearTexts() {
        return populations.stream()
                .filter(Population.Every.class::isInstance)
                .flatMap(population -> ((Population.Every) population).years().stream())
                .map(last -> field(last.field()).orElseThrow())
                .filter(field -> field.type() == Field.Type.TEXT)
                .toList();
    }

    public boolean isDerived() {
        return sheet.isEmpty() && table.isEmpty();
    }
}
