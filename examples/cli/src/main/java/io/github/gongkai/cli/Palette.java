package io.github.gongkai.cli;

import io.github.gongkai.finding.Severity;

/** Paints text, or leaves it as it is. */
record Palette(boolean coloured) {

    String good(String text) {
        return paint("1;32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String of(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case NOTICE -> "36";
                },
                text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
