package org.junheng.check.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.check.run.Check;
import org.junheng.check.run.Receiver;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong while one county is judged costs that county alone. */
class FailingCountyTest {
    private static final Check CHECK =
            new Check(Path.of("rules"), LocalDate.of(2026, 1, 5), "zh", (what, done, total) -> {});

    private final List<Report> taken = new ArrayList<>();
    private final List<RunInfo.Input> refused = new ArrayList<>();

    private final Receiver receiver = new Receiver() {
        @Override
        public void take(Path workbook, Report report) {
            taken.add(report);
        }

        @Override
        public void refused(WorkbookFiles.Refused file) {
            refused.add(file.input());
        }
    };

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("broken"),
                new StackOverflowError(),
                new OutOfMemoryError("heap"),
                new AssertionError());
    }

    private List<String> run(Throwable failure, String... names) throws Exception {
        List<WorkbookFiles.Named> files = Stream.of(names)
                .map(name -> new WorkbookFiles.Named(Path.of("no", name), name))
                .toList();
        return CHECK.run(
                new WorkbookFiles(files, List.of()),
                file -> {
                    if (file.name().startsWith("坏")) {
                        thrown(failure);
                    }
                    return ReportBuilder.report(file.name(), RunVerdict.COMPLIANT)
                            .build();
                },
                receiver);
    }

    private static void thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_others_are_judged_and_it_is_named(Throwable failure) throws Exception {
        List<String> sentences = run(failure, "甲.xlsx", "坏.xlsx", "乙.xlsx");
        assertEquals(2, taken.size());
        assertEquals(
                List.of("坏.xlsx"), refused.stream().map(RunInfo.Input::name).toList());
        assertTrue(sentences.get(0).contains("[坏.xlsx]"), sentences.toString());
    }

    @Test
    void a_report_that_cannot_be_written_is_not_forgiven() {
        Receiver full = (workbook, report) -> {
            throw new UncheckedIOException(new IOException("disk full"));
        };
        List<WorkbookFiles.Named> files = List.of(
                new WorkbookFiles.Named(Path.of("甲.xlsx"), "甲.xlsx"),
                new WorkbookFiles.Named(Path.of("乙.xlsx"), "乙.xlsx"));
        assertThrows(
                UncheckedIOException.class,
                () -> CHECK.run(
                        new WorkbookFiles(files, List.of()),
                        file -> ReportBuilder.report(file.name(), RunVerdict.COMPLIANT)
                                .build(),
                        full));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void where_there_is_no_other_it_is_the_programs_failure(Throwable failure) {
        assertThrows(failure.getClass(), () -> run(failure, "坏.xlsx"));
    }
}
