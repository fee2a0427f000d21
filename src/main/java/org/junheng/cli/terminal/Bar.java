package org.junheng.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junheng.check.county.Progress;
import org.junheng.model.text.Texts;

/**
 * A progress bar on the terminal, shown once the work has taken more than a second; elsewhere, of a long batch, a line
 * for every tenth of it.
 */
public final class Bar implements Progress, AutoCloseable {
    private static final int PATIENCE_MILLIS = 1000;

    /** Of fewer counties nobody asks how far they have come. */
    private static final int LONG = 20;

    private static final int TENTHS = 10;

    private final boolean terminal = System.console() != null;
    private final Texts texts;
    private final Optional<PrintWriter> err;
    private final ScheduledExecutorService clock;
    private ProgressBar bar;
    private String what = "";
    private int done;
    private int total = 1;
    private int tenths;
    private long begun;
    private boolean closed;

    /**
     * How fast a batch is, and how long it will take.
     *
     * @param done counties that are done in {@code took}
     * @param left counties that are not
     */
    record Pace(int done, int left, Duration took) {
        /** Counties a minute, with one decimal. */
        String perMinute() {
            long tenths = Math.round(done * 600_000.0 / Math.max(1, took.toMillis()));
            return tenths / TENTHS + "." + tenths % TENTHS;
        }

        /** Hours and minutes, a minute begun counting whole. */
        String timeLeft() {
            long seconds = done == 0 ? 0 : took.toSeconds() * left / done;
            long minutes = (seconds + 59) / 60;
            return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
        }
    }

    public Bar(Texts texts) {
        this(texts, Optional.empty());
    }

    /** @param err where a long batch says how far it has come if there is no terminal */
    public Bar(Texts texts, PrintWriter err) {
        this(texts, Optional.of(err));
    }

    private Bar(Texts texts, Optional<PrintWriter> err) {
        this.texts = texts;
        this.err = err;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (terminal) {
            clock.schedule(this::show, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void show() {
        if (!closed) {
            bar = new ProgressBarBuilder()
                    .setTaskName(texts.get("progress"))
                    .setInitialMax(total)
                    .clearDisplayOnFinish()
                    .build();
            advance();
        }
    }

    private void advance() {
        bar.maxHint(total);
        bar.stepTo(done);
        bar.setExtraMessage(counties() > 1 && done > 1 ? texts.get("progress.pace", what, pace()) : what);
    }

    /** The first piece is loading the pack. */
    private int counties() {
        return total - 1;
    }

    private String pace() {
        Pace pace = new Pace(done - 1, total - done, Duration.ofNanos(System.nanoTime() - begun));
        return texts.get("progress.rate", pace.perMinute(), pace.timeLeft());
    }

    @Override
    public synchronized void begins(String next, int pieces, int all) {
        if (done == 0 && pieces > 0) {
            begun = System.nanoTime();
        }
        what = TerminalText.printable(next);
        done = pieces;
        total = all;
        if (bar != null) {
            advance();
        } else if (!terminal && err.isPresent() && counties() > LONG) {
            tell(err.get());
        }
    }

    private void tell(PrintWriter writer) {
        int now = (done - 1) * TENTHS / counties();
        if (done > 1 && now > tenths) {
            tenths = now;
            writer.println(texts.get("progress.line", done - 1, counties(), pace()));
            writer.flush();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
