package io.github.gongkai.cli;

import java.util.Locale;

/** The forms in which results are printed. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
