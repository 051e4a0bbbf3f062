package io.github.gongkai.documents.internal.html;

import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.documents.internal.print.PrintedTable;
import io.github.gongkai.documents.internal.print.Remarks;
import io.github.gongkai.documents.internal.recognition.StatedFacts;
import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Narrative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A report as one page in the layout of the form. The form's own words stay Chinese, as they are published; a page for English
 * readers translates them beside. What is no part of the report carries {@link HtmlMark#NOTE}, so that it is never read as such.
 */
public final class HtmlReport {

    private static final Labels AGENCY = new Labels("报告机关", "Agency");
    private static final Labels YEAR = new Labels("报告年度", "Year");
    private static final Labels FORM = new Labels("格式", "Form");
    private static final Labels SOURCE = new Labels("来源", "Source");
    private static final Labels PUBLISHED = new Labels("发布日期", "Published");
    private static final Labels HINT = new Labels("← 表格可左右滑动 →", "← the table scrolls sideways →");
    private static final Labels NO_SECTION = new Labels("来源中没有本部分。", "The source does not have this section.");
    private static final Labels PASSED = new Labels("未发现错误", "No error was found");
    private static final Labels FAILED = new Labels("发现错误", "Errors were found");
    private static final Labels COUNTS = new Labels(
            "错误 {error} 处，警告 {warning} 处，提示 {notice} 处；共 {cells} 个单元格，有 {read} 个。",
            "Errors: {error}, warnings: {warning}, notices: {notice}; {read} of {cells} cells are there.");
    private static final Labels FINDING_LINK = new Labels("第 {number} 项：{severity}", "Finding {number}: {severity}");
    private static final Labels PROPOSED = new Labels("建议更正为 {to}", "proposed: {to}");
    private static final Labels BASIS = new Labels("依据：", "Basis: ");
    private static final Labels LOCATION = new Labels("出处：", "Source: ");
    private static final Labels CELLS = new Labels("单元格：", "Cells: ");
    private static final Labels SAFE = new Labels("唯一", "The only one");
    private static final Labels POSSIBLE = new Labels("可能", "Possible");
    private static final Labels SHARE = new Labels("可能性 {share}%", "likelihood {share} %");
    private static final Labels SEPARATOR = new Labels("、", ", ");

    /** From this many rows on, a label beside them is set upright, as on the form. */
    private static final int UPRIGHT_ROWS = 10;

    private static final int MIDDLE = 6;
    private static final int WIDE = 12;
    private static final int MOST_LINKS = 12;

    private final AnnualReport report;
    private final Locale locale;
    private final boolean chinese;
    private final Remarks remarks;
    private final Markup out = new Markup();

    private HtmlReport(AnnualReport report, Locale locale, Remarks remarks) {
        this.report = report;
        this.locale = locale;
        this.chinese = new Labels("zh", "en").in(locale).equals("zh");
        this.remarks = remarks;
    }

    public static String of(AnnualReport report, Locale locale, Remarks remarks) {
        return new HtmlReport(report, locale, remarks).page();
    }

    private String page() {
        out.raw("<!DOCTYPE html>\n")
                .open("html", "lang", chinese ? "zh-CN" : "en")
                .newLine();
        head();
        out.open("body").newLine().open("main").newLine();
        header();
        if (remarks.isChecked()) {
            summary();
        }
        for (Section section : Section.values()) {
            out.open("section", "id", section.key()).newLine();
            if (section.isTable()) {
                heading(section, true);
                table(section);
            } else {
                narrative(section, report.narrative(section));
            }
            out.close("section").newLine();
        }
        findings();
        repairs();
        out.close("main").newLine().close("body").newLine().close("html").newLine();
        return out.toString();
    }

    private void head() {
        out.open("head").newLine().empty("meta", "charset", "utf-8").newLine();
        meta("viewport", "width=device-width, initial-scale=1");
        meta("generator", "Gongkai");
        // The names that 政府网站发展指引 gives to what every page of a government site states about itself.
        report.title().ifPresent(title -> meta("ArticleTitle", title));
        report.publishedOn().ifPresent(day -> meta("PubDate", day.toString()));
        report.agency().ifPresent(agency -> meta("ContentSource", agency.name()));
        StatedFacts.of(report).forEach(this::meta);
        out.element("title", report.title().orElseGet(() -> Printed.untitled(report)))
                .newLine();
        out.open("style").newLine().raw(HtmlStyle.SHEET).close("style").newLine();
        out.close("head").newLine();
    }

    private void meta(String name, String content) {
        out.empty("meta", "name", name, "content", content).newLine();
    }

    private void header() {
        out.open("header").newLine();
        Optional<String> title = report.title();
        out.element(
                        "h1",
                        title.orElseGet(() -> Printed.untitled(report)),
                        "lang",
                        "zh-CN",
                        title.isPresent() ? "" : HtmlMark.ATTRIBUTE,
                        HtmlMark.NOTE.value())
                .newLine();
        report.publishedOn().ifPresent(day -> {
            out.open("p", "class", "published", "lang", "zh-CN").text(Printed.publishedOn(day));
            gloss(PUBLISHED.en());
            out.close("p").newLine();
        });
        note("dl", "facts");
        report.agency().ifPresent(agency -> fact(AGENCY, agency.name()));
        report.year().ifPresent(year -> fact(YEAR, Integer.toString(year)));
        fact(FORM, report.edition().document());
        report.source().ifPresent(source -> fact(SOURCE, source));
        out.close("dl").newLine().close("header").newLine();
    }

    private void fact(Labels name, String value) {
        out.open("div")
                .element("dt", name.in(locale))
                .element("dd", value)
                .close("div")
                .newLine();
    }

    /** Opens an element that is no part of the report. */
    private void note(String element, String cssClass) {
        out.open(element, HtmlMark.ATTRIBUTE, HtmlMark.NOTE.value(), "class", cssClass);
    }

    /** The translation of the form's words before it. */
    private void gloss(String english) {
        if (!chinese) {
            out.text(" ")
                    .element(
                            "span", english, HtmlMark.ATTRIBUTE, HtmlMark.NOTE.value(), "class", "gloss", "lang", "en");
        }
    }

    private void summary() {
        boolean failed = remarks.count(Severity.ERROR) > 0;
        long read = report.cells().stream()
                .filter(cell -> report.figure(cell).state() != Figure.State.ABSENT)
                .count();
        note("aside", failed ? "summary failed" : "summary");
        out.element("p", (failed ? FAILED : PASSED).in(locale), "class", "verdict");
        out.element(
                "p",
                COUNTS.in(locale)
                        .replace("{error}", Long.toString(remarks.count(Severity.ERROR)))
                        .replace("{warning}", Long.toString(remarks.count(Severity.WARNING)))
                        .replace("{notice}", Long.toString(remarks.count(Severity.NOTICE)))
                        .replace("{cells}", Integer.toString(report.cells().size()))
                        .replace("{read}", Long.toString(read)));
        if (!remarks.findings().isEmpty()) {
            out.open("p")
                    .element("a", Printed.CHECK.in(locale), "href", "#findings")
                    .close("p");
        }
        out.close("aside").newLine();
    }

    private void heading(Section section, boolean there) {
        out.open("h2", "lang", "zh-CN", there ? "" : HtmlMark.ATTRIBUTE, HtmlMark.NOTE.value())
                .text(Printed.title(section));
        gloss(section.title().en());
        out.close("h2").newLine();
    }

    private void narrative(Section section, Optional<Narrative> text) {
        heading(section, text.isPresent());
        if (text.isPresent()) {
            HtmlBlocks.write(text.get(), out);
        } else {
            note("p", "legend");
            out.text(NO_SECTION.in(locale)).close("p").newLine();
        }
    }

    private void table(Section section) {
        PrintedTable table = PrintedTable.of(report, section);
        if (table.columns() > MIDDLE) {
            note("p", "hint");
            out.text(HINT.in(locale)).close("p").newLine();
        }
        String title = Printed.title(section);
        out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title)
                .open("table", "class", "form " + width(table.columns()), "lang", "zh-CN")
                .newLine();
        out.element("caption", title).newLine();
        columns(table);
        int head = table.headRows();
        for (int r = 0; r < table.rows().size(); r++) {
            if (r == 0) {
                out.open(head > 0 ? "thead" : "tbody").newLine();
            } else if (r == head) {
                out.close("thead").newLine().open("tbody").newLine();
            }
            out.open("tr");
            for (PrintedTable.Slot slot : table.rows().get(r)) {
                slot(section, table, slot);
            }
            out.close("tr").newLine();
        }
        out.close("tbody").newLine().close("table").close("div").newLine();
        if (table.figures().anyMatch(cell -> report.figure(cell).state() == Figure.State.ABSENT)) {
            note("p", "legend");
            out.text(Printed.ABSENT_MEANS.in(locale)).close("p").newLine();
        }
    }

    private static String width(int columns) {
        return columns > WIDE ? "wide" : columns > MIDDLE ? "middle" : "narrow";
    }

    private void columns(PrintedTable table) {
        int labels = table.labelColumns();
        out.open("colgroup");
        for (int c = 0; c < labels; c++) {
            boolean alone = labels == 1;
            out.empty("col", "class", alone ? "label" : c == 0 ? "upright" : c == labels - 1 ? "item" : "group");
        }
        out.empty("col", "span", Integer.toString(table.columns() - labels));
        out.close("colgroup").newLine();
    }

    private void slot(Section section, PrintedTable table, PrintedTable.Slot slot) {
        List<String> attributes = new ArrayList<>();
        if (slot.rowSpan() > 1) {
            attributes.addAll(List.of("rowspan", Integer.toString(slot.rowSpan())));
        }
        if (slot.columnSpan() > 1) {
            attributes.addAll(List.of("colspan", Integer.toString(slot.columnSpan())));
        }
        Cell cell = slot.cell();
        if (cell != null) {
            attributes.addAll(List.of(
                    "headers",
                    table.headers(slot).stream()
                            .map(header -> id(section, header))
                            .collect(Collectors.joining(" "))));
            figure(cell, attributes);
        } else {
            text(section, table, slot, attributes);
        }
    }

    private static String id(Section section, PrintedTable.Slot slot) {
        return section.key() + "-" + slot.row() + "-" + slot.column();
    }

    private void text(Section section, PrintedTable table, PrintedTable.Slot slot, List<String> attributes) {
        Labels text = Objects.requireNonNull(slot.text());
        boolean column = table.isColumnHeader(slot);
        boolean corner = column && slot.column() + slot.columnSpan() <= table.labelColumns() && slot.rowSpan() > 1;
        boolean upright = !column && slot.rowSpan() >= UPRIGHT_ROWS;
        if (!corner) {
            boolean many = (column ? slot.columnSpan() : slot.rowSpan()) > 1;
            boolean block = column && slot.columnSpan() == table.columns();
            attributes.addAll(List.of("id", id(section, slot)));
            attributes.addAll(List.of("scope", (column ? "col" : "row") + (many ? "group" : "")));
            attributes.addAll(List.of("class", block ? "block" : column ? "column" : upright ? "upright" : "row"));
        }
        out.open(corner ? "td" : "th", attributes.toArray(String[]::new));
        if (upright) {
            out.element("span", text.zh());
        } else {
            out.text(text.zh());
        }
        gloss(text.en());
        out.close(corner ? "td" : "th");
    }

    private void figure(Cell cell, List<String> attributes) {
        Figure figure = report.figure(cell);
        List<String> classes = new ArrayList<>();
        if (figure.state() == Figure.State.ABSENT) {
            classes.add("absent");
        }
        remarks.severity(cell).ifPresent(severity -> classes.add(severity.key()));
        Optional<Remarks.Proposal> proposal = remarks.proposal(cell);
        proposal.ifPresent(to -> classes.add("proposed"));
        if (!classes.isEmpty()) {
            attributes.addAll(List.of("class", String.join(" ", classes)));
        }
        attributes.addAll(List.of("id", cell.address()));
        out.open("td", attributes.toArray(String[]::new)).text(Printed.figure(figure));
        proposal.ifPresent(to -> {
            note("span", "proposal");
            out.element(
                            "span",
                            "→ " + to.shown(locale),
                            "title",
                            PROPOSED.in(locale).replace("{to}", to.shown(locale)))
                    .close("span");
        });
        List<Integer> numbers = remarks.numbers(cell);
        if (!numbers.isEmpty()) {
            note("span", "refs");
            numbers.forEach(this::reference);
            out.close("span");
        }
        out.close("td");
    }

    private void reference(int number) {
        Finding finding = remarks.finding(number);
        String name = FINDING_LINK
                .in(locale)
                .replace("{number}", Integer.toString(number))
                .replace("{severity}", Printed.severity(finding.severity()).in(locale));
        out.element(
                "a",
                Integer.toString(number),
                "href",
                "#finding-" + number,
                "title",
                finding.message(locale),
                "aria-label",
                name);
    }

    private void findings() {
        if (remarks.findings().isEmpty()) {
            return;
        }
        out.open("section", HtmlMark.ATTRIBUTE, HtmlMark.NOTE.value(), "class", "remarks", "id", "findings")
                .element("h2", Printed.CHECK.in(locale))
                .newLine();
        out.open("ol").newLine();
        for (int number = 1; number <= remarks.findings().size(); number++) {
            finding(number);
        }
        out.close("ol").close("section").newLine();
    }

    private void finding(int number) {
        Finding finding = remarks.finding(number);
        out.open("li", "id", "finding-" + number, "class", finding.severity().key())
                .open("p")
                .element("span", number + ".", "class", "number")
                .element("span", Printed.severity(finding.severity()).in(locale), "class", "badge")
                .text(" " + finding.rule() + " " + finding.message(locale))
                .close("p");
        out.open("p", "class", "where");
        Optional<Cell> place = remarks.place(finding);
        place.ifPresent(cell -> {
            out.text(CELLS.in(locale));
            link(cell);
            out.text(" ");
        });
        if (place.isEmpty()) {
            Remarks.section(finding)
                    .ifPresent(section -> out.element("a", section.title().in(locale), "href", "#" + section.key())
                            .text(" "));
        }
        out.text(BASIS.in(locale) + finding.rule().basis().in(locale));
        finding.location()
                .map(Location::toString)
                .filter(location -> !location.isEmpty())
                .ifPresent(location -> out.text(" " + LOCATION.in(locale) + location));
        out.close("p").close("li").newLine();
    }

    /** A link to a cell, if the report prints it. */
    private void link(Cell cell) {
        out.element("a", cell.label().in(locale), "href", "#" + cell.address());
    }

    private void repairs() {
        if (remarks.repairs().isEmpty()) {
            return;
        }
        out.open("section", HtmlMark.ATTRIBUTE, HtmlMark.NOTE.value(), "class", "remarks", "id", "proposals")
                .element("h2", Printed.PROPOSALS.in(locale))
                .newLine();
        out.open("ol").newLine();
        for (Repair repair : remarks.repairs()) {
            BigDecimal percent = repair.share().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
            out.open("li", "class", "proposed")
                    .open("p")
                    .element("span", (repair.isSafe() ? SAFE : POSSIBLE).in(locale), "class", "badge")
                    .text(" " + repair.reason(locale))
                    .close("p")
                    .open("p", "class", "where");
            out.text(SHARE.in(locale).replace("{share}", percent.toPlainString()) + " ");
            List<CellChange> changes = repair.changes();
            for (int i = 0; i < Math.min(changes.size(), MOST_LINKS); i++) {
                out.text(i == 0 ? CELLS.in(locale) : SEPARATOR.in(locale));
                link(changes.get(i).cell());
            }
            out.close("p").close("li").newLine();
        }
        out.close("ol").close("section").newLine();
    }
}
