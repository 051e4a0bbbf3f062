package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import java.util.List;

/** Makes documents with one thing changed, and tells where in them something stands, by counting characters. */
final class Documents {

    private Documents() {}

    /** Replaces the one place at which a text stands. */
    static String replace(String document, String old, String changed) {
        assertThat(document.split(java.util.regex.Pattern.quote(old), -1))
                .as("%s stands once", old)
                .hasSize(2);
        return document.replace(old, changed);
    }

    /** Where a text that stands once begins, as {@code line:column}. */
    static String at(String document, String text) {
        int index = document.indexOf(text);
        assertThat(index).as("%s is there", text).isNotNegative();
        assertThat(document.indexOf(text, index + 1)).as("%s stands once", text).isNegative();
        return at(document, index);
    }

    /** Where a text begins that follows another, which stands once. */
    static String at(String document, String after, String text) {
        int index = document.indexOf(after);
        assertThat(document.indexOf(after, index + 1))
                .as("%s stands once", after)
                .isNegative();
        return at(document, document.indexOf(text, index + after.length()));
    }

    /** Where it goes on so many characters after a text that follows another, which stands once. */
    static String at(String document, String after, String text, int further) {
        return at(document, document.indexOf(text, document.indexOf(after)) + further);
    }

    static String at(String document, int index) {
        String before = document.substring(0, index);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (index - before.lastIndexOf('\n'));
    }

    /** The findings in short: {@code RD02 address @line:column}. */
    static List<String> problems(Reading reading) {
        return reading.findings().stream().map(Documents::brief).toList();
    }

    static String brief(Finding finding) {
        return finding.rule().id() + ' ' + finding.address() + " @"
                + finding.location().orElseThrow();
    }
}
