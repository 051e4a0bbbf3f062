package io.github.gongkai.cli;

import io.github.gongkai.cli.TextTable.Fit;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import java.util.List;
import java.util.Locale;

/** Findings, one a row: severity, rule, address, place, message; the address and the message are wrapped. */
final class FindingTable {

    private final Locale locale;
    private final Palette palette;
    private final int width;

    FindingTable(Locale locale, Palette palette, int width) {
        this.locale = locale;
        this.palette = palette;
        this.width = width;
    }

    /**
     * Returns the name of a severity.
     *
     * @param severity a severity
     * @return its name in both languages
     */
    static Labels name(Severity severity) {
        return new Labels(
                switch (severity) {
                    case ERROR -> "错误";
                    case WARNING -> "警告";
                    case NOTICE -> "提示";
                },
                severity.key());
    }

    /**
     * Appends the table.
     *
     * @param findings the findings, at least one
     * @param to where to
     */
    void print(List<Finding> findings, StringBuilder to) {
        TextTable table = new TextTable(
                List.of(
                        column("级别", "SEVERITY", Fit.LEFT),
                        column("规则", "RULE", Fit.LEFT),
                        column("位置", "ADDRESS", Fit.WRAPPED),
                        column("行:列", "PLACE", Fit.LEFT),
                        column("说明", "MESSAGE", Fit.WRAPPED)),
                palette,
                width);
        for (Finding finding : findings) {
            table.add(name -> palette.of(finding.severity(), name), row(finding));
        }
        table.print(to);
    }

    private TextTable.Column column(String zh, String en, Fit fit) {
        return new TextTable.Column(new Labels(zh, en).in(locale), fit);
    }

    private List<String> row(Finding finding) {
        return List.of(
                name(finding.severity()).in(locale),
                DisplayText.clean(finding.rule().id()),
                DisplayText.clean(finding.address()),
                finding.location().map(FindingTable::place).orElse(""),
                DisplayText.clean(finding.message(locale)));
    }

    /** Without the resource, which stands over the table. */
    private static String place(Location location) {
        return new Location("", location.line(), location.column()).toString();
    }
}
