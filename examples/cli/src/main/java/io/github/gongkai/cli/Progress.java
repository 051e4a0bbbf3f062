package io.github.gongkai.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while many files are read; nothing at all if they are few or nobody looks. */
final class Progress implements Closeable {

    /** So many files are read before a bar could be seen. */
    private static final int FEW = 10;

    private final @Nullable Line line;
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable Line line, @Nullable ProgressBar bar) {
        this.line = line;
        this.bar = bar;
    }

    /**
     * Starts to show progress.
     *
     * @param files how many files there are to read
     * @param terminal where to
     * @return the bar, or one that shows nothing
     */
    static Progress of(int files, Terminal terminal) {
        if (files <= FEW || !terminal.watched().getAsBoolean()) {
            return new Progress(null, null);
        }
        Line line = new Line(terminal);
        ProgressBar bar = new ProgressBarBuilder()
                .setInitialMax(files)
                .setTaskName("")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(line)
                .clearDisplayOnFinish()
                .build();
        return new Progress(line, bar);
    }

    /** Takes the bar away, so that something else can be written, until {@link #show()}. */
    void hide() {
        if (line != null) {
            line.hide();
        }
    }

    /** Lets the bar be seen again. */
    void show() {
        if (line != null) {
            line.show();
        }
    }

    /** Tells that one more file is begun. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The line of the screen that the bar stands on. The bar is drawn by a thread of its own. */
    private static final class Line implements ProgressBarConsumer {
        private static final String ERASE = "\r\u001b[K";

        private final Terminal terminal;
        private boolean hidden;
        private boolean drawn;

        Line(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public int getMaxRenderedLength() {
            return Terminal.DEFAULT_WIDTH - 20;
        }

        @Override
        public synchronized void accept(String bar) {
            if (!hidden) {
                terminal.complain("\r" + bar);
                drawn = true;
            }
        }

        synchronized void hide() {
            hidden = true;
            clear();
        }

        synchronized void show() {
            hidden = false;
        }

        @Override
        public synchronized void clear() {
            if (drawn) {
                terminal.complain(ERASE);
                drawn = false;
            }
        }

        @Override
        public void close() {
            clear();
        }
    }
}
