package io.github.gongkai.documents.internal.html;

import io.github.gongkai.documents.internal.source.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that stands escaped in a literal of JSON or of a script, as sites store it that build their pages in the browser, with
 * the place of each of its characters in the source.
 */
public final class EscapedPage {

    /** Most sources have none of these, which is found out faster than that they have no escaped tag. */
    private static final List<String> SIGNS = List.of("<\\/", "\\u003", "\\x3", "=\\\"", "=\\'");

    /** An end tag whose slash or bracket is escaped, or a tag with an attribute whose quotes are. */
    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "(?:<\\\\/|\\\\(?:u00|x)3c\\\\?/)(?:td|tr|th|table|p|div|span)\\b|<(?:td|tr|th|table|p|div|span)\\s[^<>]{0,300}?=\\\\[\"']",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLE =
            Pattern.compile("\"(?:doc|article)?title\"\\s*:\\s*(?=\"[^\"]{4,200}\")", Pattern.CASE_INSENSITIVE);

    private static final String QUOTES = "\"'`";
    /** What stands before the quote that begins a literal. */
    private static final String BEFORE_LITERAL = ":=([,+";
    /** How far before the first escaped tag the literal may begin. */
    private static final int LONGEST_BEGINNING = 200_000;

    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[1024];
    private String title = "";

    /** Takes the escapes off a literal. */
    private EscapedPage(String source, int quote) {
        int at = quote + 1;
        while (at < source.length() && source.charAt(at) != source.charAt(quote)) {
            at = source.charAt(at) == '\\' ? escape(source, at) : add(source.charAt(at), at, at + 1);
        }
    }

    /** The first page that a source holds escaped, or empty if it holds none. */
    public static Optional<EscapedPage> in(String source) {
        if (source.indexOf('\\') < 0 || SIGNS.stream().noneMatch(source::contains)) {
            return Optional.empty();
        }
        Matcher tag = ESCAPED_TAG.matcher(source);
        int quote = tag.find() ? quoteBefore(source, tag.start()) : -1;
        if (quote < 0) {
            return Optional.empty();
        }
        EscapedPage page = new EscapedPage(source, quote);
        Matcher title = TITLE.matcher(source);
        if (title.find()) {
            page.title = new EscapedPage(source, title.end()).text();
        }
        return Optional.of(page);
    }

    /** The quote that begins the literal around a place, or -1: one of its kind does not stand between, unless escaped. */
    private static int quoteBefore(String source, int place) {
        String possible = QUOTES;
        for (int at = place - 1; at >= 0 && at > place - LONGEST_BEGINNING && !possible.isEmpty(); at--) {
            char c = source.charAt(at);
            if (possible.indexOf(c) >= 0 && !isEscaped(source, at)) {
                int before = at - 1;
                while (before >= 0 && Wording.isSpace(source.charAt(before))) {
                    before--;
                }
                if (before >= 0 && BEFORE_LITERAL.indexOf(source.charAt(before)) >= 0) {
                    return at;
                }
                possible = possible.replace(String.valueOf(c), "");
            }
        }
        return -1;
    }

    private static boolean isEscaped(String source, int at) {
        int slashes = 0;
        while (at - 1 - slashes >= 0 && source.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** Adds what an escape means, and returns where it ends. */
    private int escape(String source, int at) {
        char c = at + 1 < source.length() ? source.charAt(at + 1) : '\\';
        int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
        if (digits > 0 && at + 2 + digits <= source.length()) {
            String code = source.substring(at + 2, at + 2 + digits);
            if (code.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                return add((char) Integer.parseInt(code, 16), at, at + 2 + digits);
            }
        }
        return switch (c) {
            case 'n', 'r' -> add('\n', at, at + 2);
            case 't', 'b', 'f', '\n', '\r' -> add(' ', at, at + 2);
            default -> add(c, at, at + 2);
        };
    }

    private int add(char c, int place, int next) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(c);
        return next;
    }

    /** The page without its escapes. */
    String text() {
        return text.toString();
    }

    /** The title that stands beside the page; empty if there is none. */
    public String title() {
        return title;
    }

    /** Where a character of the page stands in the source. */
    int place(int offset) {
        return places[Math.min(offset, text.length() - 1)];
    }
}
