package org.junheng.check.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Works on several things beside each other and gives what comes of them in their order. */
final class Pool {
    private static final int MOST = 4;

    private Pool() {}

    /** @param done hears how many are done */
    static <T, R> List<R> each(List<T> things, Function<T, R> work, IntConsumer done) {
        int workers = Math.max(1, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<R>> begun = new ArrayList<>();
            things.forEach(thing -> begun.add(pool.submit(() -> work.apply(thing))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : begun) {
                results.add(result(one));
                done.accept(results.size());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> begun) {
        try {
            return begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
