package io.github.gongkai.documents.internal.recognition;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which line of the form a label means: by the label itself, and where it is too short for that (其他, 总计) by its
 * ordinal and by the line before it. One instance goes with one document.
 */
final class LineFinder {

    /**
     * A line that was told.
     *
     * @param line the line
     * @param changed whether the label is none that is known for the line, only close to one
     */
    record Found(Line line, boolean changed) {}

    private record Candidate(String key, Line line) {}

    private static final Map<Section, List<Candidate>> CANDIDATES = candidates();
    private static final Map<Section, Map<String, Line>> EXACT = exact();
    private static final Map<String, RequestGroup> GROUPS = groups();

    private static final String OTHER = Wording.key(bodyOf(RequestLine.OTHERS));
    private static final String TOTAL = Wording.key(bodyOf(RequestLine.OUTCOMES_TOTAL));
    /** What the texts that the form prints mean; without 其他 and 总计, which mean something by their place. */
    private static final Map<Section, Map<String, Optional<Found>>> PRINTED = printed();

    private static final int SHORT = 3;
    /** Shorter texts may begin like a label and be something else. */
    private static final int SHORTEST_BEGINNING = 6;
    /** Labels up to this length are not told by closeness: 行政处分 is not a misprint of 行政处罚. */
    private static final int TOO_SHORT_FOR_MISPRINTS = 4;
    /** Above what 规章、规范性文件 has in common with 行政规范性文件. */
    private static final double CLOSE = 0.75;

    private static final double CLOSE_TAIL = 0.6;
    private static final double MARGIN = 0.1;
    /** How much longer a text may be than the label it holds, before it is taken for a sentence. */
    private static final int SLACK = 24;

    private @Nullable RequestLine last;

    /** Says that the figures of a line were met, so that what comes next is told from there. */
    void passed(Line line) {
        if (line instanceof RequestLine request) {
            last = request;
        }
    }

    /** The line that a cell of its own labels, given with its key, or null. */
    @Nullable
    Found inCell(Section table, String text, String key) {
        Optional<Found> printed = PRINTED.getOrDefault(table, Map.of()).get(key);
        return printed != null ? printed.orElse(null) : told(table, text, key);
    }

    private @Nullable Found told(Section table, String text, String key) {
        String label = Wording.withoutOrdinal(text);
        String body = Wording.key(label);
        if (table == Section.REQUESTS) {
            if (isTotal(body)) {
                return total(Wording.ordinal(text), false);
            }
            if (body.equals(OTHER)) {
                return other(Wording.ordinal(text));
            }
            if (GROUPS.containsKey(body) && GROUPS.get(body) != RequestGroup.OTHER_HANDLING) {
                return null;
            }
        }
        Line exact = EXACT.getOrDefault(table, Map.of()).get(body);
        if (exact != null) {
            return new Found(exact, false);
        }
        String bare = Wording.key(Wording.withoutNote(label));
        Line noted = EXACT.getOrDefault(table, Map.of()).get(bare);
        if (noted != null && !isAmbiguous(bare)) {
            return new Found(noted, false);
        }
        Found part = part(table, body);
        if (part != null || FormWords.isPrinted(key)) {
            return part;
        }
        Found begun = begun(table, body);
        if (begun != null) {
            return begun;
        }
        Found close = closest(table, body, false, CLOSE);
        return close == null || contradicts(Wording.ordinal(text), close.line()) ? null : close;
    }

    /** Whether an item's number speaks against a label that is only close: 5.属于三类过程性信息 is half the fifth, half the sixth. */
    private static boolean contradicts(String ordinal, Line line) {
        String own = Wording.ordinal(line.label(Edition.REVISED_2021).zh());
        return !ordinal.isEmpty() && !own.isEmpty() && !ordinal.equals(own);
    }

    /** The line whose label a text without cells ends in, or null. */
    @Nullable
    Found atEnd(Section table, String text) {
        String key = Wording.key(text);
        Line longest = null;
        int length = 0;
        for (Candidate candidate : CANDIDATES.getOrDefault(table, List.of())) {
            if (candidate.key().length() > length && key.endsWith(candidate.key()) && !isAmbiguous(candidate.key())) {
                longest = candidate.line();
                length = candidate.key().length();
            }
        }
        if (longest != null) {
            return new Found(longest, false);
        }
        if (table == Section.REQUESTS) {
            String tail = key.substring(Math.max(0, key.length() - SHORT));
            if (isTotal(tail.substring(Math.max(0, tail.length() - 2)))) {
                return total(tail.length() == SHORT ? tail.substring(0, 1) : "", true);
            }
            if (tail.endsWith(OTHER)) {
                return other(tail.length() == SHORT ? tail.substring(0, 1) : "");
            }
        }
        return closest(table, key, true, CLOSE_TAIL);
    }

    private @Nullable Found part(Section table, String body) {
        Line longest = null;
        int length = SHORT;
        for (Candidate candidate : CANDIDATES.getOrDefault(table, List.of())) {
            String key = candidate.key();
            boolean holds = table == Section.PROACTIVE_DISCLOSURE ? body.startsWith(key) : body.contains(key);
            if (holds && key.length() > length && body.length() <= key.length() + SLACK) {
                longest = candidate.line();
                length = key.length();
            }
        }
        return longest == null ? null : new Found(longest, false);
    }

    /** The only line whose label begins so: a label that a page break has cut. */
    private static @Nullable Found begun(Section table, String body) {
        Line only = null;
        for (Candidate candidate : CANDIDATES.getOrDefault(table, List.of())) {
            if (body.length() >= SHORTEST_BEGINNING && candidate.key().startsWith(body) && candidate.line() != only) {
                if (only != null) {
                    return null;
                }
                only = candidate.line();
            }
        }
        return only == null ? null : new Found(only, true);
    }

    private static @Nullable Found closest(Section table, String text, boolean tail, double threshold) {
        Candidate best = null;
        double first = 0;
        double second = 0;
        for (Candidate candidate : CANDIDATES.getOrDefault(table, List.of())) {
            if (candidate.key().length() <= TOO_SHORT_FOR_MISPRINTS || text.isEmpty()) {
                continue;
            }
            double likeness = tail ? Likeness.ofTail(text, candidate.key()) : Likeness.of(text, candidate.key());
            if (likeness > first) {
                if (best != null && best.line() != candidate.line()) {
                    second = first;
                }
                best = candidate;
                first = likeness;
            } else if (best != null && best.line() != candidate.line()) {
                second = Math.max(second, likeness);
            }
        }
        return best == null || first < threshold || first - second < MARGIN ? null : new Found(best.line(), true);
    }

    /** （七）总计, and not the header 总计 over the last column: that stands before all outcomes. */
    private @Nullable Found total(String ordinal, boolean loose) {
        boolean seventh = ordinal.equals("七") || ordinal.equals("7");
        boolean after = last != null && last.isOutcome() && last.compareTo(RequestLine.NOT_HELD) >= 0;
        return seventh || (after && (loose || ordinal.isEmpty())) ? new Found(RequestLine.OUTCOMES_TOTAL, false) : null;
    }

    /** 3.其他 or （六）其他, and not the header 其他 over the sixth column. */
    private @Nullable Found other(String ordinal) {
        if (ordinal.equals("六") || ordinal.equals("6")) {
            return new Found(RequestLine.OTHER_HANDLING, false);
        }
        boolean afterItem = last == RequestLine.NOT_CORRECTED || last == RequestLine.FEE_UNPAID;
        return ordinal.equals("3") || ordinal.equals("三") || (afterItem && ordinal.isEmpty())
                ? new Found(RequestLine.OTHERS, false)
                : null;
    }

    private static boolean isTotal(String body) {
        return body.equals(TOTAL) || RequestLine.OUTCOMES_TOTAL.variants().contains(body);
    }

    private static boolean isAmbiguous(String key) {
        return key.equals(OTHER) || isTotal(key);
    }

    private static String bodyOf(Line line) {
        return Wording.withoutOrdinal(line.label(Edition.REVISED_2021).zh());
    }

    private static Map<Section, List<Candidate>> candidates() {
        Map<Section, List<Candidate>> all = new EnumMap<>(Section.class);
        all.put(Section.PROACTIVE_DISCLOSURE, candidates(List.of(DisclosureLine.values())));
        all.put(Section.REQUESTS, candidates(List.of(RequestLine.values())));
        all.put(Section.DISPUTES, candidates(List.of(DisputeLine.values())));
        return all;
    }

    private static List<Candidate> candidates(List<? extends Line> lines) {
        List<Candidate> candidates = new ArrayList<>();
        for (Line line : lines) {
            candidates.add(new Candidate(Wording.key(bodyOf(line)), line));
            for (String variant : line.variants()) {
                candidates.add(new Candidate(Wording.key(variant), line));
            }
        }
        return List.copyOf(candidates);
    }

    private static Map<Section, Map<String, Line>> exact() {
        Map<Section, Map<String, Line>> all = new EnumMap<>(Section.class);
        CANDIDATES.forEach((table, candidates) -> {
            Map<String, Line> byKey = new HashMap<>();
            candidates.forEach(candidate -> byKey.put(candidate.key(), candidate.line()));
            all.put(table, byKey);
        });
        return all;
    }

    private static Map<Section, Map<String, Optional<Found>>> printed() {
        Map<Section, Map<String, Optional<Found>>> all = new EnumMap<>(Section.class);
        LineFinder finder = new LineFinder();
        for (Section table : Section.tables()) {
            Map<String, Optional<Found>> byKey = new HashMap<>();
            for (String text : FormWords.printed(table)) {
                if (table != Section.REQUESTS || !isAmbiguous(Wording.key(Wording.withoutOrdinal(text)))) {
                    String key = Wording.key(text);
                    byKey.put(key, Optional.ofNullable(finder.told(table, text, key)));
                }
            }
            all.put(table, Map.copyOf(byKey));
        }
        return all;
    }

    private static Map<String, RequestGroup> groups() {
        Map<String, RequestGroup> groups = new HashMap<>();
        for (RequestGroup group : RequestGroup.values()) {
            groups.put(Wording.key(Wording.withoutOrdinal(group.label().zh())), group);
        }
        return Map.copyOf(groups);
    }
}
