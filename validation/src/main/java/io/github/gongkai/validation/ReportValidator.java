package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.SourceMap;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Checks reports against the rules.
 *
 * <p>Checking never changes a report. Instances are immutable and safe to share between threads.
 */
public final class ReportValidator {

    private static final ReportValidator STANDARD = new ReportValidator(Catalogue.CHECKS);
    private static final ReportValidator BALANCE = new ReportValidator(Catalogue.BALANCE);

    private final List<Check> checks;
    private final Map<Edition, List<Check>> checksByEdition = new EnumMap<>(Edition.class);
    private final Map<Edition, List<Rule>> rulesByEdition = new EnumMap<>(Edition.class);

    /**
     * For tests, which try other orders.
     *
     * @param checks what is checked, in the order of the findings
     */
    ReportValidator(List<Check> checks) {
        this.checks = checks;
        for (Edition edition : Edition.values()) {
            List<Check> ofEdition = checks.stream()
                    .filter(check -> check.editions().contains(edition))
                    .toList();
            checksByEdition.put(edition, ofEdition);
            // A list of this kind is not copied again for every result.
            rulesByEdition.put(
                    edition, List.copyOf(ofEdition.stream().map(Check::rule).toList()));
        }
    }

    /**
     * Returns the validator with every rule of the catalogue, those on structure, time, other years and subordinate reports
     * among them; what warnings and notices say is for a person to weigh.
     *
     * @return the one instance
     */
    public static ReportValidator standard() {
        return STANDARD;
    }

    /**
     * Returns the validator with the identities of the form (AC01 to AC06) and the rule on the edition (ST05) only: what every
     * report must keep, for callers who want the sums and nothing else.
     *
     * @return the one instance
     */
    public static ReportValidator balance() {
        return BALANCE;
    }

    /**
     * Returns a validator that checks local rules too, after the rules of this one.
     *
     * @param localRules the rules, in the order of their findings
     * @return a new validator
     * @throws IllegalArgumentException if two rules have the same id
     */
    public ReportValidator with(List<LocalRule> localRules) {
        List<Check> all = new ArrayList<>(checks);
        Set<String> ids = new HashSet<>();
        checks.forEach(check -> ids.add(check.rule().id()));
        for (LocalRule local : localRules) {
            if (!ids.add(local.id())) {
                throw new IllegalArgumentException("two rules with the id " + local.id());
            }
            all.add(new LocalCheck(local));
        }
        return new ReportValidator(List.copyOf(all));
    }

    /**
     * Returns the rules that are checked.
     *
     * @return the rules in the order of the catalogue, then local rules, which is the order of the findings
     */
    public List<Rule> rules() {
        return checks.stream().map(Check::rule).toList();
    }

    /**
     * Returns the rules that are checked on reports in one edition of the form.
     *
     * @param edition the edition
     * @return those of {@link #rules()} that apply to it
     */
    public List<Rule> rules(Edition edition) {
        return rulesByEdition.getOrDefault(edition, List.of());
    }

    /**
     * Checks a report.
     *
     * @param report the report, complete or not
     * @return what the rules say of it; its findings have no location
     */
    public Validation validate(AnnualReport report) {
        return validate(report, List.of(), SourceMap.empty());
    }

    /**
     * Checks what a reader made of a source.
     *
     * @param reading the reading
     * @return the problems met in reading and what the rules say of the report; a finding about cells carries the place where
     *     its first cell was read
     */
    public Validation validate(Reading reading) {
        return validate(reading.report(), reading.findings(), reading.sources());
    }

    /**
     * Checks a report together with last year's report and those of the units below.
     *
     * @param submission what is checked together
     * @return the problems met in reading and what the rules say of the report; a rule that compares with a report that is
     *     missing, of another agency or of another year is not assessed
     */
    public Validation validate(Submission submission) {
        Reading reading = submission.reading();
        return validate(new Context(
                reading.report(),
                submission.previous().orElse(null),
                submission.children(),
                reading.findings(),
                reading.sources()));
    }

    private Validation validate(AnnualReport report, List<Finding> problems, SourceMap sources) {
        // Most reports balance: for them nothing is made but the result.
        if (checks == Catalogue.BALANCE && followsFormOfYear(report)) {
            int held = CompiledIdentities.ifAllHold(report);
            if (held > 0) {
                return ImmutableValidation.of(
                        report, rules(report.edition()), problems, List.of(), held, held, List.of(), Optional.empty());
            }
        }
        return validate(new Context(report, null, List.of(), problems, sources));
    }

    private static boolean followsFormOfYear(AnnualReport report) {
        OptionalInt year = report.year();
        return year.isPresent() && Edition.of(year.getAsInt()).orElse(null) == report.edition();
    }

    private Validation validate(Context context) {
        Edition edition = context.report().edition();
        List<Check> ofEdition = checksByEdition.getOrDefault(edition, List.of());
        for (int i = 0; i < ofEdition.size(); i++) {
            context.examine(ofEdition.get(i));
        }
        return context.result(rules(edition));
    }
}
