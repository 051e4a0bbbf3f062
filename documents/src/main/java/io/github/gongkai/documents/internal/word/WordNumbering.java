package io.github.gongkai.documents.internal.word;

import io.github.gongkai.documents.internal.ooxml.PartXml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The ordinals that Word counts by itself: they are printed before a paragraph and stand nowhere in its text. One instance
 * counts through one document.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    /** Styles may be based on one another in a circle. */
    private static final int MOST_STYLES = 20;

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int CIRCLED = 20;
    private static final int ALPHABET = 26;

    private record Level(int start, String format, String text) {}

    /** The numbering of a style: its own or that of the style it is based on. */
    private record Style(
            @Nullable String number, int level, @Nullable String basedOn) {}

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /** Takes in {@code numbering.xml}. */
    void numbers(XMLStreamReader reader) throws XMLStreamException {
        String kind = "";
        String number = "";
        int level = 0;
        while (PartXml.nextStart(reader)) {
            switch (WordXml.name(reader)) {
                case "abstractNum" -> {
                    number = "";
                    kind = WordXml.attribute(reader, "abstractNumId", "");
                }
                case "num" -> number = WordXml.attribute(reader, "numId", "");
                case "abstractNumId" -> kindOf.put(number, WordXml.value(reader));
                case "lvl", "lvlOverride" -> level = WordXml.number(reader, "ilvl", 0);
                case "startOverride" ->
                    restarts.computeIfAbsent(number, n -> new HashMap<>()).put(level, WordXml.number(reader, "val", 1));
                case "start", "numFmt", "lvlText" -> {
                    if (number.isEmpty()) {
                        level(kinds.computeIfAbsent(kind, k -> new HashMap<>()), level, reader);
                    }
                }
                default -> {
                    // How it looks.
                }
            }
        }
    }

    private static void level(Map<Integer, Level> levels, int level, XMLStreamReader reader) {
        Level known = levels.getOrDefault(level, new Level(1, "decimal", ""));
        levels.put(
                level,
                switch (WordXml.name(reader)) {
                    case "start" -> new Level(WordXml.number(reader, "val", 1), known.format(), known.text());
                    case "numFmt" -> new Level(known.start(), WordXml.value(reader), known.text());
                    default -> new Level(known.start(), known.format(), WordXml.value(reader));
                });
    }

    /** Takes in {@code styles.xml}. */
    void styles(XMLStreamReader reader) throws XMLStreamException {
        String style = "";
        while (PartXml.nextStart(reader)) {
            Style known = styles.getOrDefault(style, new Style(null, -1, null));
            switch (WordXml.name(reader)) {
                case "style" -> style = WordXml.attribute(reader, "styleId", "");
                case "basedOn" -> styles.put(style, new Style(known.number(), known.level(), WordXml.value(reader)));
                case "numId" -> styles.put(style, new Style(WordXml.value(reader), known.level(), known.basedOn()));
                case "ilvl" ->
                    styles.put(style, new Style(known.number(), WordXml.number(reader, "val", 0), known.basedOn()));
                default -> {
                    // How it looks.
                }
            }
        }
    }

    /**
     * Counts a paragraph and returns the ordinal that is printed before it; empty if there is none.
     *
     * @param number the list that it is said to belong to, or null if only its style can tell
     * @param level the level in the list, from 0; negative if it is not said
     * @param style its style, or null
     */
    String next(@Nullable String number, int level, @Nullable String style) {
        String list = number;
        int depth = level;
        String name = style;
        for (int i = 0; i < MOST_STYLES && name != null && (list == null || depth < 0); i++) {
            Style found = styles.get(name);
            if (found == null) {
                break;
            }
            list = list == null ? found.number() : list;
            depth = depth < 0 ? found.level() : depth;
            name = found.basedOn();
        }
        String kind = list == null ? null : kindOf.get(list);
        Map<Integer, Level> levels = kind == null ? null : kinds.get(kind);
        if (list == null || kind == null || levels == null || depth >= LEVELS) {
            return "";
        }
        return count(list, kind, levels, Math.max(depth, 0));
    }

    private String count(String list, String kind, Map<Integer, Level> levels, int depth) {
        int[] counter = counters.computeIfAbsent(kind, k -> new int[LEVELS]);
        Integer restart = restarts.getOrDefault(list, Map.of()).get(depth);
        if (restart != null && restarted.add(list + "/" + depth)) {
            counter[depth] = restart;
        } else {
            Level own = levels.get(depth);
            counter[depth] = counter[depth] == 0 && own != null ? own.start() : counter[depth] + 1;
        }
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        Level printed = levels.get(depth);
        if (printed == null
                || printed.format().equals("bullet")
                || printed.format().equals("none")) {
            return "";
        }
        String text = printed.text();
        for (int i = 0; i <= depth; i++) {
            Level part = levels.get(i);
            if (part != null) {
                text = text.replace("%" + (i + 1), shown(Math.max(counter[i], 1), part.format()));
            }
        }
        return text;
    }

    private static String shown(int number, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            default -> Integer.toString(number);
        };
    }

    private static String letter(int number, char first) {
        return number <= ALPHABET ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }

    private static String chinese(int number) {
        if (number >= HUNDRED) {
            return Integer.toString(number);
        }
        int tens = number / TEN;
        int ones = number % TEN;
        return (tens > 1 ? String.valueOf(CHINESE_DIGITS.charAt(tens)) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? String.valueOf(CHINESE_DIGITS.charAt(ones)) : "");
    }
}
