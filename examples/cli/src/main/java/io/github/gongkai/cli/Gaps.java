package io.github.gongkai.cli;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.NotAssessed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What could not be assessed, by reason: a report without last year's would otherwise tell so a dozen times. */
final class Gaps {

    private static final Labels RULES = new Labels("{0}（{1}）", "{0} ({1})");
    private static final Labels COMMA = new Labels("、", ", ");
    private static final Labels REPORTS = new Labels("：{0} 份报告", ": {0} reports");
    private static final Labels ONE_REPORT = new Labels("：1 份报告", ": 1 report");
    private static final Labels CELLS_WITHOUT = new Labels("{0} 个单元格{1}", "{0} cells {1}");

    /** So many rules in a row are told as a range. */
    private static final int RANGE = 3;

    private final Locale locale;
    /** Reason to the ids of the rules, each with how often it could not be assessed. */
    private final Map<String, Map<String, Integer>> rules = new LinkedHashMap<>();

    /** Reason to the number of reports. */
    private final Map<String, Integer> reports = new LinkedHashMap<>();

    Gaps(Locale locale) {
        this.locale = locale;
    }

    /**
     * Adds what could not be assessed of one report.
     *
     * @param notes the notes
     */
    void add(List<NotAssessed> notes) {
        Map<Rule, List<NotAssessed>> byRule = new LinkedHashMap<>();
        notes.forEach(note ->
                byRule.computeIfAbsent(note.rule(), rule -> new ArrayList<>()).add(note));
        Set<String> reasons = new LinkedHashSet<>();
        byRule.forEach((rule, ofRule) -> {
            String reason = reason(ofRule);
            reasons.add(reason);
            rules.computeIfAbsent(reason, r -> new LinkedHashMap<>()).merge(rule.id(), ofRule.size(), Integer::max);
        });
        reasons.forEach(reason -> reports.merge(reason, 1, Integer::sum));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Returns what could not be assessed.
     *
     * @param several whether more than one report was added, so that it matters how many it concerns
     * @return one line a reason, with the rules and, if several, the number of reports
     */
    List<String> lines(boolean several) {
        List<String> lines = new ArrayList<>();
        rules.forEach((reason, ids) ->
                lines.add(RULES.in(locale).replace("{0}", reason).replace("{1}", ids(ids))
                        + (several ? reports(reports.getOrDefault(reason, 0)) : "")));
        return lines;
    }

    private String reports(int count) {
        return (count == 1 ? ONE_REPORT : REPORTS).in(locale).replace("{0}", Integer.toString(count));
    }

    /** The reason as the rule tells it if it is about one cell at most, otherwise how the cells stand. */
    private String reason(List<NotAssessed> notes) {
        Set<CellFigure> cells = new LinkedHashSet<>();
        notes.forEach(note -> cells.addAll(note.cells()));
        if (cells.size() < 2) {
            return notes.get(0).reason(locale);
        }
        Map<Figure.State, Integer> states = new EnumMap<>(Figure.State.class);
        cells.forEach(cell -> states.merge(cell.figure().state(), 1, Integer::sum));
        return states.entrySet().stream()
                .map(state -> CELLS_WITHOUT
                        .in(locale)
                        .replace("{0}", String.valueOf(state.getValue()))
                        .replace("{1}", name(state.getKey()).in(locale)))
                .collect(Collectors.joining(new Labels("，", ", ").in(locale)));
    }

    /**
     * Returns how a figure that is no number stands.
     *
     * @param state any state but {@link Figure.State#STATED}
     * @return its name in both languages
     */
    static Labels name(Figure.State state) {
        return switch (state) {
            case BLANK -> new Labels("空白", "blank");
            case NOT_APPLICABLE -> new Labels("不适用", "not applicable");
            case ABSENT -> new Labels("来源中没有", "not in the source");
            case STATED -> throw new IllegalArgumentException("stated");
        };
    }

    /** AC01, AC02, AC03, AC05 as AC01–AC03, AC05; a rule that could not be assessed at several places with their number. */
    private String ids(Map<String, Integer> counts) {
        // Classes as they came, which is the order of the catalogue; of several reports one may have brought a rule
        // later.
        List<String> classes =
                counts.keySet().stream().map(Gaps::ruleClass).distinct().toList();
        List<String> sorted = counts.keySet().stream()
                .sorted(Comparator.comparing((String id) -> classes.indexOf(ruleClass(id)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        sorted.forEach(id -> {
            int count = counts.getOrDefault(id, 1);
            if (!run.isEmpty() && (count > 1 || !follows(run.get(run.size() - 1), id))) {
                flush(run, parts);
            }
            if (count > 1) {
                parts.add(id + " × " + count);
            } else {
                run.add(id);
            }
        });
        flush(run, parts);
        return String.join(COMMA.in(locale), parts);
    }

    private static void flush(List<String> run, List<String> to) {
        if (run.size() < RANGE) {
            to.addAll(run);
        } else {
            to.add(run.get(0) + "–" + run.get(run.size() - 1));
        }
        run.clear();
    }

    private static boolean follows(String id, String next) {
        return ruleClass(id).equals(ruleClass(next))
                && number(id).isPresent()
                && number(next).isPresent()
                && number(next).getAsInt() == number(id).getAsInt() + 1;
    }

    /** What an id begins with: AC of AC01. */
    private static String ruleClass(String id) {
        return id.replaceFirst("[0-9]+$", "");
    }

    /** What an id of the catalogue ends with: 1 of AC01. */
    private static OptionalInt number(String id) {
        String digits = id.substring(ruleClass(id).length());
        return digits.isEmpty() || digits.length() > 6 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
