package org.junheng.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.TinyPack;
import org.junheng.check.run.RunCall;
import org.junheng.check.watch.CheckWatch;
import org.junheng.check.watch.FileEvents;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;

/** A small pack and its workbook, saved step by step as somebody would who edits while a check watches. */
public final class SavedFiles implements FileEvents, CheckWatch.Screen {
    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    public final TinyPack pack;
    public Path workbook;
    public final List<List<Report>> firsts = new ArrayList<>();
    public final List<List<RunInfo.Input>> unread = new ArrayList<>();
    public final List<CheckWatch.Round> rounds = new ArrayList<>();
    public final List<List<String>> faults = new ArrayList<>();
    public final List<List<Report>> standing = new ArrayList<>();
    private final Deque<Runnable> saves = new ArrayDeque<>();
    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final Deque<Runnable> afterLooks = new ArrayDeque<>();

    public SavedFiles(Path home) {
        pack = TinyPack.in(home);
        workbook = home.resolve("county.xlsx");
        classes(45, 40);
    }

    /** Two classes of one school with these many pupils. */
    public void classes(int first, int second) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet schools = book.createSheet("学校");
            row(schools, "学校代码", "学生总数");
            row(schools, "A1", first + second);
            Sheet classes = book.createSheet("班级");
            row(classes, "学校代码", "班级名称", "学段", "学生数");
            row(classes, "A1", "1班", "小学", first);
            row(classes, "A1", "2班", "小学", second);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    public void limit(String file, int limit) {
        String rules = read(file);
        pack.file(file, rules.replaceFirst("atMost\\( \\d+ \\)", "atMost( " + limit + " )"));
    }

    public String read(String file) {
        try {
            return Files.readString(pack.folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SavedFiles thenSave(Runnable save) {
        saves.add(save);
        return this;
    }

    /** What an editor does while the watch waits for it to be done. */
    public SavedFiles whileWaited(Runnable step) {
        pauses.add(step);
        return this;
    }

    /** What happens between the watch's looks at the files, one step at each. */
    public SavedFiles betweenLooks(Runnable... steps) {
        afterLooks.addAll(List.of(steps));
        return this;
    }

    public SavedFiles watch() throws IOException {
        new CheckWatch(call(), List.of(workbook), false, this).run(this);
        return this;
    }

    public RunCall call() {
        return new RunCall("pack", pack.folder(), DAY, "zh", true, false, Optional.empty(), List.of(), false);
    }

    @Override
    public void watch(Collection<Path> folders) {
        Optional.ofNullable(afterLooks.poll()).ifPresent(Runnable::run);
    }

    @Override
    public Optional<Instant> await() {
        Optional<Runnable> save = Optional.ofNullable(saves.poll());
        save.ifPresent(Runnable::run);
        return save.map(done -> Instant.now());
    }

    @Override
    public void pause() {
        Optional.ofNullable(pauses.poll()).ifPresent(Runnable::run);
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public void first(CheckWatch.Result result, Duration took) {
        firsts.add(result.reports());
        unread.add(result.unread());
    }

    @Override
    public void again(CheckWatch.Round round) {
        rounds.add(round);
    }

    @Override
    public void broken(List<String> files, List<String> sentences, List<Report> last, Duration took) {
        faults.add(sentences);
        standing.add(last);
    }
}
