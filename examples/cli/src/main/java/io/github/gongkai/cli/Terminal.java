package io.github.gongkai.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes, and what is known about it.
 *
 * @param out standard output, buffered
 * @param err standard error
 * @param charset the encoding of text; machine output is UTF-8 whatever this says
 * @param language the language of the user's environment
 * @param colours whether text on standard output may be coloured
 * @param width asked when a table is printed: the width of the window, in columns
 * @param watched asked when there is progress to show: whether standard error is a terminal
 */
record Terminal(
        OutputStream out,
        OutputStream err,
        Charset charset,
        Language language,
        boolean colours,
        IntSupplier width,
        BooleanSupplier watched) {

    /** The width of a table where no window tells one, in columns. */
    static final int DEFAULT_WIDTH = 100;

    /** A narrower window is left to wrap as it likes: columns of two letters help nobody. */
    private static final int NARROWEST = 60;

    /** An encoding that has this character has those of a report. */
    private static final char SAMPLE = '政';

    /**
     * Returns the terminal of this process.
     *
     * @return what standard output and standard error are
     */
    static Terminal ofProcess() {
        return new Terminal(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err),
                charset(System.console()),
                Language.of(System::getenv),
                // Knows NO_COLOR, and whether standard output is a terminal, on every system and JDK.
                Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM")),
                () -> width(System.getenv("COLUMNS")),
                Terminal::isErrorTerminal);
    }

    /**
     * Returns the encoding of the window if it has Chinese characters, otherwise UTF-8: a process without a locale, as in a
     * container, is told ASCII, in which every name would be a row of question marks.
     */
    private static Charset charset(@Nullable Console console) {
        return console != null && console.charset().newEncoder().canEncode(SAMPLE)
                ? console.charset()
                : StandardCharsets.UTF_8;
    }

    /**
     * Returns the width of the window.
     *
     * @param columns the value of COLUMNS, or null if it is not set
     * @return the value if it is a number, else what the window says, else {@link #DEFAULT_WIDTH}
     */
    static int width(@Nullable String columns) {
        int width = columns != null && columns.matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(columns)
                : CommandSpec.create()
                        .usageMessage()
                        .width(DEFAULT_WIDTH)
                        .autoWidth(true)
                        .width();
        return Math.max(NARROWEST, width);
    }

    /** Java can tell whether standard output is a terminal but not whether standard error is; {@code test -t} can. */
    private static boolean isErrorTerminal() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return Ansi.AUTO.enabled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Writes to standard error; if nobody listens there, the exit code must do.
     *
     * @param text whole lines
     */
    void complain(String text) {
        try {
            err.write(text.getBytes(charset));
            err.flush();
        } catch (IOException nobodyListens) {
            return;
        }
    }
}
