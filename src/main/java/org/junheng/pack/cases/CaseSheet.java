package org.junheng.pack.cases;

import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;

/**
 * A sheet, or a table of the pack, as cases may give it.
 *
 * @param fields of every fact type bound to it
 * @param keys the columns by which a row of a base is found again
 */
record CaseSheet(String name, List<Field> fields, List<String> keys) {
    CaseSheet {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }

    static List<CaseSheet> of(Pack pack) {
        return pack.types().stream()
                .flatMap(type -> type.sheet().or(type::table).stream())
                .distinct()
                .map(sheet -> of(sheet, pack.types()))
                .toList();
    }

    private static CaseSheet of(String sheet, List<FactType> types) {
        List<FactType> bound = types.stream()
                .filter(type ->
                        type.sheet().or(type::table).filter(sheet::equals).isPresent())
                .toList();
        List<String> keys = bound.get(0).fields().stream()
                .filter(Field::key)
                .map(CaseSheet::header)
                .toList();
        return new CaseSheet(
                sheet, bound.stream().flatMap(type -> type.fields().stream()).toList(), keys);
    }

    /** The header that a case's word for a column stands for. */
    Optional<String> column(String word) {
        return fields.stream()
                .filter(field -> field.columns().contains(word))
                .map(CaseSheet::header)
                .findFirst();
    }

    List<String> columns() {
        return fields.stream().map(CaseSheet::header).distinct().toList();
    }

    private static String header(Field field) {
        return field.columns().get(0);
    }
}
