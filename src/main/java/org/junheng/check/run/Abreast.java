package org.junheng.check.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Works on several things at once and hands over what comes of them in the order in which they were given.
 *
 * <p>Only a few are under way or wait to be handed over, so that memory does not grow with their number.
 */
final class Abreast {
    /** How many per worker are begun before the first of them must be done. */
    private static final int AHEAD = 2;

    private final int workers;

    /** @param workers how many things are worked on at once; 1 works in the caller's own thread */
    Abreast(int workers) {
        this.workers = workers;
    }

    /** What is done with one thing, beside others. */
    @FunctionalInterface
    interface Work<T, R> {
        R of(T thing) throws Exception;
    }

    /** Takes what came of one thing, one after the other. */
    @FunctionalInterface
    interface Taker<T, R> {
        void take(T thing, R result) throws IOException;
    }

    private record Begun<T, R>(T thing, Future<R> result) {}

    /** @throws IOException that the work or the taker throws first, in the order of the things; nothing is begun after it */
    <T, R> void run(List<T> things, Work<T, R> work, Taker<T, R> taker) throws IOException {
        if (workers == 1 || things.size() == 1) {
            for (T thing : things) {
                taker.take(thing, done(() -> work.of(thing)));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(workers, things.size()));
        try {
            Deque<Begun<T, R>> begun = new ArrayDeque<>();
            for (T thing : things) {
                if (begun.size() == AHEAD * workers) {
                    handOver(begun.remove(), taker);
                }
                begun.add(new Begun<>(thing, pool.submit(() -> work.of(thing))));
            }
            while (!begun.isEmpty()) {
                handOver(begun.remove(), taker);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T, R> void handOver(Begun<T, R> begun, Taker<T, R> taker) throws IOException {
        taker.take(begun.thing(), done(begun.result()::get));
    }

    /**
     * Begins something that takes long.
     *
     * @param apart whether in a thread of its own; otherwise it is done at once
     */
    static <R> Future<R> beside(boolean apart, Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        if (apart) {
            Thread thread = new Thread(task, "beside");
            thread.setDaemon(true);
            thread.start();
        } else {
            task.run();
        }
        return task;
    }

    /** A failure comes out as what it is, whichever thread it happened in. */
    static <R> R done(Callable<R> result) throws IOException {
        try {
            return result.call();
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        } catch (Exception failure) {
            throw thrown(failure);
        }
    }

    private static IOException thrown(Throwable failure) {
        if (failure instanceof IOException unwritten) {
            return unwritten;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(failure);
    }
}
