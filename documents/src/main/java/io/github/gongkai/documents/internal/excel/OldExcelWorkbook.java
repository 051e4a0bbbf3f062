package io.github.gongkai.documents.internal.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DefaultRowHeightRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Takes an .xls workbook apart, record by record; those that say nothing of what is written are passed over. Formulas are never
 * calculated: the value that was saved with them counts.
 */
public final class OldExcelWorkbook {

    /** No font has this number; those beyond it are counted as if one had. */
    private static final int NO_FONT = 4;

    private final List<BoundSheetRecord> names = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<NumberFormat> styles = new ArrayList<>();
    private final List<SupBookRecord> books = new ArrayList<>();
    private final List<ExternSheetRecord> references = new ArrayList<>();
    private final Set<Integer> notes = new HashSet<>();
    private final List<SheetContent> sheets = new ArrayList<>();
    private @Nullable SSTRecord shared;
    private CellTexts texts = new CellTexts(false);
    private Sheet sheet = new Sheet();
    private int depth;

    private OldExcelWorkbook() {}

    /**
     * Takes a workbook apart.
     *
     * @param root what the file holds
     * @return its sheets
     */
    public static List<SheetContent> sheets(DirectoryNode root) throws IOException {
        byte[] stream;
        try (InputStream in = root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
            stream = in.readAllBytes();
        }
        OldExcelWorkbook book = new OldExcelWorkbook();
        RecordInputStream records = new RecordInputStream(new UnlockedBytes(stream));
        while (records.hasNextRecord()) {
            records.nextRecord();
            if (records.getSid() == FilePassRecord.sid) {
                return unlocked(stream);
            }
            if (records.getSid() < 0) {
                throw new RecordFormatException("no program writes records of kind " + records.getSid());
            }
            Record read = wanted(records);
            if (read == null) {
                records.readRemainder();
            } else {
                book.take(read);
            }
        }
        return book.sheets;
    }

    /** Excel locks a workbook that is only protected against changes by a password that everybody knows. */
    private static List<SheetContent> unlocked(byte[] stream) {
        OldExcelWorkbook book = new OldExcelWorkbook();
        RecordFactory.createRecords(new ByteArrayInputStream(stream)).forEach(book::take);
        return book.sheets;
    }

    /** The present record if it says something of what is written, else null. */
    private static @Nullable Record wanted(RecordInputStream records) {
        return switch (records.getSid()) {
            case ArrayRecord.sid -> new ArrayRecord(records);
            case BOFRecord.sid -> new BOFRecord(records);
            case BlankRecord.sid -> new BlankRecord(records);
            case BoolErrRecord.sid -> new BoolErrRecord(records);
            case BoundSheetRecord.sid -> new BoundSheetRecord(records);
            case ColumnInfoRecord.sid -> new ColumnInfoRecord(records);
            case DateWindow1904Record.sid -> new DateWindow1904Record(records);
            case DefaultRowHeightRecord.sid -> new DefaultRowHeightRecord(records);
            case EOFRecord.sid -> new EOFRecord(records);
            case ExtendedFormatRecord.sid -> new ExtendedFormatRecord(records);
            case ExternSheetRecord.sid -> new ExternSheetRecord(records);
            case FontRecord.sid -> new FontRecord(records);
            case FormatRecord.sid -> new FormatRecord(records);
            case FormulaRecord.sid -> new FormulaRecord(records);
            case LabelRecord.sid -> new LabelRecord(records);
            case LabelSSTRecord.sid -> new LabelSSTRecord(records);
            case MergeCellsRecord.sid -> new MergeCellsRecord(records);
            case MulBlankRecord.sid -> new MulBlankRecord(records);
            case MulRKRecord.sid -> new MulRKRecord(records);
            case NameRecord.sid -> new NameRecord(records);
            case NumberRecord.sid -> new NumberRecord(records);
            case RKRecord.sid -> new RKRecord(records);
            case RowRecord.sid -> new RowRecord(records);
            case SSTRecord.sid -> new SSTRecord(records);
            case StringRecord.sid -> new StringRecord(records);
            case SupBookRecord.sid -> new SupBookRecord(records);
            default -> null;
        };
    }

    private void take(Record read) {
        if (read instanceof BOFRecord) {
            depth++;
        } else if (read instanceof EOFRecord) {
            depth--;
            if (depth == 0) {
                end();
            }
        } else if (depth == 1 && read instanceof CellRecord cell) {
            sheet.cell(cell);
        } else if (depth == 1 && !workbook(read)) {
            sheet.take(read);
        }
    }

    /** The end of what is said of the workbook, and then of each sheet. */
    private void end() {
        if (styles.isEmpty()) {
            return;
        }
        if (sheet.begun && sheets.size() < names.size()) {
            sheets.add(sheet.content(names.get(sheets.size()), notes.contains(sheets.size())));
        }
        sheet = new Sheet();
        sheet.begun = true;
    }

    private boolean workbook(Record read) {
        if (read instanceof BoundSheetRecord name) {
            names.add(name);
        } else if (read instanceof FontRecord font) {
            fonts.add(font);
        } else if (read instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (read instanceof ExtendedFormatRecord style) {
            int index = style.getFormatIndex();
            styles.add(NumberFormat.of(index, codes.get(index)));
        } else if (read instanceof DateWindow1904Record dates) {
            texts = new CellTexts(dates.getWindowing() == 1);
        } else if (read instanceof SSTRecord strings) {
            shared = strings;
        } else if (read instanceof SupBookRecord book) {
            books.add(book);
        } else if (read instanceof ExternSheetRecord more) {
            references.add(more);
        } else if (read instanceof NameRecord name) {
            if (!name.isBuiltInName() && name.getNameText().equals(ExcelBlocks.NOTE)) {
                notes.add(name.getSheetNumber() - 1);
            }
        } else {
            return false;
        }
        return true;
    }

    private String text(UnicodeString text) {
        String words = text.getString();
        if (text.getFormatRunCount() == 0) {
            return words;
        }
        List<CellTexts.Run> runs = new ArrayList<>();
        int from = 0;
        boolean apart = false;
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            int to = Math.min(words.length(), text.getFormatRun(i).getCharacterPos());
            if (to > from) {
                runs.add(new CellTexts.Run(words.substring(from, to), apart));
                from = to;
            }
            apart = isApart(text.getFormatRun(i).getFontIndex());
        }
        if (from < words.length()) {
            runs.add(new CellTexts.Run(words.substring(from), apart));
        }
        return runs.isEmpty() ? words : CellTexts.of(runs);
    }

    private boolean isApart(int number) {
        FontRecord font = fonts.get(number > NO_FONT ? number - 1 : number);
        return font.isStruckout() || font.getSuperSubScript() != FontRecord.SS_NONE;
    }

    // ---- a sheet ----

    /** A sheet while it is read. */
    private final class Sheet {
        private final TreeMap<Integer, SheetContent.Row> rows = new TreeMap<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final BitSet hiddenColumns = new BitSet();
        private double heightOfAll = DefaultRowHeightRecord.DEFAULT_ROW_HEIGHT;
        private boolean begun;
        private boolean otherFiles;
        /** A formula whose text comes next. */
        private @Nullable FormulaRecord open;

        SheetContent content(BoundSheetRecord name, boolean note) {
            boolean visible = !name.isHidden() && !name.isVeryHidden();
            return new SheetContent(name.getSheetname(), visible, note, otherFiles, rows, merged, hiddenColumns);
        }

        void take(Record read) {
            if (read instanceof RowRecord row) {
                boolean own = row.getHeight() >= 0;
                boolean hidden =
                        SheetContent.isHidden(row.getZeroHeight(), own ? row.getHeight() : heightOfAll, heightOfAll);
                rows.put(row.getRowNumber(), new SheetContent.Row(row.getRowNumber(), hidden));
            } else if (read instanceof DefaultRowHeightRecord height) {
                heightOfAll = height.getRowHeight();
            } else if (read instanceof ColumnInfoRecord columns) {
                if (columns.getHidden() || columns.getColumnWidth() == 0) {
                    hiddenColumns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
                }
            } else if (read instanceof MergeCellsRecord cells) {
                for (int i = 0; i < cells.getNumAreas(); i++) {
                    merged.add(cells.getAreaAt(i));
                }
            } else if (read instanceof MulRKRecord numbers) {
                for (int i = 0; i < numbers.getNumColumns(); i++) {
                    NumberFormat format = SheetContent.format(styles, numbers.getXFAt(i));
                    String text = texts.of(numbers.getRKNumberAt(i), null, format);
                    put(numbers.getRow(), numbers.getFirstColumn() + i, text, format);
                }
            } else if (read instanceof MulBlankRecord blanks) {
                for (int i = 0; i < blanks.getNumColumns(); i++) {
                    NumberFormat format = SheetContent.format(styles, blanks.getXFAt(i));
                    put(blanks.getRow(), blanks.getFirstColumn() + i, "", format);
                }
            } else if (read instanceof LabelRecord label) {
                NumberFormat format = SheetContent.format(styles, label.getXFIndex());
                put(label.getRow(), label.getColumn(), label.getValue(), format);
            } else if (read instanceof ArrayRecord array) {
                otherFiles |= looksIntoOtherFile(array.getFormulaTokens());
            } else if (read instanceof StringRecord text) {
                FormulaRecord formula = open;
                if (formula != null) {
                    NumberFormat format = SheetContent.format(styles, formula.getXFIndex());
                    put(formula.getRow(), formula.getColumn(), text.getString(), format);
                }
                open = null;
            }
        }

        void cell(CellRecord cell) {
            NumberFormat format = SheetContent.format(styles, cell.getXFIndex());
            String text = "";
            if (cell instanceof NumberRecord number) {
                text = texts.of(number.getValue(), null, format);
            } else if (cell instanceof RKRecord number) {
                text = texts.of(number.getRKNumber(), null, format);
            } else if (cell instanceof LabelSSTRecord label && shared != null) {
                text = OldExcelWorkbook.this.text(shared.getString(label.getSSTIndex()));
            } else if (cell instanceof BoolErrRecord value) {
                text = value.isBoolean() ? CellTexts.of(value.getBooleanValue()) : error(value.getErrorValue());
            } else if (cell instanceof FormulaRecord formula) {
                text = text(formula, format);
            }
            put(cell.getRow(), cell.getColumn(), text, format);
        }

        private String text(FormulaRecord formula, NumberFormat format) {
            otherFiles |= looksIntoOtherFile(formula.getParsedExpression());
            open = formula.hasCachedResultString() ? formula : null;
            return switch (formula.getCachedResultTypeEnum()) {
                case NUMERIC -> texts.of(formula.getValue(), null, format);
                case BOOLEAN -> CellTexts.of(formula.getCachedBooleanValue());
                case ERROR -> error((byte) formula.getCachedErrorValue());
                default -> "";
            };
        }

        private void put(int row, int column, String text, NumberFormat format) {
            rows.computeIfAbsent(row, number -> new SheetContent.Row(number, false))
                    .cells()
                    .put(column, new SheetContent.Cell(text, format));
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    private boolean looksIntoOtherFile(Ptg[] formula) {
        for (Ptg part : formula) {
            int reference = part instanceof Ref3DPtg cell
                    ? cell.getExternSheetIndex()
                    : part instanceof Area3DPtg cells
                            ? cells.getExternSheetIndex()
                            : part instanceof NameXPtg name ? name.getSheetRefIndex() : -1;
            if (reference >= 0 && isOtherFile(reference)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherFile(int reference) {
        int number = reference;
        for (ExternSheetRecord some : references) {
            if (number < some.getNumOfRefs()) {
                int book = some.getExtbookIndexFromRefIndex(number);
                return book >= 0 && book < books.size() && books.get(book).isExternalReferences();
            }
            number -= some.getNumOfRefs();
        }
        return false;
    }
}
