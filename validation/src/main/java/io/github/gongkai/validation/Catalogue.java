package io.github.gongkai.validation;

import io.github.gongkai.finding.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every rule that is checked, in the order of the classes: AC, XY, XS, TT, ST, TM, AG. */
final class Catalogue {

    /** The checks in the order of their findings. */
    static final List<Check> CHECKS = Stream.of(
                    ArithmeticChecks.CHECKS,
                    CrossYearChecks.CHECKS,
                    FeeChecks.CHECKS,
                    CrossSectionChecks.CHECKS,
                    TextChecks.CHECKS,
                    StructureChecks.CHECKS,
                    TimeChecks.CHECKS,
                    AggregationChecks.CHECKS)
            .flatMap(List::stream)
            .toList();

    /** The rules of the checks. */
    static final List<Rule> RULES = CHECKS.stream().map(Check::rule).toList();

    private static final Set<String> BALANCE_IDS = Set.of("AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "ST05");

    /** The balance of the form and its edition: what needs nothing but the tables, and has no exception. */
    static final List<Check> BALANCE = CHECKS.stream()
            .filter(check -> BALANCE_IDS.contains(check.rule().id()))
            .toList();

    private Catalogue() {}
}
