package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.Section;
import io.github.gongkai.form.internal.Simplified;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the titles of the six sections, whatever stands before them. */
public final class Headings {

    private static final Map<String, Section> TITLES = titles();
    private static final String BEGINNINGS = TITLES.keySet().stream()
            .map(title -> title.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
    private static final List<Section> ORDER = List.of(Section.values());
    private static final int LONGEST = 60;
    /** Page furniture and marks that may stand before an ordinal: 「l六、」, 「## 二、」. */
    private static final int MARKS = 4;

    private Headings() {}

    /** The section that a line opens; empty for every other line. */
    public static Optional<Section> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String text = withoutAttributes(Wording.strip(line));
        int from = 0;
        while (from < text.length() && from < MARKS && isMark(text.charAt(from))) {
            from++;
        }
        text = text.substring(from);
        if (text.isEmpty() || isOther(Simplified.of(text.charAt(0))) || Wording.hasBracketedOrdinal(text)) {
            return Optional.empty();
        }
        String key = Wording.key(Wording.withoutOrdinal(text));
        String ordinal = Wording.ordinal(text);
        Optional<Section> exact = Optional.ofNullable(TITLES.get(key));
        if (ordinal.isEmpty()) {
            return exact;
        }
        // 1.主动公开情况 is a sub-heading of section one: a number in digits has to be the section's own.
        return exact.or(() -> close(key))
                .filter(section -> !Character.isDigit(ordinal.charAt(0))
                        || ordinal.equals(Integer.toString(ORDER.indexOf(section) + 1)));
    }

    /** Whether no title begins so, with an ordinal or without. */
    private static boolean isOther(char first) {
        return Wording.isHan(first) && !Wording.isNumeral(first) && BEGINNINGS.indexOf(first) < 0;
    }

    /** What Markdown writes behind a title for programs: {@code ## 一、总体情况 {#overview}}. */
    private static String withoutAttributes(String line) {
        int open = line.endsWith("}") ? line.lastIndexOf('{') : -1;
        return open > 0 ? Wording.strip(line.substring(0, open)) : line;
    }

    private static boolean isMark(char c) {
        return "#*> ".indexOf(c) >= 0 || (c >= 'a' && c <= 'z');
    }

    /** With an ordinal before it, a title may differ from the known ones by a fifth of its characters. */
    private static Optional<Section> close(String key) {
        Section best = null;
        double bestLikeness = 0.8;
        for (Map.Entry<String, Section> title : TITLES.entrySet()) {
            double likeness = Likeness.of(key, title.getKey());
            if (likeness > bestLikeness) {
                bestLikeness = likeness;
                best = title.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, Section> titles() {
        // In the form's order, which decides between titles that a line is equally like.
        Map<String, Section> titles = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            List<String> all = new ArrayList<>(section.variants());
            all.add(section.title().zh());
            for (String title : all) {
                titles.put(Wording.key(title), section);
            }
        }
        return Collections.unmodifiableMap(titles);
    }
}
