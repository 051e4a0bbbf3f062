package io.github.gongkai.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The languages that findings are told in. */
enum Language {
    /** Chinese. */
    ZH(Locale.CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * Returns the language that the environment asks for: that of the first of LC_ALL, LC_MESSAGES and LANG that is set.
     *
     * @param environment gives the value of a variable, or null if it is not set
     * @return Chinese if the value begins with {@code zh}, English otherwise
     */
    static Language of(UnaryOperator<@Nullable String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.apply(variable);
            if (value != null && !value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
            }
        }
        return EN;
    }

    /**
     * Returns the language as the library takes it.
     *
     * @return the locale
     */
    Locale locale() {
        return locale;
    }

    /**
     * Returns the name as it is typed.
     *
     * @return {@code zh} or {@code en}
     */
    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
