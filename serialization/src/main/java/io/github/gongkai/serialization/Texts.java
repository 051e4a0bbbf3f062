package io.github.gongkai.serialization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be known about texts that may come from anywhere. */
final class Texts {

    /** Longest piece of a source that a finding quotes. */
    private static final int QUOTED = 80;

    private Texts() {}

    /** Tells whether every surrogate has its partner; a text in which one has not cannot be written in UTF-8. */
    static boolean isUnicode(String text) {
        return halfPair(text) == text.length();
    }

    /** Returns the index of the first surrogate without a partner; the length if there is none. */
    static int halfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }

    /**
     * Returns a text that is to be written under a key.
     *
     * @throws IllegalArgumentException if UTF-8 cannot carry it
     */
    static String requireUnicode(String key, String text) {
        if (!isUnicode(text)) {
            throw new IllegalArgumentException(
                    key + " holds half a surrogate pair, which UTF-8 cannot carry: " + quoted(text));
        }
        return text;
    }

    /** Returns a text that says something. */
    static Optional<String> notBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Returns a day written as in ISO 8601. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Returns a text as a JSON string, for quoting: cut to a readable length, and with no character that cannot be printed. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            if (i >= QUOTED) {
                quoted.append('…');
                break;
            }
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                quoted.append(c).append(text.charAt(++i));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Returns a text for quoting: cut to a readable length, and with no character that cannot be printed. */
    static String printable(String text) {
        String quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Returns a number as it stands in the source, cut to a readable length. */
    static String cut(String number) {
        return number.length() <= QUOTED ? number : number.substring(0, QUOTED) + "…";
    }

    /** Returns the address of a member: {@code parent.key}, or the key in brackets and quotes if it is no plain word. */
    static String address(String parent, String key) {
        boolean plain = !key.isEmpty() && key.length() <= QUOTED;
        for (int i = 0; i < key.length() && plain; i++) {
            char c = key.charAt(i);
            plain = Character.isLetterOrDigit(c) || c == '_' || c == '-';
        }
        String dot = parent.isEmpty() ? "" : ".";
        return plain ? parent + dot + key : parent + '[' + quoted(key) + ']';
    }

    /** Returns an address, that of what it stands in, and so on up to the empty address of the document. */
    static List<String> upwards(String address) {
        List<String> addresses = new ArrayList<>();
        addresses.add(address);
        for (String at = address; !at.isEmpty(); addresses.add(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return addresses;
    }
}
