package io.github.gongkai.documents.internal.word;

import io.github.gongkai.documents.internal.ooxml.FileProperties;
import io.github.gongkai.documents.internal.ooxml.StableZip;
import io.github.gongkai.documents.internal.print.Markup;
import io.github.gongkai.documents.internal.print.Printed;
import io.github.gongkai.documents.internal.print.PrintedTable;
import io.github.gongkai.documents.internal.print.Remarks;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * A report as a Word document on A4, laid out as official documents are (GB/T 9704—2012), its tables as the form prints them. What a
 * check has said of a cell is a comment at the cell, so that the text stays that of the report.
 */
public final class WordReport {

    /** The style of a table in a text section, by which it is known when it is read back. */
    static final String TEXT_TABLE = "GongkaiTable";

    /** Twentieths of a point. A4, margins of GB/T 9704—2012: 37, 26, 35 and 28 mm. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int RIGHT = 1474;
    private static final int BOTTOM = 1984;
    private static final int LEFT = 1588;
    private static final int FOOTER = 1400;
    private static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    /** Three columns of labels: the one set upright, the groups, the items. */
    private static final int[] LABEL_WIDTHS = {420, 1160, 2500};

    private static final int CELL_MARGIN = 40;
    private static final int ROW_HEIGHT = 310;
    /** A table of more rows begins on a page of its own, which it then fits on. */
    private static final int MOST_ROWS_BELOW_TEXT = 20;

    private static final int UPRIGHT_ROWS = 10;

    private static final String ABSENT_FILL = "E7E6E6";
    private static final String REMARK_FILL = "FFF2CC";

    private final AnnualReport report;
    private final Locale locale;
    private final Remarks remarks;
    private final XWPFDocument document;
    private @Nullable XWPFComments comments;

    private WordReport(AnnualReport report, Locale locale, Remarks remarks, XWPFDocument document) {
        this.report = report;
        this.locale = locale;
        this.remarks = remarks;
        this.document = document;
    }

    public static byte[] of(AnnualReport report, Locale locale, Remarks remarks) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new WordReport(report, locale, remarks, document).write();
            document.write(bytes);
            return StableZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void write() {
        FileProperties.set(document.getProperties(), report);
        document.createStyles().setStyles(WordStyle.all());
        page();
        if (report.title().isPresent()) {
            paragraph(WordStyle.TITLE, report.title().get());
        } else {
            // A title that the report does not have stays out of its text.
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(Markup.carried(Printed.untitled(report)));
        }
        report.publishedOn().ifPresent(day -> paragraph(WordStyle.DATE, Printed.publishedOn(day)));
        for (Section section : Section.values()) {
            if (section.isTable()) {
                PrintedTable table = PrintedTable.of(report, section);
                paragraph(WordStyle.SECTION, Printed.title(section))
                        .setPageBreak(table.rows().size() > MOST_ROWS_BELOW_TEXT);
                table(table);
            } else {
                report.narrative(section).ifPresent(text -> {
                    paragraph(WordStyle.SECTION, Printed.title(section));
                    text.blocks().forEach(this::block);
                });
            }
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(WordStyle.FOOTER.id());
        footer.createRun().setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" —");
    }

    private XWPFParagraph paragraph(WordStyle style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        text(paragraph, text);
        return paragraph;
    }

    private static void text(XWPFParagraph paragraph, String text) {
        String[] lines = Markup.carried(text).split("\\r\\n|\\r|\\n", -1);
        XWPFRun run = paragraph.createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            paragraph(WordStyle.heading(heading.level()), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(WordStyle.TEXT, paragraph.text());
        } else if (block instanceof Block.Picture picture) {
            paragraph(WordStyle.PICTURE, Printed.picture(picture));
        } else if (block instanceof Block.Table table) {
            plainTable(table);
        }
    }

    /** A table of the text; Word knows no table without rows and no row without cells. */
    private void plainTable(Block.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        CTTbl grid = grid(evenly(TEXT_WIDTH, columns));
        grid.getTblPr().addNewTblStyle().setVal(TEXT_TABLE);
        for (List<String> row : table.rows()) {
            CTRow tr = grid.addNewTr();
            for (int c = 0; c < Math.max(1, row.size()); c++) {
                XWPFParagraph cell = cell(tr, TEXT_WIDTH / columns, 1);
                text(cell, row.isEmpty() ? "" : row.get(c));
            }
        }
        paragraph(WordStyle.GAP, "");
    }

    private void table(PrintedTable table) {
        int[] widths = widths(table);
        CTTbl grid = grid(widths);
        for (int r = 0; r < table.rows().size(); r++) {
            CTRow row = grid.addNewTr();
            CTTrPr properties = row.addNewTrPr();
            properties.addNewCantSplit();
            CTHeight height = properties.addNewTrHeight();
            height.setVal(BigInteger.valueOf(ROW_HEIGHT));
            height.setHRule(STHeightRule.AT_LEAST);
            if (r < table.headRows()) {
                properties.addNewTblHeader();
            }
            int column = 0;
            while (column < table.columns()) {
                PrintedTable.Slot slot = table.at(r, column);
                int width = Arrays.stream(widths, column, column + slot.columnSpan())
                        .sum();
                slot(table, slot, r, cell(row, width, slot.columnSpan()), lastCell(row));
                column += slot.columnSpan();
            }
        }
        paragraph(WordStyle.GAP, "");
    }

    private static CTTc lastCell(CTRow row) {
        return row.getTcArray(row.sizeOfTcArray() - 1);
    }

    private void slot(PrintedTable table, PrintedTable.Slot slot, int row, XWPFParagraph paragraph, CTTc tc) {
        CTTcPr properties = tc.getTcPr();
        if (slot.rowSpan() > 1) {
            properties.addNewVMerge().setVal(slot.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        Cell cell = slot.cell();
        boolean label = cell == null && !table.isColumnHeader(slot);
        boolean upright = label && slot.rowSpan() >= UPRIGHT_ROWS;
        if (cell != null && !remarks.text(cell, locale).isEmpty()) {
            fill(properties, REMARK_FILL);
        } else if (cell != null && report.figure(cell).state() == Figure.State.ABSENT) {
            fill(properties, ABSENT_FILL);
        }
        if (upright) {
            properties.addNewTextDirection().setVal(STTextDirection.TB_RL);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        // A table that fits on a page stands on one.
        paragraph.setKeepNext(row + 1 < table.rows().size());
        paragraph.getCTP().getPPr().addNewJc().setVal(label && !upright ? STJc.LEFT : STJc.CENTER);
        if (slot.row() != row) {
            return;
        }
        if (cell == null) {
            text(paragraph, Objects.requireNonNull(slot.text()).zh());
        } else {
            figure(cell, paragraph);
        }
    }

    private static void fill(CTTcPr properties, String colour) {
        CTShd shading = properties.addNewShd();
        shading.setVal(STShd.CLEAR);
        shading.setColor("auto");
        shading.setFill(colour);
    }

    private void figure(Cell cell, XWPFParagraph paragraph) {
        String remark = remarks.text(cell, locale);
        if (remark.isEmpty()) {
            text(paragraph, Printed.figure(report.figure(cell)));
            return;
        }
        BigInteger id = comment(remark);
        CTP p = paragraph.getCTP();
        CTMarkup start = p.addNewCommentRangeStart();
        start.setId(id);
        text(paragraph, Printed.figure(report.figure(cell)));
        p.addNewCommentRangeEnd().setId(id);
        p.addNewR().addNewCommentReference().setId(id);
    }

    private BigInteger comment(String remark) {
        XWPFComments all = comments;
        if (all == null) {
            all = document.createComments();
            comments = all;
        }
        BigInteger id = BigInteger.valueOf(all.getComments().size());
        XWPFComment comment = all.createComment(id);
        comment.setAuthor(FileProperties.AUTHOR);
        comment.setInitials(FileProperties.AUTHOR.substring(0, 1));
        remark.lines().forEach(line -> {
            XWPFParagraph paragraph = comment.createParagraph();
            paragraph.setStyle(WordStyle.CELL.id());
            text(paragraph, line);
        });
        return id;
    }

    private CTTbl grid(int[] widths) {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        width(properties.addNewTblW(), Arrays.stream(widths).sum());
        properties.addNewJc().setVal(STJcTable.CENTER);
        CTTblBorders borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewLeft(), CELL_MARGIN);
        width(margins.addNewRight(), CELL_MARGIN);
        CTTblGrid grid = table.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        return table;
    }

    private XWPFParagraph cell(CTRow row, int width, int columns) {
        CTTc tc = row.addNewTc();
        CTTcPr properties = tc.addNewTcPr();
        width(properties.addNewTcW(), width);
        if (columns > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
        XWPFParagraph paragraph = new XWPFParagraph(tc.addNewP(), document);
        paragraph.setStyle(WordStyle.CELL.id());
        return paragraph;
    }

    private static void width(CTTblWidth width, int twentieths) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twentieths));
    }

    private static int[] widths(PrintedTable table) {
        int labels = table.labelColumns();
        if (labels == 0) {
            return evenly(TEXT_WIDTH, table.columns());
        }
        int[] ofLabels = labels == LABEL_WIDTHS.length ? LABEL_WIDTHS : evenly(TEXT_WIDTH * 2 / 5, labels);
        int rest = TEXT_WIDTH - Arrays.stream(ofLabels).sum();
        int[] widths = Arrays.copyOf(ofLabels, table.columns());
        int[] ofFigures = evenly(rest, table.columns() - labels);
        System.arraycopy(ofFigures, 0, widths, labels, ofFigures.length);
        return widths;
    }

    private static int[] evenly(int width, int columns) {
        int[] widths = new int[columns];
        Arrays.fill(widths, width / columns);
        return widths;
    }
}
