package io.github.gongkai.validation;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong with a local rule, part by part. Used once, by one thread. */
final class LocalRuleReview {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,40}");
    /** What the ids of the catalogue and of the problems met in reading look like, those to come included. */
    private static final Pattern RESERVED = Pattern.compile("[A-Z]{2}[0-9]+");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*+)}");
    private static final Set<String> PLACEHOLDERS =
            Set.of(LocalCheck.LEFT, LocalCheck.RIGHT, "difference", "cells", "cell", "line", "column", "unit");

    private final Set<Edition> editions;
    private final Set<String> placeholders = new HashSet<>(PLACEHOLDERS);
    private final List<Mistake> mistakes = new ArrayList<>();

    LocalRuleReview(Set<Edition> editions) {
        this.editions = editions;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private void add(String part, String zh, String en) {
        mistakes.add(new Mistake(part, new Labels(zh, en)));
    }

    /** Whether a part that every rule has was set; if not, that is a mistake. */
    boolean present(String part, @Nullable Object value) {
        if (value == null) {
            add(part, "缺少", "missing");
        }
        return value != null;
    }

    void id(@Nullable String id) {
        if (!present("id", id) || id == null) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            add(
                    "id",
                    "“" + id + "”不是编号：应为 1 至 40 个字母、数字、“-”或“_”",
                    "\"" + id + "\" is no id: it should be 1 to 40 letters, digits, - or _");
        } else if (RESERVED.matcher(id).matches()) {
            add(
                    "id",
                    "“" + id + "”是本库规则编号的样式（两个大写字母加数字），不能用于本地规则",
                    "\"" + id
                            + "\" looks like a rule of the library (two capital letters and digits), which is not open to"
                            + " local rules");
        }
    }

    void editions() {
        if (editions.isEmpty()) {
            add("editions", "没有任何格式版本", "no edition");
        }
    }

    void comparison(String part, LinearComparison comparison) {
        side(part + ".left", comparison.left());
        side(part + ".right", comparison.right());
        if (comparison.tolerance().signum() < 0) {
            add(part + ".tolerance", "容差不能为负", "a tolerance is not negative");
        }
    }

    private void side(String part, List<Term> terms) {
        if (terms.isEmpty()) {
            add(part, "没有任何项；与零比较请写 0", "no summand; to compare with nothing write 0");
        }
        for (int i = 0; i < terms.size(); i++) {
            term(part + '[' + i + ']', terms.get(i));
        }
    }

    private void term(String part, Term term) {
        if (term.coefficient().signum() == 0 && term.address().isPresent()) {
            add(part, "系数为 0", "the coefficient is 0");
        }
        term.address().ifPresent(placeholders::add);
        if (term.isPrevious()) {
            placeholders.add(LocalCheck.PREVIOUS);
        }
        term.cells().ifPresent(cells -> address(part, term, cells));
    }

    private void address(String part, Term term, CellPattern cells) {
        String address = term.address().orElseThrow();
        List<Edition> having = Arrays.stream(Edition.values())
                .filter(edition -> !cells.in(edition).isEmpty())
                .toList();
        if (having.isEmpty()) {
            add(part, "任何格式都没有“" + address + "”", "no form has \"" + address + "\"");
            return;
        }
        // Last year's report may follow another edition; which one is not known before.
        String lacking = Arrays.stream(Edition.values())
                .filter(edition -> !term.isPrevious() && editions.contains(edition) && !having.contains(edition))
                .map(Edition::id)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            add(
                    part,
                    "格式 " + lacking + " 没有“" + address + "”，应在 editions 中排除该格式",
                    "the form of " + lacking + " has no \"" + address + "\"; leave it out of editions");
        }
        having.stream()
                .filter(edition -> term.isPrevious() || editions.contains(edition))
                .map(cells::in)
                .filter(found -> found.stream().map(Cell::unit).distinct().count() > 1)
                .findFirst()
                .ifPresent(mixed -> add(
                        part,
                        "“" + address + "”把单位不同的数相加：" + units(mixed, Locale.CHINESE),
                        "\"" + address + "\" adds up figures of different units: " + units(mixed, Locale.ENGLISH)));
    }

    private static String units(List<Cell> cells, Locale locale) {
        return cells.stream()
                .map(Cell::unit)
                .distinct()
                .map(Unit::label)
                .map(label -> label.in(locale))
                .collect(Collectors.joining(", "));
    }

    /** A rule without any figure of the report that is checked would say the same of every report. */
    void comparesThisYear(LinearComparison comparison) {
        if (comparison.terms().noneMatch(term -> term.address().isPresent() && !term.isPrevious())) {
            add("comparison", "没有涉及本年度报告的任何单元格", "no cell of this year's report is compared");
        }
    }

    /** To be looked at last: a message may name what the comparisons mention. */
    void message(Labels message) {
        template("message.zh", message.zh());
        template("message.en", message.en());
    }

    private void template(String part, String template) {
        Matcher found = PLACEHOLDER.matcher(template);
        while (found.find()) {
            if (!placeholders.contains(found.group(1))) {
                add(part, "占位符 " + found.group() + " 没有对应的内容", "nothing stands for the placeholder " + found.group());
            }
        }
        String rest = found.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            add(part, "花括号不成对", "a brace has no partner");
        }
    }
}
