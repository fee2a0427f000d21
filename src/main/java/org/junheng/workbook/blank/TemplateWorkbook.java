package org.junheng.workbook.blank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Shape;
import org.junheng.model.text.Texts;

/** Writes the blank workbook of a pack: its sheets and columns, and what may be entered in them. */
public final class TemplateWorkbook {
    private TemplateWorkbook() {}

    /**
     * Writes one workbook and leaves the stream open.
     *
     * @param language of the notes, {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Pack pack, String language, OutputStream out) throws IOException {
        Texts texts = Texts.of("workbook.findings", language);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(book, texts.get("font"));
            Map<String, String> sheetsByType = sheetsByType(pack);
            Map<String, List<Field>> lists = sheets(pack);
            for (FactType type : pack.types()) {
                String name = type.sheet().orElse("");
                if (!name.isEmpty() && book.getSheet(name) == null) {
                    XSSFSheet sheet = book.createSheet(name);
                    FieldLimits limits = new FieldLimits(sheet, texts, sheetsByType);
                    write(
                            type,
                            lists.get(name),
                            pack,
                            new TemplateSheet(sheet, styles, texts, limits),
                            new TemplateForm(sheet, styles, texts, limits));
                }
            }
            book.getProperties().getCoreProperties().setCreator("junheng");
            book.getProperties().getCoreProperties().setTitle(pack.title());
            book.getProperties().getCoreProperties().setCreated(Optional.empty());
            book.write(out);
        }
    }

    /** What is no list is the form itself; a list that another type reads on the same sheet has no place of its own then. */
    private static void write(FactType type, List<Field> fields, Pack pack, TemplateSheet list, TemplateForm form) {
        Optional<FactType> formed = pack.types().stream()
                .filter(other -> other.sheet().equals(type.sheet()))
                .filter(other -> !other.shape().is(Shape.Kind.LIST))
                .findFirst();
        if (formed.isPresent()) {
            form.write(formed.get());
        } else {
            list.write(fields, type.yearTexts());
        }
    }

    private static Map<String, String> sheetsByType(Pack pack) {
        Map<String, String> sheets = new HashMap<>();
        pack.types().forEach(type -> type.sheet().ifPresent(sheet -> sheets.put(type.name(), sheet)));
        return sheets;
    }

    /** Several types may read one sheet; a column that they share stands once. */
    private static Map<String, List<Field>> sheets(Pack pack) {
        Map<String, Map<String, Field>> columns = new LinkedHashMap<>();
        for (FactType type : pack.types()) {
            type.sheet().ifPresent(sheet -> {
                Map<String, Field> known = columns.computeIfAbsent(sheet, any -> new LinkedHashMap<>());
                type.fields().forEach(field -> known.putIfAbsent(field.name(), field));
            });
        }
        Map<String, List<Field>> sheets = new LinkedHashMap<>();
        columns.forEach((sheet, fields) -> sheets.put(sheet, new ArrayList<>(fields.values())));
        return sheets;
    }
}
