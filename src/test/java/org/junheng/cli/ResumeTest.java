package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.Receiver;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.cli.SmallCase.Answer;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does a batch that was stopped go on to what one that was not stopped leaves? */
class ResumeTest extends WithSmallCase {
    private static final int COUNTIES = 4;

    @BeforeEach
    void province() throws IOException {
        for (int i = 1; i <= COUNTIES; i++) {
            small.workbook("省/县" + i + ".xlsx", String.valueOf(8 + i), "12");
        }
        small.text("省/县2坏.xlsx", "no workbook");
    }

    @Test
    void stopped_at_any_county_it_goes_on_to_the_same_files() throws Exception {
        check("一次");
        for (int stop = 0; stop <= COUNTIES; stop++) {
            String out = "停" + stop;
            stop(out, stop);
            assertFalse(Files.exists(small.path(out)));
            Answer answer = check(out, "--resume");
            assertEquals(1, answer.code(), answer.err());
            assertTrue(answer.err().contains("留下 " + stop + " 个区县的结果"), answer.err());
            assertEquals(small.hashes("一次"), small.hashes(out));
            assertEquals(0, SmallCase.call("verify", path(out)).code());
        }
        assertEquals(List.of(), hidden());
    }

    @Test
    void what_is_done_is_not_judged_again() throws Exception {
        stop("果", 3);
        assertEquals(1, judgedWhenGoingOn("果"));
    }

    @Test
    void stopped_twice_it_goes_on_with_what_both_left() throws Exception {
        stop("果", 1);
        try (RunFiles files = RunFiles.resumable(small.path("果"), call())) {
            assertEquals(1, files.resume());
            assertThrows(IOException.class, () -> judge(new Stopped(files, 1)));
        }
        assertEquals(2, judgedWhenGoingOn("果"));
    }

    @Test
    void a_county_whose_workbook_has_changed_is_judged_anew() throws Exception {
        stop("果", 3);
        small.workbook("省/县1.xlsx", "3", "12");
        assertEquals(1, check("果", "--resume").code());
        check("一次");
        assertEquals(small.hashes("一次"), small.hashes("果"));
    }

    @Test
    void all_counties_are_judged_anew_when_the_pack_has_changed() throws Exception {
        stop("果", 3);
        small.text(
                "pack/rules.drl", Files.readString(small.path("pack/rules.drl")).replace("( 10 )", "( 11 )"));
        assertEquals(COUNTIES, judgedWhenGoingOn("果"));
    }

    @Test
    void a_county_of_which_something_was_lost_is_judged_anew() throws Exception {
        stop("果", 3);
        Path left = small.path(hidden().get(0).replace(".lock", "")).resolve("县2/findings.xlsx");
        Files.writeString(left, "half");
        assertEquals(2, judgedWhenGoingOn("果"));
    }

    @Test
    void without_resume_it_says_that_it_could_go_on_and_begins_anew() throws Exception {
        stop("果", 2);
        small.check(small.workbook("单.xlsx", "12"));
        assertEquals(2, hidden().size(), "another run leaves it alone");
        Answer answer = check("果");
        assertTrue(answer.err().contains("留下 2 个区县的结果。加上 --resume 可以接着做"), answer.err());
        assertEquals(List.of(), hidden());
    }

    @Test
    void it_must_be_said_where_it_was_stopped() {
        assertEquals(
                64,
                SmallCase.call("check", path("省"), "--pack", path("pack"), "--resume")
                        .code());
    }

    /** Is stopped as by a kill once so many counties are done. */
    private void stop(String out, int counties) throws Exception {
        try (RunFiles files = RunFiles.resumable(small.path(out), call())) {
            assertThrows(IOException.class, () -> judge(new Stopped(files, counties)));
        }
    }

    private int judgedWhenGoingOn(String out) throws Exception {
        try (RunFiles files = RunFiles.resumable(small.path(out), call())) {
            files.resume();
            Stopped never = new Stopped(files, Integer.MAX_VALUE);
            judge(never);
            files.keep();
            return never.taken.get();
        }
    }

    private void judge(Receiver receiver) throws PackFault, UnreadableInput, IOException {
        WorkbookFiles found = Check.workbooks(List.of(small.path("省")), false, "zh");
        new Check(small.path("pack"), call().date(), "zh", (what, done, total) -> {}).run(found, List.of(), receiver);
    }

    private RunCall call() {
        return new RunCall(
                path("pack"),
                small.path("pack"),
                LocalDate.of(2026, 1, 5),
                "zh",
                true,
                true,
                Optional.empty(),
                List.of(),
                false);
    }

    /** Takes so many judged counties and then fails. */
    private record Stopped(RunFiles files, int most, AtomicInteger taken) implements Receiver {
        Stopped(RunFiles files, int most) {
            this(files, most, new AtomicInteger());
        }

        @Override
        public void begins(Pack pack) throws IOException, PackFault {
            files.begins(pack);
        }

        @Override
        public boolean shows() {
            return files.shows();
        }

        @Override
        public void take(Path workbook, Report report) throws IOException, UnreadableInput {
            files.take(workbook, report);
        }

        @Override
        public Receiver.Taking ready(Report report) throws IOException {
            Receiver.Taking taking = files.ready(report);
            return workbook -> {
                if (taken.get() == most) {
                    throw new IOException("stopped");
                }
                taking.take(workbook);
                taken.incrementAndGet();
            };
        }

        @Override
        public Optional<Receiver.Taking> known(WorkbookFiles.Named file) {
            return files.known(file);
        }

        @Override
        public void refused(WorkbookFiles.Refused file) throws IOException {
            if (most <= COUNTIES) {
                throw new IOException("stopped");
            }
            files.refused(file);
        }
    }

    private Answer check(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", path("省"), "--out", path(out)));
        arguments.addAll(List.of("--pack", path("pack"), "--date", "2026-01-05"));
        arguments.addAll(List.of(more));
        return SmallCase.call(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return small.path(name).toString();
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }
}
