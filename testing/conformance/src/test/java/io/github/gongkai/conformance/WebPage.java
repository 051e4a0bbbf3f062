package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/** A report as a web page. */
final class WebPage {

    private WebPage() {}

    static String of(Draft draft) {
        return of(draft, UnaryOperator.identity());
    }

    /** A page whose cells hold more than their text. */
    static String of(Draft draft, UnaryOperator<String> cell) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>" + draft.title()
                + "</title></head>\n<body>\n" + body(draft, cell) + "</body>\n</html>\n";
    }

    static String body(Draft draft, UnaryOperator<String> cell) {
        StringBuilder out = new StringBuilder();
        if (!draft.title().isEmpty()) {
            out.append("<h1>").append(draft.title()).append("</h1>\n");
        }
        for (Section section : Section.values()) {
            List<String> paragraphs = draft.texts.getOrDefault(section.key(), List.of());
            if (section.isTable() || draft.texts.containsKey(section.key())) {
                out.append("<p><strong>").append(draft.heading(section)).append("</strong></p>\n");
            }
            if (section.isTable()) {
                out.append(table(Grid.of(draft, section), cell));
            }
            paragraphs.forEach(text -> out.append("<p>").append(text).append("</p>\n"));
        }
        return out.toString();
    }

    static String table(Grid grid, UnaryOperator<String> cell) {
        StringBuilder out = new StringBuilder("<table border=\"1\">\n");
        for (List<Grid.Box> row : grid.rows()) {
            out.append("<tr>");
            for (Grid.Box box : row) {
                out.append("<td")
                        .append(box.rowSpan() > 1 ? " rowspan=\"" + box.rowSpan() + "\"" : "")
                        .append(box.columnSpan() > 1 ? " colspan=\"" + box.columnSpan() + "\"" : "")
                        .append('>')
                        .append(cell.apply(box.text()))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</table>\n").toString();
    }
}
