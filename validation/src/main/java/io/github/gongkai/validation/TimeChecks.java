package io.github.gongkai.validation;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.DivisionCode.TownshipKind;
import io.github.gongkai.validation.internal.prose.PlainText;
import io.github.gongkai.validation.internal.prose.Standing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Class TM: dates, years and identifiers. */
final class TimeChecks {

    private static final String PUBLISHED_ON = "publishedOn";
    private static final String DATE = "date";
    private static final String YEAR = "year";
    private static final String FOUND = "found";
    private static final String CODE = "code";

    private static final Pattern PERIOD =
            Pattern.compile("统计[^。；\\n]{0,16}?(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日起?(?:至|到|—+|-+|–|－|～|~)"
                    + "(?:(20\\d\\d)年|同年|当年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("(?<!\\d)(20\\d\\d)(?=年)");
    /** Only what this report says of itself: that last year's was published is no mistake. */
    private static final Pattern YEAR_OF_ITSELF =
            Pattern.compile("(?:特编制|现编制|编制本|现将|现予公布|现公布)[^。；\\n]{0,40}?(20\\d\\d)年[^。；\\n]{0,20}?(?:年度报告|年报)");

    /** What a sentence of that kind begins with: looking for words is much faster than looking for the pattern. */
    private static final List<String> ITSELF = List.of("特编制", "现编制", "编制本", "现将", "现予公布", "现公布");

    private static final Labels ARTICLE_49 = new Labels("条例第四十九条", "Regulations, Article 49");

    private static final Rule DEPARTMENT_LATE = Rules.rule(
            "TM01",
            Severity.ERROR,
            new Labels("政府部门的报告应在次年 1 月 31 日前公布", "A department publishes by 31 January of the next year"),
            ARTICLE_49,
            new Labels("{date} 公布，晚于 {deadline}。", "Published on {date}, after {deadline}."));

    private static final Rule GOVERNMENT_LATE = Rules.rule(
            "TM02",
            Severity.ERROR,
            new Labels(
                    "县级以上地方人民政府的报告应在次年 3 月 31 日前公布",
                    "A government from county level up publishes by 31 March of the next year"),
            ARTICLE_49,
            new Labels("{date} 公布，晚于 {deadline}。", "Published on {date}, after {deadline}."));

    private static final Rule TOWNSHIP_LATE = Rules.rule(
            "TM03",
            Severity.WARNING,
            new Labels(
                    "乡镇、街道的报告在次年 1 月 31 日后公布为提示，3 月 31 日后为警告",
                    "A township that publishes after 31 January of the next year: a notice; after 31 March: a warning"),
            new Labels("条例第四十九条未提及乡镇、街道，参照部门和政府的期限", "Regulations, Article 49 does not name townships; by analogy"),
            new Labels("{date} 公布，晚于 {deadline}。", "Published on {date}, after {deadline}."));

    private static final Rule EARLY = Rules.rule(
            "TM04",
            Severity.ERROR,
            new Labels("报告不应在报告年度结束前公布", "A report is not published before its year is over"),
            new Labels("条例第四十九条：上一年度的报告", "Regulations, Article 49: a report on the year before"),
            new Labels("{date} 公布，{year} 年度尚未结束。", "Published on {date}, before {year} was over."));

    private static final Rule STATISTICS_PERIOD = Rules.rule(
            "TM05",
            Severity.ERROR,
            new Labels(
                    "数据统计期限应为报告年度的 1 月 1 日至 12 月 31 日（年份相同而日期不同为警告）",
                    "The figures are of 1 January to 31 December of the report year (a warning if only the days differ)"),
            new Labels("条例第四十九条：年度报告", "Regulations, Article 49: a report on a year"),
            new Labels(
                    "统计期限为“{found}”，与 {year} 年度不符。",
                    "The period stated is \"{found}\", which is not the year {year}."));

    private static final Rule TITLE_YEAR = Rules.rule(
            "TM06",
            Severity.ERROR,
            new Labels("标题中的年份应为报告年度", "The year in the title is the report year"),
            new Labels("同一报告的年度只有一个", "A report has one year"),
            new Labels("标题的年份为 {found}，报告年度为 {year}。", "The title says {found}, but the report year is {year}."));

    private static final Rule LEFT_OVER_YEAR = Rules.rule(
            "TM07",
            Severity.WARNING,
            new Labels("正文自称的年份应为报告年度", "The year that the text says it reports on is the report year"),
            new Labels("疑为沿用往年文字；按固定语句判断", "Perhaps text of another year; judged by set phrases"),
            new Labels(
                    "正文写作 {found} 年的报告，报告年度为 {year}。",
                    "The text speaks of itself as the report for {found}, but the report year is {year}."));

    private static final Rule CREDIT_CODE = Rules.rule(
            "TM09",
            Severity.ERROR,
            new Labels(
                    "统一社会信用代码应符合编码规则（组织机构代码校验位不符为警告）",
                    "The unified social credit code is well formed (a warning if only the check digit of the organization code is wrong)"),
            new Labels("GB 32100-2015；组织机构代码校验位 GB 11714", "GB 32100-2015; GB 11714 for the organization code"),
            new Labels("统一社会信用代码 {code} 不符合编码规则（{found}）。", "Credit code {code} is malformed ({foundEn})."));

    private static final Rule REGISTERED_ELSEWHERE = Rules.rule(
            "TM10",
            Severity.NOTICE,
            new Labels("统一社会信用代码的登记地与机关所在行政区划通常一致", "The division in the credit code usually is the agency's"),
            new Labels("GB 32100-2015；两者不同也可以是正常情况", "GB 32100-2015; there are lawful differences"),
            new Labels(
                    "登记地区划代码为 {found}，机关所在区划代码为 {code}。",
                    "Registered in division {found}, but the agency is in {code}."));

    private static final Rule DIVISION_CODE = Rules.rule(
            "TM11",
            Severity.ERROR,
            new Labels(
                    "行政区划代码应符合编码规则（乡级代码与名称的类型不符为警告）",
                    "The division code is well formed (a warning if a township's number does not fit its name)"),
            new Labels("GB/T 2260、GB/T 10114", "GB/T 2260 and GB/T 10114"),
            new Labels("行政区划代码“{code}”不符合编码规则。", "Division code \"{code}\" is malformed."));

    private static final Rule TOWNSHIP_CODE = Rules.withMessage(
            DIVISION_CODE,
            new Labels(
                    "行政区划代码 {code} 的类型与“{found}”的名称不符。",
                    "Division code {code} is of another kind of township than \"{found}\"."));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            deadline(DEPARTMENT_LATE, TimeChecks::departmentLate),
            deadline(GOVERNMENT_LATE, TimeChecks::governmentLate),
            deadline(TOWNSHIP_LATE, TimeChecks::townshipLate),
            Check.of(EARLY, "", Check.ANY_EDITION, List.of(Input.YEAR, Input.PUBLISHED_ON), TimeChecks::early),
            Check.of(
                    STATISTICS_PERIOD,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.YEAR, Input.OVERVIEW),
                    TimeChecks::statisticsPeriod),
            Check.of(TITLE_YEAR, "", Check.ANY_EDITION, List.of(Input.YEAR, Input.TITLE), TimeChecks::titleYear),
            Check.of(
                    LEFT_OVER_YEAR,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.YEAR, Input.OVERVIEW),
                    TimeChecks::leftOverYear),
            Check.of(CREDIT_CODE, "", Check.ANY_EDITION, List.of(Input.CREDIT_CODE), TimeChecks::creditCode),
            Check.of(
                    REGISTERED_ELSEWHERE,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.CREDIT_CODE, Input.DIVISION_CODE),
                    TimeChecks::registeredElsewhere),
            Check.of(DIVISION_CODE, "", Check.ANY_EDITION, List.of(Input.DIVISION_CODE), TimeChecks::divisionCode));

    private TimeChecks() {}

    private static Check deadline(Rule rule, Consumer<Context> body) {
        return Check.of(rule, "", Check.ANY_EDITION, List.of(Input.YEAR, Input.PUBLISHED_ON, Input.KIND), body);
    }

    private static boolean isKind(Context context, Set<AgencyKind> kinds) {
        return context.standing().kind().filter(kinds::contains).isPresent();
    }

    private static void departmentLate(Context context) {
        if (!context.standing().isTownship()
                && isKind(context, Set.of(AgencyKind.DEPARTMENT, AgencyKind.GOVERNMENT_OFFICE))) {
            late(context, DEPARTMENT_LATE, DEPARTMENT_LATE.severity(), endOf(context, Month.JANUARY));
        }
    }

    private static void governmentLate(Context context) {
        if (!context.standing().isTownship() && isKind(context, Set.of(AgencyKind.GOVERNMENT))) {
            late(context, GOVERNMENT_LATE, GOVERNMENT_LATE.severity(), endOf(context, Month.MARCH));
        }
    }

    private static void townshipLate(Context context) {
        if (context.standing().isTownship()
                && isKind(context, Set.of(AgencyKind.GOVERNMENT, AgencyKind.SUBDISTRICT_OFFICE))
                && !late(context, TOWNSHIP_LATE, Severity.WARNING, endOf(context, Month.MARCH))) {
            late(context, TOWNSHIP_LATE, Severity.NOTICE, endOf(context, Month.JANUARY));
        }
    }

    private static LocalDate endOf(Context context, Month month) {
        return LocalDate.of(context.report().year().orElseThrow() + 1, month, month.maxLength());
    }

    private static boolean late(Context context, Rule rule, Severity severity, LocalDate deadline) {
        LocalDate published = context.report().publishedOn().orElseThrow();
        boolean late = published.isAfter(deadline);
        if (late) {
            context.add(Finding.builder(rule)
                    .severity(severity)
                    .address(PUBLISHED_ON)
                    .putDetails(DATE, published.toString())
                    .putDetails("deadline", deadline.toString())
                    .build());
        }
        return late;
    }

    private static void early(Context context) {
        int year = context.report().year().orElseThrow();
        LocalDate published = context.report().publishedOn().orElseThrow();
        if (published.getYear() <= year) {
            context.add(Finding.builder(EARLY)
                    .address(PUBLISHED_ON)
                    .putDetails(DATE, published.toString())
                    .putDetails(YEAR, Integer.toString(year))
                    .build());
        }
    }

    private static void statisticsPeriod(Context context) {
        int year = context.report().year().orElseThrow();
        String text = context.text(Section.OVERVIEW);
        Matcher matcher = PERIOD.matcher(text);
        if (!text.contains("统计") || !matcher.find()) {
            return;
        }
        Optional<LocalDate> from = date(matcher.group(1), matcher.group(2), matcher.group(3));
        String lastYear = matcher.group(4) == null ? matcher.group(1) : matcher.group(4);
        Optional<LocalDate> to = date(lastYear, matcher.group(5), matcher.group(6));
        boolean right = from.equals(Optional.of(LocalDate.of(year, Month.JANUARY, 1)))
                && to.equals(Optional.of(LocalDate.of(year, Month.DECEMBER, 31)));
        if (!right) {
            boolean ofYear = from.filter(day -> day.getYear() == year).isPresent()
                    && to.filter(day -> day.getYear() == year).isPresent();
            context.add(Finding.builder(STATISTICS_PERIOD)
                    .severity(ofYear ? Severity.WARNING : Severity.ERROR)
                    .address(Section.OVERVIEW.key())
                    .putDetails(FOUND, matcher.group().substring(matcher.start(1) - matcher.start()))
                    .putDetails(YEAR, Integer.toString(year))
                    .build());
        }
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void titleYear(Context context) {
        String year = Integer.toString(context.report().year().orElseThrow());
        String published = context.report().title().orElseThrow();
        String right = year + "年";
        if (published.contains(right)) {
            return;
        }
        String title = PlainText.of(published);
        if (title.contains(right)) {
            return;
        }
        Set<String> years = new TreeSet<>();
        Matcher matcher = YEAR_IN_TITLE.matcher(title);
        while (matcher.find()) {
            years.add(matcher.group(1));
        }
        if (!years.isEmpty() && !years.contains(year)) {
            context.add(Finding.builder(TITLE_YEAR)
                    .address("title")
                    .putDetails(FOUND, String.join("、", years))
                    .putDetails(YEAR, year)
                    .build());
        }
    }

    private static void leftOverYear(Context context) {
        String year = Integer.toString(context.report().year().orElseThrow());
        String text = context.text(Section.OVERVIEW);
        Matcher matcher = YEAR_OF_ITSELF.matcher(text);
        if (PlainText.firstOf(text, ITSELF).isPresent()
                && matcher.find()
                && !matcher.group().contains(year)) {
            context.add(Finding.builder(LEFT_OVER_YEAR)
                    .address(Section.OVERVIEW.key())
                    .putDetails(FOUND, matcher.group(1))
                    .putDetails(YEAR, year)
                    .build());
        }
    }

    private static void creditCode(Context context) {
        CreditCode code = context.report().agency().orElseThrow().creditCode().orElseThrow();
        code.defect().ifPresent(defect -> {
            Labels found = switch (defect) {
                case LENGTH -> new Labels("不是 18 位", "not 18 characters");
                case CHARACTER -> new Labels("含有不用的字符", "a character that is not used");
                case CHECK_CHARACTER -> new Labels("校验码不符", "wrong check character");
                case ORGANIZATION_CHECK_CHARACTER ->
                    new Labels("组织机构代码的校验位不符", "wrong check digit of the organization code");
            };
            context.add(Finding.builder(CREDIT_CODE)
                    .severity(
                            defect == CreditCode.Defect.ORGANIZATION_CHECK_CHARACTER
                                    ? Severity.WARNING
                                    : Severity.ERROR)
                    .address("agency.creditCode")
                    .putDetails(CODE, code.text())
                    .putDetails(FOUND, found.zh())
                    .putDetails("foundEn", found.en())
                    .build());
        });
    }

    private static void registeredElsewhere(Context context) {
        DivisionCode division =
                context.report().agency().orElseThrow().divisionCode().orElseThrow();
        Optional<DivisionCode> registered = context.report()
                .agency()
                .orElseThrow()
                .creditCode()
                .orElseThrow()
                .registrationDivision();
        if (division.isValid()
                && registered.isPresent()
                && !division.isWithin(registered.get())
                && !registered.get().isWithin(division)) {
            context.add(Finding.builder(REGISTERED_ELSEWHERE)
                    .address("agency.creditCode")
                    .putDetails(FOUND, registered.get().text())
                    .putDetails(CODE, division.text())
                    .build());
        }
    }

    private static void divisionCode(Context context) {
        DivisionCode code =
                context.report().agency().orElseThrow().divisionCode().orElseThrow();
        String name = PlainText.of(context.report().agency().orElseThrow().name());
        if (!code.isValid()) {
            context.add(Finding.builder(DIVISION_CODE)
                    .address("agency.divisionCode")
                    .putDetails(CODE, code.text())
                    .build());
        } else if (code.townshipKind().isPresent()
                && Standing.townshipKind(name).isPresent()
                && !code.townshipKind().equals(Standing.townshipKind(name))
                && code.townshipKind().get() != TownshipKind.ENTERPRISE_UNIT) {
            context.add(Finding.builder(TOWNSHIP_CODE)
                    .severity(Severity.WARNING)
                    .address("agency.divisionCode")
                    .putDetails(CODE, code.text())
                    .putDetails(FOUND, name)
                    .build());
        }
    }
}
