package io.github.gongkai.documents.internal.print;

import io.github.gongkai.form.Section;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text of the report itself, which a document has to carry to the letter.
 *
 * @param address the fact or the section that it belongs to
 * @param text the text
 * @param flowing whether it may go on in another place, as a paragraph does
 */
public record ReportText(String address, String text, boolean flowing) {

    /**
     * Refuses a report of which a document would say something else than it does.
     *
     * @param report the report
     * @param longest how many UTF-16 units a text may have that does not flow
     * @throws IllegalArgumentException if a text holds a character that no document can carry or is too long; names its address
     */
    public static void requireCarried(AnnualReport report, int longest) {
        for (ReportText each : of(report)) {
            each.requireCharacters();
            if (!each.flowing() && each.text().length() > longest) {
                throw new IllegalArgumentException(each.address() + " holds a text of "
                        + each.text().length() + " characters, where this format carries " + longest);
            }
        }
    }

    private void requireCharacters() {
        int at = Markup.notCarried(text);
        if (at < text.length()) {
            throw new IllegalArgumentException(address + " holds "
                    + String.format(Locale.ROOT, "U+%04X", (int) text.charAt(at))
                    + ", which no document can carry");
        }
    }

    private static List<ReportText> of(AnnualReport report) {
        List<ReportText> texts = new ArrayList<>();
        fact(texts, "title", report.title());
        fact(texts, "agency.name", report.agency().map(Agency::name));
        fact(texts, "source", report.source());
        for (Section section : Section.values()) {
            if (!section.isTable()) {
                report.narrative(section)
                        .map(Narrative::blocks)
                        .ifPresent(blocks -> blocks.forEach(block -> block(texts, section.key(), block)));
            }
        }
        return texts;
    }

    private static void fact(List<ReportText> texts, String address, Optional<String> text) {
        text.ifPresent(present -> texts.add(new ReportText(address, present, false)));
    }

    private static void block(List<ReportText> texts, String section, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            texts.add(new ReportText(section, paragraph.text(), true));
        } else if (block instanceof Block.Heading heading) {
            texts.add(new ReportText(section, heading.text(), false));
        } else if (block instanceof Block.Picture picture) {
            texts.add(new ReportText(section, Printed.picture(picture), false));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.forEach(cell -> texts.add(new ReportText(section, cell, false))));
        }
    }
}
