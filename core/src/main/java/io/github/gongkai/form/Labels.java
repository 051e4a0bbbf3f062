package io.github.gongkai.form;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in the two languages the library speaks: Chinese as the form prints it, and English.
 *
 * @param zh the Chinese text, not blank
 * @param en the English text, not blank
 */
public record Labels(String zh, String en) {

    /**
     * Creates a pair of texts.
     *
     * @param zh the Chinese text
     * @param en the English text
     * @throws IllegalArgumentException if a text is blank
     * @throws NullPointerException if a text is null
     */
    public Labels {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("blank text: \"" + zh + "\", \"" + en + "\"");
        }
    }

    /**
     * Returns the text in the asked language: Chinese for any locale whose language is {@code zh}, English for all others.
     * The default locale of the JVM is never looked at.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
