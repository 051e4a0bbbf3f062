package io.github.gongkai.cli;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on reports by several threads and gives the results in the order of the reports. No more than a few are under way at once, so
 * that any number of them fits into memory; a large one is worked on alone.
 *
 * @param <R> what comes of a report
 */
final class InOrder<R> implements Iterator<R>, Closeable {

    /** So many reports a thread are under way or done and not yet taken: one that takes long does not keep the others waiting. */
    private static final int AHEAD = 8;

    /** Reading takes several times the size of a report in memory, and every thread reads one. */
    private static final int LARGE_SHARE = 200;

    /** What deeply nested documents take; a thread has less unless told otherwise. */
    private static final long STACK = 8L << 20;

    private final Iterator<Input> inputs;
    private final Function<Input, R> work;
    private final int threads;
    private final long large;
    private final Deque<Future<R>> ahead = new ArrayDeque<>();
    private final @Nullable ExecutorService pool;
    /** A large one that waits until all before it are done. */
    private @Nullable Input waiting;

    /**
     * Begins to work.
     *
     * @param inputs the reports, asked for by the thread that asks for the results
     * @param work what is done with each; what it throws is thrown by {@link #next()}
     * @param threads how many threads work, from 1
     */
    InOrder(Iterator<Input> inputs, Function<Input, R> work, int threads) {
        this.inputs = inputs;
        this.work = work;
        this.threads = threads;
        this.large = Runtime.getRuntime().maxMemory() / LARGE_SHARE / threads;
        this.pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads, task -> {
                    Thread thread = new Thread(null, task, "gongkai", STACK);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || waiting != null || inputs.hasNext();
    }

    @Override
    public R next() {
        if (pool == null) {
            return work.apply(inputs.next());
        }
        while (waiting == null && ahead.size() < AHEAD * threads && inputs.hasNext()) {
            Input input = inputs.next();
            if (input.size() > large) {
                waiting = input;
            } else {
                ahead.add(pool.submit(() -> work.apply(input)));
            }
        }
        Future<R> first = ahead.poll();
        if (first != null) {
            return get(first);
        }
        Input alone = waiting;
        if (alone == null) {
            throw new NoSuchElementException();
        }
        waiting = null;
        return work.apply(alone);
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
