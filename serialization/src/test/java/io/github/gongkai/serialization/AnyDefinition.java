package io.github.gongkai.serialization;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Relation;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Local rules and policies of any kind that there can be. */
final class AnyDefinition extends DomainContextBase {

    private static final List<String> WILDCARDS = List.of(
            "requests.*.total",
            "requests.outcomes.*.total",
            "requests.outcomes.refused.*",
            "disputes.*.*",
            "proactiveDisclosure.normativeDocuments.*");

    @Provide
    Arbitrary<List<LocalRule>> rules() {
        return rule().list().ofMaxSize(4).map(AnyDefinition::withIds);
    }

    /** Numbers them, so that no id stands twice. */
    private static List<LocalRule> withIds(List<LocalRule.Builder> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> rules.get(i).id("本地_" + i).build())
                .toList();
    }

    private static Arbitrary<LocalRule.Builder> rule() {
        return Combinators.combine(
                        Arbitraries.of(Severity.class),
                        comparison(),
                        comparison().optional(),
                        labels(),
                        labels(),
                        labels())
                .as((severity, comparison, condition, statement, basis, message) -> {
                    LocalRule.Builder rule = LocalRule.builder()
                            .severity(severity)
                            .editions(Set.of(Edition.REVISED_2021))
                            .comparison(comparison)
                            .statement(statement)
                            .basis(basis)
                            .message(new Labels(
                                    message.zh().replaceAll("[{}]", "") + "{left}",
                                    message.en().replaceAll("[{}]", "") + "{right}"));
                    condition.ifPresent(rule::condition);
                    return rule;
                });
    }

    private static Arbitrary<LinearComparison> comparison() {
        return Combinators.combine(
                        term().list().ofMaxSize(3),
                        Arbitraries.of(Relation.class),
                        term().list().ofMinSize(1).ofMaxSize(3),
                        number().map(BigDecimal::abs))
                .as((left, relation, right, tolerance) -> {
                    List<Term> first = new ArrayList<>(left);
                    first.add(Term.of("requests.received.total"));
                    return new LinearComparison(first, relation, right, tolerance);
                });
    }

    private static Arbitrary<Term> term() {
        List<String> addresses = new ArrayList<>(
                Edition.REVISED_2021.cells().stream().map(Cell::address).toList());
        addresses.addAll(WILDCARDS);
        Arbitrary<String> address = Combinators.combine(Arbitraries.of("", "previous:"), Arbitraries.of(addresses))
                .as((year, cell) -> year + cell);
        return Combinators.combine(number().filter(factor -> factor.signum() != 0), address.optional())
                .as(Term::new);
    }

    private static Arbitrary<BigDecimal> number() {
        BigInteger most = BigInteger.TEN.pow(30).subtract(BigInteger.ONE);
        Arbitrary<BigDecimal> decimals = Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 30))
                .as(BigDecimal::new);
        return Arbitraries.oneOf(decimals, Arbitraries.of(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("1.0")));
    }

    private static Arbitrary<Labels> labels() {
        return Combinators.combine(notBlank(), notBlank()).as(Labels::new);
    }

    private static Arbitrary<String> notBlank() {
        return new AnyReport().text().filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<Policy> policies() {
        Arbitrary<Map<Severity, Integer>> thresholds = Arbitraries.maps(
                Arbitraries.of(Severity.class), Arbitraries.integers().between(1, Integer.MAX_VALUE));
        return Combinators.combine(
                        Arbitraries.of(ids()).set().ofMaxSize(4).flatMap(AnyDefinition::overrides),
                        suppression().list().ofMaxSize(3),
                        thresholds,
                        thresholds)
                .as((overrides, suppressions, reject, remarks) -> {
                    Policy.Builder policy = Policy.builder(ReportValidator.standard())
                            .rejectFrom(reject)
                            .remarksFrom(remarks);
                    overrides.forEach(policy::add);
                    suppressions.forEach(policy::add);
                    return policy;
                })
                .filter(policy -> policy.mistakes().isEmpty())
                .map(Policy.Builder::build);
    }

    private static List<String> ids() {
        return ReportValidator.standard().rules().stream()
                .map(rule -> rule.id())
                .toList();
    }

    private static Arbitrary<List<RuleOverride>> overrides(Set<String> rules) {
        return Combinators.combine(
                        Arbitraries.of(Severity.class).optional().list().ofSize(rules.size()),
                        justification().list().ofSize(rules.size()))
                .as((severities, justifications) -> {
                    List<String> ids = List.copyOf(rules);
                    return IntStream.range(0, ids.size())
                            .mapToObj(i -> new RuleOverride(ids.get(i), severities.get(i), justifications.get(i)))
                            .toList();
                });
    }

    private static Arbitrary<Justification> justification() {
        return Combinators.combine(
                        notBlank(),
                        notBlank().optional(),
                        Arbitraries.longs()
                                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                                .map(LocalDate::ofEpochDay)
                                .optional())
                .as(Justification::new);
    }

    private static Arbitrary<Suppression> suppression() {
        Arbitrary<Figure> figures = Arbitraries.oneOf(
                number().map(Figure::of), Arbitraries.of(Figure.blank(), Figure.notApplicable(), Figure.absent()));
        Arbitrary<String> cells = Arbitraries.of(Edition.REVISED_2021.cells()).map(Cell::address);
        Arbitrary<Optional<BigDecimal>> numbers = number().optional();
        return Combinators.combine(
                        Arbitraries.of(ids()),
                        notBlank().optional(),
                        Arbitraries.integers().optional(),
                        Arbitraries.maps(cells, figures).ofMaxSize(4),
                        numbers,
                        numbers,
                        Arbitraries.maps(new AnyReport().text(), new AnyReport().text())
                                .ofMaxSize(3),
                        justification())
                .as((rule, agency, year, figured, expected, actual, details, justification) -> new Suppression(
                        rule,
                        agency,
                        year.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        "report",
                        figured,
                        expected,
                        actual,
                        details,
                        justification));
    }
}
