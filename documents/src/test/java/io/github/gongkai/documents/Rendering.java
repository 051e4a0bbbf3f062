package io.github.gongkai.documents;

import io.github.gongkai.form.GridCell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.List;

/** The layouts in which published reports are met, written by the form's own layout; the readers never see this code. */
enum Rendering {
    /** A web page with merged cells. */
    HTML(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            out.append("<table border=1><tbody>\n");
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                out.append("<tr>");
                for (GridCell cell : row) {
                    out.append("<td")
                            .append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                            .append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "")
                            .append(">")
                            .append(shown(report, cell))
                            .append("</td>");
                }
                out.append("</tr>\n");
            }
            out.append("</tbody></table>\n");
        }
    },
    /** Word's own HTML: a paragraph and a span around every text, no-break spaces in empty cells. */
    WORD_HTML(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            out.append("<table class=MsoTableGrid border=1 style='border-collapse:collapse'>\n");
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                out.append(" <tr style='mso-yfti-irow:0'>\n");
                for (GridCell cell : row) {
                    String text = shown(report, cell);
                    out.append("  <td width=38 colspan=")
                            .append(cell.columnSpan())
                            .append(" rowspan=")
                            .append(cell.rowSpan())
                            .append(">\n  <p class=MsoNormal align=center><span style='font-family:仿宋'>")
                            .append(text.isEmpty() ? "&nbsp;" : text)
                            .append("<o:p></o:p></span></p>\n  </td>\n");
                }
                out.append(" </tr>\n");
            }
            out.append("</table>\n");
        }
    },
    /** A page whose cells are not merged but repeated empty. */
    FLAT_HTML(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            out.append("<table>");
            for (String[] row : grid(report, table)) {
                out.append("<tr>");
                for (String cell : row) {
                    out.append("<td>").append(cell == null ? "" : cell).append("</td>");
                }
                out.append("</tr>");
            }
            out.append("</table>");
        }
    },
    /** Text: one cell a line, a bar after each, a lone bar before each row, merged width as bars at the end of the row. */
    BARS(false) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            int width = report.edition().layout(table).columns();
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                out.append("|\n");
                for (GridCell cell : row) {
                    String text = shown(report, cell);
                    out.append(text.isEmpty() ? "|\n" : text + " |\n");
                }
                out.append("|".repeat(width - row.size())).append(width == row.size() ? "" : "\n");
            }
        }
    },
    /** Text: the same without the bar before each row. */
    BARS_WITHOUT_START(false) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            int width = report.edition().layout(table).columns();
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                for (GridCell cell : row) {
                    String text = shown(report, cell);
                    out.append(text.isEmpty() ? "|\n" : text + " |\n");
                }
                out.append("|".repeat(width - row.size())).append(width == row.size() ? "" : "\n");
            }
        }
    },
    /** Text: cell and bar on lines of their own. */
    BARS_BELOW(false) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                for (GridCell cell : row) {
                    String text = shown(report, cell);
                    out.append(text.isEmpty() ? "" : text + "\n").append("|\n");
                }
            }
        }
    },
    /** Text: a row a line, cells between bars, merged width as bars at the end. */
    PIPES(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            int width = report.edition().layout(table).columns();
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                for (GridCell cell : row) {
                    out.append(shown(report, cell)).append(" | ");
                }
                out.append("|".repeat(width - row.size())).append("\n");
            }
        }
    },
    /** Text: a row a line, every place of the grid between bars, Markdown's rule under the first row. */
    MARKDOWN(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            boolean first = true;
            for (String[] row : grid(report, table)) {
                out.append("|");
                for (String cell : row) {
                    out.append(" ").append(cell == null ? "" : cell).append(" |");
                }
                out.append("\n");
                if (first) {
                    out.append("|").append("---|".repeat(row.length)).append("\n");
                    first = false;
                }
            }
        }
    },
    /** Text pasted from a spreadsheet. */
    TABS(true) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(shown(report, cell)));
                out.append(String.join("\t", texts)).append("\n");
            }
        }
    },
    /** Text: one cell a line, nothing else. */
    LINES(false) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                row.forEach(cell -> out.append(shown(report, cell)).append("\n"));
            }
        }

        @Override
        boolean keepsBlanks() {
            return false;
        }
    },
    /** Text from a PDF: figures after their label, labels broken at the width of their column. */
    PDF_TEXT(false) {
        @Override
        void table(StringBuilder out, AnnualReport report, Section table) {
            int page = 1;
            for (List<GridCell> row : report.edition().layout(table).rows()) {
                List<String> figures = new ArrayList<>();
                for (GridCell cell : row) {
                    String text = shown(report, cell);
                    if (cell.cell().isPresent()) {
                        figures.add(text);
                    } else {
                        boolean vertical = cell.rowSpan() > 20;
                        int width = vertical ? 1 : 13;
                        for (int from = 0; from < text.length(); from += width) {
                            out.append(text, from, Math.min(text.length(), from + width))
                                    .append("\n");
                        }
                    }
                }
                if (!figures.isEmpty()) {
                    out.setLength(out.length() - (out.charAt(out.length() - 1) == '\n' ? 1 : 0));
                    out.append(" ").append(String.join(" ", figures)).append("\n");
                }
                if (page++ % 9 == 0) {
                    out.append("- ").append(page).append(" -\n");
                }
            }
        }

        @Override
        boolean keepsBlanks() {
            return false;
        }
    };

    private final boolean textBetween;

    Rendering(boolean textBetween) {
        this.textBetween = textBetween;
    }

    abstract void table(StringBuilder out, AnnualReport report, Section table);

    /** Whether a blank cell leaves a trace in this layout. */
    boolean keepsBlanks() {
        return true;
    }

    String of(AnnualReport report) {
        boolean html = name().endsWith("HTML");
        StringBuilder out = new StringBuilder();
        String title = "临江市人民政府" + report.year().orElseThrow() + "年政府信息公开工作年度报告";
        out.append(
                html
                        ? "<html><head><title>x</title></head><body><div id=\"zoom\"><p>" + title + "</p>\n"
                        : title + "\n");
        for (Section section : Section.values()) {
            String heading = section.numeral() + "、" + section.title().zh();
            out.append(html ? "<p><strong>" + heading + "</strong></p>\n" : heading + "\n");
            if (section.isTable()) {
                if (textBetween && section == Section.REQUESTS) {
                    String words = "本年共收到申请9件，予以公开3件。";
                    out.append(html ? "<p>" + words + "</p>\n" : words + "\n");
                }
                table(out, report, section);
            } else {
                out.append(html ? "<p>本机关认真落实。</p>\n" : "本机关认真落实。\n");
            }
        }
        return out.append(html ? "</div></body></html>" : "").toString();
    }

    static String shown(AnnualReport report, GridCell cell) {
        return cell.text()
                .map(labels -> labels.zh())
                .orElseGet(() -> text(report.figure(cell.cell().orElseThrow())));
    }

    static String text(Figure figure) {
        return switch (figure.state()) {
            case STATED -> figure.decimal().toPlainString();
            case BLANK, ABSENT -> "";
            case NOT_APPLICABLE -> "/";
        };
    }

    /** Every place of the grid; null where a merged cell covers it. */
    static List<String[]> grid(AnnualReport report, Section table) {
        List<String[]> rows = new ArrayList<>();
        for (List<GridCell> row : report.edition().layout(table).rows()) {
            String[] texts = new String[report.edition().layout(table).columns()];
            row.forEach(cell -> texts[cell.column()] = shown(report, cell));
            rows.add(texts);
        }
        return rows;
    }
}
