package io.github.gongkai.cli;

import io.github.gongkai.finding.Repair;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The corrections that are proposed, likeliest first, with what speaks for each. */
final class Proposals {

    private static final Labels SAFE = new Labels("可靠", "safe");
    private static final Labels ONLY = new Labels("改动最少的唯一方案", "the only smallest change");
    private static final Labels ONE_OF_SEVERAL = new Labels("另有其他方案", "others are possible");
    private static final Labels SHARE = new Labels("可能性 {0}%", "likelihood {0} %");
    private static final Labels EXPLAINS = new Labels("可解决 {0}", "settles {0}");
    private static final Labels MORE = new Labels("另有 {0} 个方案，见 --format json", "{0} more, see --format json");

    /** So many are shown for one table or line; more would not help to choose. */
    private static final int SHOWN = 3;

    private final Locale locale;

    Proposals(Locale locale) {
        this.locale = locale;
    }

    /**
     * Returns the proposals as lines to be wrapped; those that speak of the one before are indented.
     *
     * @param validation what the rules say of a report
     * @return the lines, none if nothing is proposed
     */
    List<Line> lines(Validation validation) {
        Map<Object, List<Repair>> byPart = new LinkedHashMap<>();
        for (Repair repair : validation.repairs()) {
            byPart.computeIfAbsent(part(repair), part -> new ArrayList<>()).add(repair);
        }
        List<Line> lines = new ArrayList<>();
        for (List<Repair> ofPart : byPart.values()) {
            ofPart.stream().limit(SHOWN).forEach(repair -> {
                lines.add(new Line(repair.reason(locale), false, repair.isSafe()));
                lines.add(new Line(standing(repair), true, false));
            });
            if (ofPart.size() > SHOWN) {
                lines.add(new Line(
                        MORE.in(locale).replace("{0}", Integer.toString(ofPart.size() - SHOWN)), true, false));
            }
        }
        validation.undeterminedReason().ifPresent(reason -> lines.add(new Line(reason.in(locale), false, false)));
        return lines;
    }

    /**
     * A line of the list.
     *
     * @param text what it says
     * @param detail whether it speaks of the line before
     * @param safe whether it is a proposal that may be taken for right
     */
    record Line(String text, boolean detail, boolean safe) {}

    /** Table three is repaired as a whole, table four line by line. */
    private static Object part(Repair repair) {
        Cell cell = repair.changes().get(0).cell();
        return cell.line() instanceof DisputeLine ? cell.line() : cell.section();
    }

    private String standing(Repair repair) {
        List<String> parts = new ArrayList<>();
        if (repair.isSafe()) {
            parts.add(SAFE.in(locale));
        }
        parts.add((repair.unique() ? ONLY : ONE_OF_SEVERAL).in(locale));
        parts.add(
                SHARE.in(locale).replace("{0}", repair.share().movePointRight(2).toPlainString()));
        parts.add(EXPLAINS.in(locale).replace("{0}", String.join(", ", repair.explains())));
        return String.join(" · ", parts);
    }
}
