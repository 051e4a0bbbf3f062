package io.github.gongkai.validation;

import io.github.gongkai.finding.CellFigure;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.DisclosureLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestGroup;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.internal.prose.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Class ST: whether everything is there that the form and Article 50 ask for, and nothing that does not belong. */
final class StructureChecks {

    private static final String EDITION = "edition";
    private static final String TEXT = "text";

    /** The sections that are text. */
    private static final List<Section> TEXTS = Arrays.stream(Section.values())
            .filter(section -> !section.isTable())
            .toList();

    /** With these a reader says which cells it did not read. */
    private static final List<ReadingProblem> UNREAD = List.of(
            ReadingProblem.MISSING_CELLS,
            ReadingProblem.NOT_A_NUMBER,
            ReadingProblem.NOT_A_WHOLE_NUMBER,
            ReadingProblem.OUT_OF_RANGE,
            ReadingProblem.UNPLACEABLE,
            ReadingProblem.WRONG_KIND,
            ReadingProblem.MISSING,
            ReadingProblem.BAD_VALUE);

    /** The topics of section one, and words of which at least one stands in any text about them. */
    private enum Topic {
        DISCLOSURE("主动公开", "proactive disclosure", "主动|发布|公开信息|公开政府信息|公开各类"),
        REQUESTS("依申请公开", "requests", "申请"),
        MANAGEMENT(
                "政府信息管理", "management of information", "信息管理|信息资源|规范性文件|保密审|公开审查|审核|审查|三审|审签|台账|目录|清单|动态调整|归档|管理制度|制度"),
        PLATFORMS("政府信息公开平台建设", "platforms", "平台|网站|门户|公众号|微信|微博|新媒体|专栏|栏目|公报|公开栏|公示栏|媒体|查阅"),
        SUPERVISION("监督保障", "supervision", "监督|保障|考核|评议|评估|培训|追究|问责|督查|督促|检查|领导小组|组织领导|专人|责任");

        final String zh;
        final String en;
        final List<String> words;

        Topic(String zh, String en, String words) {
            this.zh = zh;
            this.en = en;
            this.words = Arrays.asList(words.split("\\|"));
        }
    }

    /** What Article 50 (4) asks of governments besides. */
    private enum Accountability {
        ASSESSMENT("工作考核", "assessment", "考核|考评|测评|评估|绩效"),
        REVIEW("社会评议", "public review", "评议|评价|满意度|意见建议|征求意见|民意"),
        RESPONSIBILITY("责任追究", "accountability", "追究|追责|问责|责任");

        final String zh;
        final String en;
        final List<String> words;

        Accountability(String zh, String en, String words) {
            this.zh = zh;
            this.en = en;
            this.words = Arrays.asList(words.split("\\|"));
        }
    }

    private static final Pattern INSTRUCTION =
            Pattern.compile("该部分以表格形式报告|填报说明|填表说明|此处填写|(?<![A-Za-z])X{2,}(?![A-Za-z])|×{2,}|Ｘ{2,}");
    /** What every instruction or placeholder has in it: looking for words is much faster than looking for the pattern. */
    private static final List<String> INSTRUCTION_WORDS = List.of("表格形式", "填报说明", "填表说明", "此处填写", "XX", "××", "ＸＸ");

    private static final List<String> PARTS_WORDS = List.of("部分组成", "部分构成", "部分内容");
    private static final Pattern MENTIONS_ITSELF = Pattern.compile(
            "我(?![国们])|本(?:机关|单位|部门|级|局|办|厅|委|署|院|镇|乡|街道|区|县|市|省|年报|年度报告|报告)|全(?:局|镇|乡|街道|区|县|市|省|州|旗|委|系统)");
    private static final int SHORTEST_ABOUT_ITSELF = 200;
    private static final Pattern PARTS =
            Pattern.compile("(?:报告|年报)[^。；\\n]{0,200}?([一二三四五六七八九十]|\\d{1,2})(?:个|大)?部分(?:组成|构成|内容)");
    private static final String NUMERALS = "一二三四五六七八九十";

    private static final Rule SECTIONS = Rules.rule(
            "ST01",
            Severity.ERROR,
            new Labels(
                    "六个部分应齐全（只有表格、没有任何文字部分的不评估）",
                    "All six sections are there (not assessed for tables without any text)"),
            new Labels("条例第五十条；格式（" + Rules.FORM + "）", "Regulations, Article 50; the form, " + Rules.FORM),
            new Labels("缺少“{numeral}、{section}”。", "Section \"{sectionEn}\" is missing."));

    private static final Rule TABLES = Rules.rule(
            "ST04",
            Severity.ERROR,
            new Labels(
                    "三张表应齐全并符合格式（（六）其他处理只印一行或另印一行的为警告）",
                    "The three tables are complete and follow the form (a warning if (6) Other handling is printed as one line,"
                            + " alone or besides its lines)"),
            new Labels("格式的表格结构（" + Rules.FORM + "）", "The structure of the form (" + Rules.FORM + ")"),
            new Labels(
                    "“{section}”表缺少 {count} 个单元格：{lines}。", "Table \"{sectionEn}\" lacks {count} cell(s): {lines}."));

    private static final Rule COLLAPSED = Rules.withMessage(
            TABLES,
            new Labels(
                    "格式将“{line}”分为 {count} 行，报告只有一行。",
                    "The form splits \"{line}\" into {count} lines; the report has one."));

    private static final Rule PRINTED_TWICE = Rules.withMessage(
            TABLES,
            new Labels(
                    "格式将“{line}”分为 {count} 行，报告在各行之外又印了一行{sums}；合计时只用各行。",
                    "The form splits \"{line}\" into {count} lines; the report has these and the one besides{sumsEn}. Only the"
                            + " lines of the form are added up."));

    private static final Labels OTHER_SUMS = new Labels("，且与各行之和不符", ", and it is not their sum");

    private static final Rule EDITION_OF_YEAR = Rules.rule(
            "ST05",
            Severity.WARNING,
            new Labels("表格应采用报告年度对应的格式", "The tables follow the form of the report year"),
            new Labels(Rules.FORM, "The form, " + Rules.FORM),
            new Labels(
                    "{year} 年度报告应采用{requiredDocument}的格式，表格实为{document}的格式。",
                    "A report for {year} must follow form {requiredEdition}, but its tables follow form {edition}."));

    private static final Rule BLANKS = Rules.rule(
            "ST06",
            Severity.WARNING,
            new Labels("没有数量的单元格应填 0，不应空白", "A cell with nothing to count holds 0 and is not blank"),
            new Labels(
                    "审核惯例，格式未明文规定；空白无法与漏填区分",
                    "Practice of reviewers, not printed on the form; a blank cannot be told from an omission"),
            new Labels(
                    "有 {count} 个单元格空白（{cell}等），不能判断是 0 还是漏填。",
                    "{count} cell(s) are blank (the first: {cell}); whether 0 or left out cannot be told."));

    private static final Rule PLACEHOLDERS = Rules.rule(
            "ST07",
            Severity.WARNING,
            new Labels(
                    "没有数量的单元格应填 0，不应填“/”“-”“不适用”（仅限规章的为提示）",
                    "A cell with nothing to count holds 0, not / or - (a notice if only in the line of administrative rules)"),
            new Labels("审核惯例，格式未明文规定", "Practice of reviewers, not printed on the form"),
            new Labels(
                    "有 {count} 个单元格填“/”等符号（{cell}等），应填 0。",
                    "{count} cell(s) hold / or the like (the first: {cell}) instead of 0."));

    private static final Rule TOPICS = Rules.rule(
            "ST09",
            Severity.WARNING,
            new Labels(
                    "第一部分应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障",
                    "Section one tells of proactive disclosure, requests, management, platforms and supervision"),
            new Labels(
                    Edition.REVISED_2021.document() + "；按关键词判断",
                    Edition.REVISED_2021.document() + "; judged by key words"),
            new Labels("“{section}”没有写到：{topics}。", "\"{sectionEn}\" does not tell of: {topicsEn}."));

    private static final Rule ACCOUNTABILITY = Rules.rule(
            "ST10",
            Severity.WARNING,
            new Labels(
                    "人民政府的报告应写到工作考核、社会评议和责任追究结果（乡级为提示）",
                    "A government's report tells of assessment, public review and accountability (a notice for townships)"),
            new Labels("条例第五十条（四）；按关键词判断", "Regulations, Article 50 (4); judged by key words"),
            new Labels("报告没有写到：{topics}。", "The report does not tell of: {topicsEn}."));

    private static final Rule LEFT_OVER = Rules.rule(
            "ST11",
            Severity.WARNING,
            new Labels("不应留有格式的说明文字或占位符", "No instruction of the form and no placeholder is left in"),
            new Labels("格式的说明不属于报告内容", "The form's instructions are no content"),
            new Labels("留有“{text}”。", "\"{text}\" was left in."));

    private static final Rule ABOUT_ITSELF = Rules.rule(
            "ST13",
            Severity.WARNING,
            new Labels("文字应写本机关的工作", "The text is about the agency itself"),
            new Labels(
                    Edition.REVISED_2021.document() + "：不能遗漏，也不宜泛化；按关键词判断",
                    Edition.REVISED_2021.document() + ": nothing omitted, nothing generalized; judged by key words"),
            new Labels(
                    "文字部分没有提到“{agency}”，也没有“我局”“本机关”等自称。",
                    "The text never mentions \"{agency}\", nor the agency in the first person."));

    private static final Rule ANNOUNCED_PARTS = Rules.rule(
            "ST16",
            Severity.WARNING,
            new Labels("报告自称的部分数应与实有部分数一致", "The number of sections announced is the number there is"),
            new Labels("格式的六个部分（" + Rules.FORM + "）", "The six sections of the form (" + Rules.FORM + ")"),
            new Labels(
                    "报告自称由 {announced} 个部分组成，实有 {count} 个。",
                    "The report announces {announced} sections but has {count}."));

    /** The checks in the order of the catalogue. */
    static final List<Check> CHECKS = List.of(
            Check.of(SECTIONS, "", Check.ANY_EDITION, List.of(Input.TEXT), StructureChecks::sections),
            Check.of(TABLES, "", Check.ANY_EDITION, List.of(), StructureChecks::tables),
            Check.of(EDITION_OF_YEAR, "", Check.ANY_EDITION, List.of(), StructureChecks::editionOfYear),
            Check.of(BLANKS, "", Check.ANY_EDITION, List.of(), StructureChecks::blanks),
            Check.of(PLACEHOLDERS, "", Check.ANY_EDITION, List.of(), StructureChecks::placeholders),
            Check.of(TOPICS, "", Set.of(Edition.REVISED_2021), List.of(Input.OVERVIEW), StructureChecks::topics),
            Check.of(
                    ACCOUNTABILITY,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.KIND, Input.OVERVIEW),
                    StructureChecks::accountability),
            Check.of(LEFT_OVER, "", Check.ANY_EDITION, List.of(), StructureChecks::leftOver),
            Check.of(
                    ABOUT_ITSELF,
                    "",
                    Check.ANY_EDITION,
                    List.of(Input.AGENCY, Input.OVERVIEW),
                    StructureChecks::aboutItself),
            Check.of(ANNOUNCED_PARTS, "", Check.ANY_EDITION, List.of(Input.OVERVIEW), StructureChecks::announcedParts));

    private StructureChecks() {}

    private static void sections(Context context) {
        if (isRead(context, ReadingProblem.CUT_SHORT) || isRead(context, ReadingProblem.MISSING_CELLS)) {
            context.add(NotAssessed.because(SECTIONS, "report", new Labels("来源不完整", "the source is not complete")));
            return;
        }
        for (Section section : TEXTS) {
            if (context.report().narrative(section).isEmpty()) {
                context.add(about(SECTIONS, section)
                        .putDetails("numeral", section.numeral())
                        .build());
            }
        }
    }

    private static boolean isRead(Context context, ReadingProblem problem) {
        return context.problems().stream().anyMatch(found -> found.rule().equals(problem.rule()));
    }

    private static Finding.Builder about(Rule rule, Section section) {
        return Finding.builder(rule)
                .address(section.key())
                .putDetails("section", section.title().zh())
                .putDetails("sectionEn", section.title().en());
    }

    private static void tables(Context context) {
        AnnualReport report = context.report();
        List<Cell> absent = cells(context, Figure.State.ABSENT);
        // A reader that met them has said so, with the place.
        if (!absent.isEmpty() && UNREAD.stream().noneMatch(problem -> isRead(context, problem))) {
            for (Section table : Section.tables()) {
                List<CellFigure> ofTable = absent.stream()
                        .filter(cell -> cell.section() == table)
                        .map(context::figureOf)
                        .toList();
                if (!ofTable.isEmpty()) {
                    context.add(about(TABLES, table)
                            .cells(ofTable)
                            .putDetails("count", Integer.toString(ofTable.size()))
                            .build());
                }
            }
        }
        if (printsWhole(report)) {
            whole(context);
        }
    }

    /** Whether a line is printed that the form splits. */
    private static boolean printsWhole(AnnualReport report) {
        List<Cell> whole = report.edition().collapsedCells();
        for (int i = 0; i < whole.size(); i++) {
            if (!report.requests().figures().isAbsentAt(whole.get(i).index())) {
                return true;
            }
        }
        return false;
    }

    private static void whole(Context context) {
        AnnualReport report = context.report();
        List<CellFigure> printed = report.edition().collapsedCells().stream()
                .map(context::figureOf)
                .toList();
        Line line = printed.get(0).cell().line();
        List<RequestLine> split = RequestGroup.OTHER_HANDLING.lines(report.edition());
        if (report.isCollapsed()) {
            context.add(whole(COLLAPSED, line, split).cells(printed).build());
            return;
        }
        List<CellFigure> cells = new ArrayList<>(printed);
        boolean agrees = true;
        for (CellFigure cell : printed) {
            List<CellFigure> parts = split.stream()
                    .map(part -> context.at(part, cell.cell().column()))
                    .toList();
            agrees &= agrees(cell, parts);
            cells.addAll(parts);
        }
        context.add(whole(PRINTED_TWICE, line, split)
                .cells(cells)
                .putDetails("sums", agrees ? "" : OTHER_SUMS.zh())
                .putDetails("sumsEn", agrees ? "" : OTHER_SUMS.en())
                .build());
    }

    private static Finding.Builder whole(Rule rule, Line line, List<RequestLine> split) {
        return Finding.builder(rule)
                .severity(Severity.WARNING)
                .address(Rules.address(line))
                .putDetails("count", Integer.toString(split.size()));
    }

    /** Whether a figure of the whole is not known to differ from the sum of its parts. */
    private static boolean agrees(CellFigure whole, List<CellFigure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellFigure part : parts) {
            if (!part.figure().isStated()) {
                return true;
            }
            sum = sum.add(part.figure().decimal());
        }
        return !whole.figure().isStated() || whole.figure().decimal().compareTo(sum) == 0;
    }

    /** The cells in one of the states of a cell without a number. */
    private static List<Cell> cells(Context context, Figure.State state) {
        List<Cell> irregular = context.irregular();
        List<Cell> found = List.of();
        for (int i = 0; i < irregular.size(); i++) {
            Cell cell = irregular.get(i);
            if (context.report().figure(cell).state() == state) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(cell);
            }
        }
        return found;
    }

    private static void editionOfYear(Context context) {
        AnnualReport report = context.report();
        if (report.year().isEmpty()) {
            context.add(NotAssessed.because(
                    EDITION_OF_YEAR, EDITION, new Labels("报告年度未知", "the report year is not known")));
            return;
        }
        int year = report.year().getAsInt();
        Optional<Edition> required = Edition.of(year);
        if (required.isEmpty()) {
            context.add(NotAssessed.because(
                    EDITION_OF_YEAR,
                    EDITION,
                    new Labels(year + " 年度尚无全国统一格式", "there was no national form for " + year)));
        } else if (required.get() != report.edition()) {
            context.add(Finding.builder(EDITION_OF_YEAR)
                    .address(EDITION)
                    .putDetails("year", Integer.toString(year))
                    .putDetails("edition", report.edition().id())
                    .putDetails("document", report.edition().document())
                    .putDetails("requiredEdition", required.get().id())
                    .putDetails("requiredDocument", required.get().document())
                    .build());
        }
    }

    private static void blanks(Context context) {
        count(context, BLANKS, Severity.WARNING, cells(context, Figure.State.BLANK));
    }

    private static void placeholders(Context context) {
        List<Cell> cells = cells(context, Figure.State.NOT_APPLICABLE);
        if (cells.isEmpty()) {
            return;
        }
        boolean rulesOnly = cells.stream().allMatch(cell -> cell.line() == DisclosureLine.ADMINISTRATIVE_RULES);
        count(context, PLACEHOLDERS, rulesOnly ? Severity.NOTICE : Severity.WARNING, cells);
    }

    private static void count(Context context, Rule rule, Severity severity, List<Cell> cells) {
        if (!cells.isEmpty()) {
            context.add(Finding.builder(rule)
                    .severity(severity)
                    .cells(cells.stream().map(context::figureOf).toList())
                    .putDetails("count", Integer.toString(cells.size()))
                    .build());
        }
    }

    private static void topics(Context context) {
        String text = context.text(Section.OVERVIEW);
        List<Topic> missing = Arrays.stream(Topic.values())
                .filter(topic -> PlainText.firstOf(text, topic.words).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            context.add(about(TOPICS, Section.OVERVIEW)
                    .putDetails("topics", missing.stream().map(t -> t.zh).collect(Collectors.joining("、")))
                    .putDetails("topicsEn", missing.stream().map(t -> t.en).collect(Collectors.joining(", ")))
                    .build());
        }
    }

    private static void accountability(Context context) {
        if (context.standing().kind().filter(AgencyKind.GOVERNMENT::equals).isEmpty()) {
            return;
        }
        String text = context.text();
        List<Accountability> missing = Arrays.stream(Accountability.values())
                .filter(topic -> PlainText.firstOf(text, topic.words).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            context.add(Finding.builder(ACCOUNTABILITY)
                    .severity(context.standing().isTownship() ? Severity.NOTICE : Severity.WARNING)
                    .address(Section.OVERVIEW.key())
                    .putDetails("topics", missing.stream().map(t -> t.zh).collect(Collectors.joining("、")))
                    .putDetails("topicsEn", missing.stream().map(t -> t.en).collect(Collectors.joining(", ")))
                    .build());
        }
    }

    private static void leftOver(Context context) {
        for (Section section : TEXTS) {
            String text = context.text(section);
            if (PlainText.firstOf(text, INSTRUCTION_WORDS).isPresent()) {
                Matcher matcher = INSTRUCTION.matcher(text);
                if (matcher.find()) {
                    context.add(Finding.builder(LEFT_OVER)
                            .address(section.key())
                            .putDetails(TEXT, matcher.group())
                            .build());
                }
            }
        }
        // A reader keeps text in a table section out of the report, and tells of it.
        for (Finding problem : context.problems()) {
            if (problem.rule().equals(ReadingProblem.TEXT_AT_TABLE.rule())) {
                Matcher matcher =
                        INSTRUCTION.matcher(PlainText.of(problem.details().getOrDefault(TEXT, "")));
                if (matcher.find()) {
                    context.add(Finding.builder(LEFT_OVER)
                            .address(problem.address())
                            .location(problem.location())
                            .putDetails(TEXT, matcher.group())
                            .build());
                }
            }
        }
    }

    private static void aboutItself(Context context) {
        String text = context.text();
        String name = PlainText.of(context.report().agency().orElseThrow().name());
        if (text.length() >= SHORTEST_ABOUT_ITSELF
                && !text.contains(name)
                && !MENTIONS_ITSELF.matcher(text).find()) {
            context.add(Finding.builder(ABOUT_ITSELF)
                    .address(Section.OVERVIEW.key())
                    .putDetails("agency", name)
                    .build());
        }
    }

    private static void announcedParts(Context context) {
        String text = context.text(Section.OVERVIEW);
        Matcher matcher = PARTS.matcher(text);
        if (PlainText.firstOf(text, PARTS_WORDS).isEmpty() || !matcher.find()) {
            return;
        }
        String number = matcher.group(1);
        int announced = NUMERALS.contains(number) ? NUMERALS.indexOf(number) + 1 : Integer.parseInt(number);
        long present = Arrays.stream(Section.values())
                .filter(section -> section.isTable()
                        ? isPrinted(context.report(), section)
                        : context.report().narrative(section).isPresent())
                .count();
        // Who announces six and has fewer lacks a section, which is ST01 and ST04.
        if (announced != present && announced != Section.values().length) {
            context.add(Finding.builder(ANNOUNCED_PARTS)
                    .address(Section.OVERVIEW.key())
                    .putDetails("announced", Integer.toString(announced))
                    .putDetails("count", Long.toString(present))
                    .build());
        }
    }

    private static boolean isPrinted(AnnualReport report, Section table) {
        return report.edition().cells(table).stream()
                .anyMatch(cell -> report.figure(cell).state() != Figure.State.ABSENT);
    }
}
