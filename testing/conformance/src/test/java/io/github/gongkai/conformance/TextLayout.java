package io.github.gongkai.conformance;

import io.github.gongkai.form.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The layouts of text in which published reports are met. */
enum TextLayout {
    /** A row a line, bars between cells, a leading bar for each label above that covers the row. */
    ROWS {
        @Override
        void table(Grid grid, List<String> out) {
            for (List<Grid.Box> row : grid.rows()) {
                String line = row.stream().map(Grid.Box::text).collect(Collectors.joining(" | "));
                long above = row.get(0).column();
                out.add("| ".repeat((int) Math.min(above, 2)) + line + " |");
            }
        }
    },
    /** A cell a line with a bar after it, a lone bar before each row, merged width as bars at the end of the row. */
    CELLS {
        @Override
        void table(Grid grid, List<String> out) {
            for (List<Grid.Box> row : grid.rows()) {
                out.add("|");
                row.forEach(box -> out.add(box.text().isEmpty() ? "|" : box.text() + " |"));
                if (row.size() < grid.width()) {
                    out.add("|".repeat(grid.width() - row.size()));
                }
            }
        }
    },
    /** Every cell and every bar on a line of its own. */
    BARS_BELOW {
        @Override
        void table(Grid grid, List<String> out) {
            for (List<Grid.Box> row : grid.rows()) {
                for (Grid.Box box : row) {
                    if (!box.text().isEmpty()) {
                        out.add(box.text());
                    }
                    out.add("|");
                }
            }
        }
    },
    /** A row a line, cells between tabs, as a spreadsheet is pasted. */
    TABS {
        @Override
        void table(Grid grid, List<String> out) {
            grid.unmerged().forEach(line -> out.add(String.join("\t", line)));
        }
    },
    /** One word or number a line and nothing between. */
    TOKENS {
        @Override
        void table(Grid grid, List<String> out) {
            for (List<Grid.Box> row : grid.rows()) {
                row.forEach(box -> out.add(box.text()));
            }
        }
    },
    /** A row a line, cells between spaces, as text is taken from a PDF. */
    SPACES {
        @Override
        void table(Grid grid, List<String> out) {
            for (List<Grid.Box> row : grid.rows()) {
                out.add(row.stream().map(Grid.Box::text).collect(Collectors.joining(" ")));
            }
        }
    },
    /** Markdown: every place of the table between bars, a rule under the first row. */
    MARKDOWN {
        @Override
        void table(Grid grid, List<String> out) {
            out.add("");
            List<String[]> rows = grid.unmerged();
            for (int r = 0; r < rows.size(); r++) {
                out.add("| " + String.join(" | ", rows.get(r)) + " |");
                if (r == 0) {
                    out.add(Arrays.stream(rows.get(0)).map(cell -> "---").collect(Collectors.joining("|", "|", "|")));
                }
            }
            out.add("");
        }

        @Override
        String heading(String text, int level) {
            return "#".repeat(level) + " " + text + "\n";
        }
    };

    abstract void table(Grid grid, List<String> out);

    String heading(String text, int level) {
        return text;
    }

    /** The document, without a line at the end. */
    String of(Draft draft) {
        List<String> out = new ArrayList<>();
        if (!draft.title().isEmpty()) {
            out.add(heading(draft.title(), 1));
        }
        for (Section section : Section.values()) {
            if (section.isTable()) {
                out.add(heading(draft.heading(section), 2));
                table(Grid.of(draft, section), out);
            } else if (draft.texts.containsKey(section.key())) {
                out.add(heading(draft.heading(section), 2));
                out.addAll(draft.texts.getOrDefault(section.key(), List.of()));
            }
        }
        return String.join("\n", out) + "\n";
    }
}
