package org.junheng.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junheng.check.county.Progress;
import org.junheng.model.text.Texts;

/** A progress bar on the terminal, shown once the work has taken more than a second. */
final class Bar implements Progress, AutoCloseable {
    private static final int PATIENCE_MILLIS = 1000;
    private final boolean terminal = System.console() != null;
    private final Texts texts;
    private final ScheduledExecutorService clock;
    private ProgressBar bar;
    private String what = "";
    private int done;
    private int total = 1;
    private boolean closed;

    Bar(Texts texts) {
        this.texts = texts;
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
        bar.setExtraMessage(what);
    }

    @Override
    public synchronized void begins(String next, int pieces, int all) {
        what = next;
        done = pieces;
        total = all;
        if (bar != null) {
            advance();
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
