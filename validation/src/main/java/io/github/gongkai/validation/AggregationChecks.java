package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.internal.prose.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Class AG: a report that includes other units, held against the reports of those units. */
final class AggregationChecks {

    private static final List<Input> CHILDREN = List.of(Input.CHILDREN);
    private static final String OFFICE = "人民政府办公";

    private static final Labels INCLUDED = new Labels("合计报告包含各下级单位的数据", "An aggregate report includes the units below");

    private static final Rule SUM = Rules.rule(
            "AG01",
            Severity.WARNING,
            new Labels(
                    "可加的每一项不小于各下级报告之和，差额为本级自身和未提供报告的单位（复议诉讼表为提示）",
                    "Every figure that adds up is no less than the sum of the subordinate reports; the rest is the agency's own and of"
                            + " units not at hand (a notice for disputes)"),
            new Labels(
                    INCLUDED.zh() + "；共同被告的案件可重复计入，故复议诉讼表仅提示",
                    INCLUDED.en() + "; a case against two agencies may be counted twice, hence a notice for disputes"),
            new Labels(
                    "{cell}填报 {actual} {unit}，少于各下级报告之和 {expected} {unit}，差额 {difference} {unit}。",
                    "{cell} says {actual}, less than the {expected} of the subordinate reports together; difference {difference}."));

    private static final Rule EACH = Rules.rule(
            "AG02",
            Severity.WARNING,
            new Labels("可加的每一项不小于每一份下级报告", "Every figure that adds up is no less than that of any subordinate report"),
            INCLUDED,
            new Labels(
                    "{cell}填报 {actual} {unit}，少于“{agency}”一家的 {expected} {unit}。",
                    "{cell} says {actual}, less than the {expected} of \"{agency}\" alone."));

    private static final Rule USABLE = Rules.rule(
            "AG03",
            Severity.NOTICE,
            new Labels("下级报告与本报告年度、格式相同", "The subordinate reports are of the same year and edition"),
            new Labels("不同年度、不同格式的数据不能相加", "Figures of other years or editions do not add up"),
            new Labels(
                    "“{agency}”的报告年度或格式不同，未计入。",
                    "The report of \"{agency}\" is of another year or edition and was left out."));

    private static final Rule ONCE = Rules.rule(
            "AG04",
            Severity.WARNING,
            new Labels(
                    "同一单位只计一次，政府报告与其办公室报告不同时计入", "A unit counts once, and a government not together with its office"),
            INCLUDED,
            new Labels("“{agency}”与“{other}”重复计入。", "\"{agency}\" and \"{other}\" are counted twice."));

    private static final Rule OWN_RULES = Rules.rule(
            "AG05",
            Severity.WARNING,
            new Labels("无规章制定权的下级单位不应带入规章", "Units without rule-making power bring in no administrative rules"),
            new Labels("《立法法》；下级单位的层级可能由名称推断", "Legislation Law; the level of a unit may be taken from its name"),
            new Labels(
                    "下级单位“{agency}”没有规章制定权，却填报规章（{figures}）。",
                    "\"{agency}\" has no rule-making power but reports administrative rules ({figures})."));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            Check.of(SUM, "figure ≥ Σ figure of children", Check.ANY_EDITION, CHILDREN, AggregationChecks::sum),
            Check.of(EACH, "figure ≥ figure of each child", Check.ANY_EDITION, CHILDREN, AggregationChecks::each),
            Check.of(USABLE, "", Check.ANY_EDITION, CHILDREN, AggregationChecks::usable),
            Check.of(ONCE, "", Check.ANY_EDITION, CHILDREN, AggregationChecks::once),
            Check.of(OWN_RULES, "", Check.ANY_EDITION, CHILDREN, AggregationChecks::ownRules));

    private AggregationChecks() {}

    private static String name(AnnualReport report) {
        return report.agency().map(Agency::name).orElse("?");
    }

    /** What a child states above 0, which is all that a sum can rest on: a blank adds nothing that is known. */
    private static BigDecimal amount(AnnualReport child, Cell cell) {
        Figure figure = child.figure(cell);
        return figure.isStated() && figure.decimal().signum() > 0 ? figure.decimal() : BigDecimal.ZERO;
    }

    private static Severity severity(Cell cell) {
        return cell.section() == Section.DISPUTES ? Severity.NOTICE : Severity.WARNING;
    }

    private static void sum(Context context) {
        for (Cell cell : context.children().uncovered()) {
            CellFigure own = context.figureOf(cell);
            if (!own.figure().isStated()) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal most = BigDecimal.ZERO;
            for (AnnualReport child : context.children().usable()) {
                BigDecimal amount = amount(child, cell);
                sum = sum.add(amount);
                most = most.max(amount);
            }
            BigDecimal actual = own.figure().decimal();
            // Where one unit alone has more, AG02 names it.
            if (sum.compareTo(actual) > 0 && most.compareTo(actual) <= 0) {
                context.add(Finding.builder(SUM)
                        .severity(severity(cell))
                        .addCells(own)
                        .expected(sum)
                        .actual(actual)
                        .build());
            }
        }
    }

    private static void each(Context context) {
        for (Cell cell : context.children().uncovered()) {
            CellFigure own = context.figureOf(cell);
            if (!own.figure().isStated()) {
                continue;
            }
            BigDecimal actual = own.figure().decimal();
            for (AnnualReport child : context.children().usable()) {
                BigDecimal amount = amount(child, cell);
                if (amount.compareTo(actual) > 0) {
                    context.add(Finding.builder(EACH)
                            .severity(severity(cell))
                            .addCells(own)
                            .expected(amount)
                            .actual(actual)
                            .putDetails("agency", name(child))
                            .build());
                }
            }
        }
    }

    private static void usable(Context context) {
        for (AnnualReport child : context.children().unusable()) {
            context.add(Finding.builder(USABLE)
                    .address("children")
                    .putDetails("agency", name(child))
                    .build());
        }
    }

    private static void once(Context context) {
        List<AnnualReport> all = new ArrayList<>(context.reportsBelow());
        all.add(context.report());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Optional<Agency> one = all.get(i).agency();
                Optional<Agency> other = all.get(j).agency();
                boolean both = one.isPresent() && other.isPresent();
                boolean parent = j == context.reportsBelow().size();
                // A government's own office is one of the units that its report includes.
                if (both
                        && (one.get().isSameAs(other.get())
                                || (!parent && isOffice(one.get(), other.get()))
                                || (!parent && isOffice(other.get(), one.get())))) {
                    context.add(Finding.builder(ONCE)
                            .address("children")
                            .putDetails("agency", one.get().name())
                            .putDetails("other", other.get().name())
                            .build());
                }
            }
        }
    }

    /** Whether one is the office of the other, a government, by their names. */
    private static boolean isOffice(Agency office, Agency government) {
        boolean governs = government
                .kind()
                .or(() -> Standing.of(government).kind())
                .filter(AgencyKind.GOVERNMENT::equals)
                .isPresent();
        int end = office.name().indexOf(OFFICE);
        return governs && end > 0 && Agency.of(office.name().substring(0, end)).isSameAs(Agency.of(government.name()));
    }

    private static void ownRules(Context context) {
        for (AnnualReport child : context.reportsBelow()) {
            boolean powerless = child.agency()
                    .map(Standing::of)
                    .flatMap(Standing::mayMakeRules)
                    .filter(may -> !may)
                    .isPresent();
            List<CellFigure> made = powerless ? CrossSectionChecks.madeRules(child) : List.of();
            if (!made.isEmpty()) {
                context.add(Finding.builder(OWN_RULES)
                        .address(Rules.address(DisclosureLine.ADMINISTRATIVE_RULES))
                        .putDetails("agency", name(child))
                        .putDetails("figures", made.toString())
                        .build());
            }
        }
    }
}
