package org.junheng.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;

/** Ways to lay out a workbook otherwise without changing what it says. */
enum Relayout {
    NUMBERS_AS_TEXT {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(
                    book,
                    pack,
                    (page, type) -> type.fields().stream()
                            .filter(field -> field.type() == Field.Type.DECIMAL && page.has(field.name()))
                            .filter(field -> random.nextInt(4) == 0)
                            .forEach(field -> page.column(field.name(), cell -> typed(cell, field, random))));
        }
    },
    SCHOOLS_RENAMED {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(
                    book,
                    pack,
                    (page, type) -> type.fields().stream()
                            .filter(field -> field.label() && !field.key() && page.has(field.name()))
                            .forEach(field -> page.column(
                                    field.name(),
                                    cell -> Page.text(cell.column(), "新" + cell.shown() + random.nextInt(9)))));
        }
    },
    ROWS_SHUFFLED {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                int from = page.headerIndex() + 1;
                List<SheetRow> rows = page.rows().subList(from, page.rows().size());
                List<List<Cell>> cells =
                        new ArrayList<>(rows.stream().map(SheetRow::cells).toList());
                Collections.shuffle(cells, random);
                for (int i = 0; i < rows.size(); i++) {
                    rows.set(i, new SheetRow(rows.get(i).number(), false, cells.get(i)));
                }
            });
        }
    },
    COLUMNS_SHUFFLED {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                List<Integer> columns = new ArrayList<>();
                page.rows().get(page.headerIndex()).cells().forEach(cell -> columns.add(cell.column()));
                List<Integer> others = new ArrayList<>(columns);
                Collections.shuffle(others, random);
                Map<Integer, Integer> moved = new HashMap<>();
                columns.forEach(column -> moved.put(column, others.get(columns.indexOf(column))));
                page.rows().replaceAll(row -> row.number() < Page.HEADER_ROW ? row : moved(row, moved));
            });
        }
    },
    SPLIT {
        @Override
        void edit(Book book, Pack pack, Random random) {
            for (FactType type : pack.types()) {
                boolean staged =
                        type.fields().stream().anyMatch(field -> field.oneOf().containsAll(type.splits()));
                if (type.sheet().isPresent() && staged && random.nextBoolean()) {
                    split(book, type);
                }
            }
        }
    },
    UNIT_ROW {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                SheetRow header = page.rows().get(page.headerIndex());
                List<Cell> units = header.cells().stream()
                        .filter(cell -> cell.shown().endsWith("）"))
                        .map(cell -> Page.text(
                                cell.column(),
                                cell.shown().substring(cell.shown().indexOf('（'))))
                        .toList();
                if (!units.isEmpty()) {
                    header.cells().forEach(cell -> page.header(bare(cell), bare(cell)));
                    page.insert(page.headerIndex() + 1, units);
                }
            });
        }
    },
    NUMBER_ROW {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                List<Cell> header = page.rows().get(page.headerIndex()).cells();
                List<Cell> numbers = new ArrayList<>();
                header.forEach(cell -> numbers.add(Page.number(cell.column(), BigDecimal.valueOf(numbers.size() + 1))));
                if (numbers.size() > 2) {
                    page.insert(page.headerIndex() + 1, numbers);
                }
            });
        }
    },
    NOTES {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                page.insert(page.rows().size(), List.of(Page.text(0, "注：数据截至学年初")));
                page.insert(page.rows().size(), List.of(Page.text(0, "填表人：张三"), Page.text(2, "审核人：李四")));
                page.insert(page.rows().size(), List.of(Page.text(0, "第1页")));
                page.insert(page.headerIndex() + 1, List.of(Page.text(0, "一、各校情况")));
            });
        }
    },
    TOTALS {
        @Override
        void edit(Book book, Pack pack, Random random) {
            each(book, pack, (page, type) -> {
                Field key = type.fields().get(0);
                if (key.key() && key.oneOf().isEmpty() && key.type() == Field.Type.TEXT) {
                    page.insert(page.rows().size(), totals(page, type, key));
                }
            });
        }
    },
    SHEETS_SHUFFLED {
        @Override
        void edit(Book book, Pack pack, Random random) {
            Collections.shuffle(book.pages(), random);
        }
    },
    UNRELATED_SHEET {
        @Override
        void edit(Book book, Pack pack, Random random) {
            book.pages()
                    .add(
                            random.nextInt(book.pages().size()),
                            book.pages().get(0).named("说明和备忘"));
        }
    };

    abstract void edit(Book book, Pack pack, Random random);

    private interface Edit {
        void on(Page page, FactType type);
    }

    /** Edits the sheet of every type that has one; types of one sheet count once. */
    private static void each(Book book, Pack pack, Edit edit) {
        Map<String, FactType> types = pack.types().stream()
                .filter(type -> type.sheet().isPresent())
                .collect(Collectors.toMap(type -> type.sheet().get(), type -> type, (one, two) -> one));
        book.pages().stream()
                .filter(page -> types.containsKey(page.name()))
                .forEach(page -> edit.on(page, types.get(page.name())));
    }

    private static String bare(Cell header) {
        int bracket = header.shown().indexOf('（');
        return bracket < 0 ? header.shown() : header.shown().substring(0, bracket);
    }

    private static Cell typed(Cell cell, Field field, Random random) {
        if (!(cell.value() instanceof CellValue.Number number) || number.percent()) {
            return cell;
        }
        String plain = number.number().toPlainString();
        String text = switch (random.nextInt(4)) {
            case 0 -> plain;
            case 1 -> full(plain);
            case 2 -> plain.matches("\\d{4,6}") && !field.key() ? plain.replaceFirst("(\\d{3})$", ",$1") : " " + plain;
            default -> plain + field.unit();
        };
        return Page.text(cell.column(), text);
    }

    private static String full(String plain) {
        return plain.chars()
                .mapToObj(sign -> String.valueOf((char) (sign + 0xFEE0)))
                .collect(Collectors.joining());
    }

    private static List<Cell> totals(Page page, FactType type, Field key) {
        List<Cell> cells = new ArrayList<>(List.of(Page.text(page.column(key.name()), "合计")));
        for (Field field : type.fields()) {
            if (field.whole()
                    && !field.key()
                    && page.has(field.name())
                    && !field.unit().equals("年")) {
                int column = page.column(field.name());
                BigDecimal sum = page.records().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.column() == column && cell.value() instanceof CellValue.Number)
                        .map(cell -> ((CellValue.Number) cell.value()).number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean plain = page.records().stream()
                        .flatMap(row -> row.cells().stream())
                        .noneMatch(cell -> cell.column() == column && cell.value() instanceof CellValue.Text);
                if (plain) {
                    cells.add(Page.number(column, sum));
                }
            }
        }
        cells.sort(java.util.Comparator.comparingInt(Cell::column));
        return cells;
    }

    private static SheetRow moved(SheetRow row, Map<Integer, Integer> moved) {
        List<Cell> cells = row.cells().stream()
                .map(cell -> new Cell(moved.getOrDefault(cell.column(), cell.column()), cell.value(), cell.shown()))
                .sorted(java.util.Comparator.comparingInt(Cell::column))
                .toList();
        return new SheetRow(row.number(), row.hidden(), cells);
    }

    private static void split(Book book, FactType type) {
        String stage = type.fields().stream()
                .filter(field -> field.oneOf().containsAll(type.splits()))
                .findFirst()
                .orElseThrow()
                .name();
        Page whole = book.page(type.sheet().get());
        if (!whole.has(stage)) {
            return;
        }
        int column = whole.column(stage);
        String last = type.splits().get(type.splits().size() - 1);
        Page rest = whole.named(whole.name() + "（" + last + "）");
        rest.rows().removeIf(row -> row.number() > Page.HEADER_ROW && !isOf(row, column, last));
        whole.rows().removeIf(row -> row.number() > Page.HEADER_ROW && isOf(row, column, last));
        boolean empty = rest.rows().stream().noneMatch(row -> row.number() > Page.HEADER_ROW);
        if (!empty) {
            book.pages().add(rest);
        }
    }

    private static boolean isOf(SheetRow row, int column, String stage) {
        return row.cells().stream()
                .anyMatch(cell -> cell.column() == column && cell.shown().equals(stage));
    }
}
