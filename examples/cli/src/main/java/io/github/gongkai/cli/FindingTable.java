package io.github.gongkai.cli;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings, one a row: severity, rule, address, place, message; the address and the message are wrapped. */
final class FindingTable {

    private static final List<Labels> HEADER = List.of(
            new Labels("级别", "SEVERITY"),
            new Labels("规则", "RULE"),
            new Labels("位置", "ADDRESS"),
            new Labels("行:列", "PLACE"),
            new Labels("说明", "MESSAGE"));

    private static final int ADDRESS = 2;
    private static final int MESSAGE = 4;
    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    /** Neither the address nor the message gets less, in columns. */
    private static final int NARROWEST = 16;

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
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(row(finding));
        }
        int[] widths = widths(rows);
        List<String> header = HEADER.stream().map(label -> label.in(locale)).toList();
        for (String line : lines(header, widths)) {
            to.append(palette.faint(line)).append('\n');
        }
        for (int i = 0; i < rows.size(); i++) {
            Severity severity = findings.get(i).severity();
            String name = rows.get(i).get(0);
            List<String> lines = lines(rows.get(i), widths);
            // Painted after it was measured: colours have no width.
            to.append(INDENT)
                    .append(palette.of(severity, name))
                    .append(lines.get(0).substring(INDENT.length() + name.length()))
                    .append('\n');
            lines.stream().skip(1).forEach(line -> to.append(line).append('\n'));
        }
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

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADER.size()];
        int fixed = INDENT.length() + GAP.length() * (widths.length - 1);
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayText.width(HEADER.get(column).in(locale));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], DisplayText.width(row.get(column)));
            }
            fixed += column == ADDRESS || column == MESSAGE ? 0 : widths[column];
        }
        int left = Math.max(2 * NARROWEST, width - fixed);
        if (widths[ADDRESS] + widths[MESSAGE] > left) {
            widths[ADDRESS] = Math.min(widths[ADDRESS], Math.max(NARROWEST, left * 2 / 5));
            widths[MESSAGE] = left - widths[ADDRESS];
        }
        return widths;
    }

    private static List<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> cell = DisplayText.wrap(row.get(column), widths[column]);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                line.append(DisplayText.pad(y < cell.size() ? cell.get(y) : "", widths[column]))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
