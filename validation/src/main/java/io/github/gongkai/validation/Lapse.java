package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A suppression that lapsed: figures that it was granted for have changed, so that the finding stands again.
 *
 * @param suppression what was granted
 * @param finding the finding as it is now
 */
public record Lapse(Suppression suppression, Finding finding) {

    private static final String NOTHING = "—";
    private static final Labels SEPARATOR = new Labels("；", "; ");
    private static final Labels REASON = new Labels(
            "{rule} {address}：所依据的数据已变化，豁免失效：{changes}",
            "{rule} {address}: the suppression lapsed, since what it was granted for has changed: {changes}");

    /**
     * Returns what has changed; the JVM's default locale is never looked at.
     *
     * @param locale Chinese if its language is {@code zh}, English otherwise
     * @return rule, address and each change
     */
    public String reason(Locale locale) {
        Map<String, String> before = suppression.facts();
        Map<String, String> now = Suppression.facts(finding);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        String changes = names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
                .map(name -> name + " " + fact(before, name, locale) + " → " + fact(now, name, locale))
                .collect(Collectors.joining(SEPARATOR.in(locale)));
        String address = suppression.address().equals(finding.address())
                ? finding.address()
                : suppression.address() + " → " + finding.address();
        return REASON.in(locale)
                .replace("{rule}", suppression.rule())
                .replace("{address}", address)
                .replace("{changes}", changes);
    }

    private static String fact(Map<String, String> facts, String name, Locale locale) {
        String fact = facts.getOrDefault(name, NOTHING);
        for (Figure figure : List.of(Figure.blank(), Figure.absent())) {
            if (fact.equals(figure.toString()) && !name.startsWith(Suppression.DETAILS)) {
                return figure.in(locale);
            }
        }
        return fact;
    }
}
