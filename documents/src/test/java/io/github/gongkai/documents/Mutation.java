package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What happens to a document between the agency that fills in the form and the reader: every figure may move, none changes. */
enum Mutation {
    /** A cell is not there, what follows in its row moves up. */
    DELETED_CELL {
        @Override
        void page(Document page, Random random) {
            any(page.select("td"), random).remove();
        }

        @Override
        void lines(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            List<String> fields = fields(lines.get(at));
            fields.remove(random.nextInt(fields.size()));
            lines.set(at, String.join("", fields));
        }
    },
    DELETED_ROW {
        @Override
        void page(Document page, Random random) {
            any(page.select("tr"), random).remove();
        }

        @Override
        void lines(List<String> lines, Random random) {
            lines.remove(random.nextInt(lines.size()));
        }
    },
    SWAPPED_ROWS {
        @Override
        void page(Document page, Random random) {
            Elements rows = any(page.select("table"), random).select("tr");
            int one = random.nextInt(rows.size());
            int other = random.nextInt(rows.size());
            Element place = new Element("tr");
            if (one != other) {
                rows.get(one).replaceWith(place);
                rows.get(other).replaceWith(rows.get(one));
                place.replaceWith(rows.get(other));
            }
        }

        @Override
        void lines(List<String> lines, Random random) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }

        /** Where a line is a cell, two figures would only stand in each other's place, and no reader could tell. */
        @Override
        boolean happensTo(Rendering rendering) {
            return !ONE_CELL_A_LINE.contains(rendering);
        }
    },
    REPEATED_ROW {
        @Override
        void page(Document page, Random random) {
            Element row = any(page.select("tr"), random);
            row.after(row.clone());
        }

        @Override
        void lines(List<String> lines, Random random) {
            lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        }
    },
    /** Two columns of a table change places, headers and all. */
    SHUFFLED_COLUMNS {
        @Override
        void page(Document page, Random random) {
            Element table = any(page.select("table"), random);
            int one = random.nextInt(11);
            int other = random.nextInt(11);
            for (Element row : table.select("tr")) {
                Elements cells = row.select("td");
                if (one < cells.size() && other < cells.size()) {
                    String text = cells.get(one).text();
                    cells.get(one).text(cells.get(other).text());
                    cells.get(other).text(text);
                }
            }
        }

        @Override
        void lines(List<String> lines, Random random) {
            int one = 1 + random.nextInt(11);
            int other = 1 + random.nextInt(11);
            lines.replaceAll(line -> {
                List<String> fields = fields(line);
                if (line.startsWith("|") && one < fields.size() && other < fields.size()) {
                    Collections.swap(fields, one, other);
                }
                return String.join("", fields);
            });
        }

        /** Where cells are merged, the header of a column stands at another place of its row than the figures. */
        @Override
        boolean happensTo(Rendering rendering) {
            return rendering == Rendering.FLAT_HTML || rendering == Rendering.MARKDOWN;
        }
    },
    CUT {
        @Override
        void page(Document page, Random random) {
            Elements all = page.body().select("*");
            for (int i = all.size() - random.nextInt(all.size() - 1) - 1; i > 0 && i < all.size(); i++) {
                all.get(i).remove();
            }
        }

        @Override
        void lines(List<String> lines, Random random) {
            int last = random.nextInt(lines.size());
            String line = lines.get(last);
            lines.subList(last + 1, lines.size()).clear();
            lines.set(last, line.substring(0, random.nextInt(line.length() + 1)));
        }
    },
    /** A table of something else, of which the words remind of the form's. */
    FOREIGN_TABLE {
        @Override
        void page(Document page, Random random) {
            StringBuilder table = new StringBuilder("<table>");
            for (String row : FOREIGN) {
                table.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
            }
            any(page.body().select("p, table, tr"), random)
                    .after(table.append("</table>").toString());
        }

        @Override
        void lines(List<String> lines, Random random) {
            lines.addAll(random.nextInt(lines.size()), FOREIGN);
        }
    };

    private static final List<String> FOREIGN = List.of(
            "序号|信息内容|数量|总计",
            "1|行政许可|77701|77702",
            "2|自然人|77703|77704",
            "3|规范性文件|77705|77706",
            "4|（一）予以公开|77707|77708",
            "总计||77709|77710");

    /** A text between two marks, with the mark behind it. */
    private static final Pattern FIELD = Pattern.compile("(?<=[|\t])");

    private static final Set<Rendering> ONE_CELL_A_LINE =
            EnumSet.of(Rendering.BARS, Rendering.BARS_WITHOUT_START, Rendering.BARS_BELOW, Rendering.LINES);

    abstract void page(Document page, Random random);

    abstract void lines(List<String> lines, Random random);

    /** Whether what is read tells, after this, which figure belongs to which cell. */
    boolean happensTo(Rendering rendering) {
        return true;
    }

    /** The source after the mishap. */
    String of(String source, Random random) {
        if (source.startsWith("<")) {
            Document page = Jsoup.parse(source);
            page(page, random);
            return page.outerHtml();
        }
        List<String> lines = new ArrayList<>(source.lines().toList());
        lines(lines, random);
        return String.join("\n", lines);
    }

    private static List<String> fields(String line) {
        return new ArrayList<>(Arrays.asList(FIELD.split(line)));
    }

    private static Element any(Elements elements, Random random) {
        return elements.get(random.nextInt(elements.size()));
    }
}
