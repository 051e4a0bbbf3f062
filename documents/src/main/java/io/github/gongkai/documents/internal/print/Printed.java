package io.github.gongkai.documents.internal.print;

import io.github.gongkai.documents.internal.source.Wording;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Figure;
import java.time.LocalDate;

/** How the parts of a report are printed, whatever the format of the document. */
public final class Printed {

    /** What {@link Wording#ABSENT} means. */
    public static final Labels ABSENT_MEANS =
            new Labels("“缺”：来源中没有这一单元格，并非 0。", "缺: the cell is not in the source; it is not 0.");

    /** The name of the document on the form. */
    static final Labels NAME = new Labels("政府信息公开工作年度报告", "Annual report on government information disclosure");

    public static final Labels CHECK = new Labels("核查结果", "Result of the check");
    public static final Labels PROPOSALS = new Labels("更正建议", "Proposed corrections");

    private static final String PICTURE = "［图］";
    private static final String PUBLISHED_ON = "发布日期：";

    private Printed() {}

    /** The text of a figure's cell. */
    public static String figure(Figure figure) {
        return switch (figure.state()) {
            case STATED -> figure.decimal().toPlainString();
            case BLANK -> "";
            case NOT_APPLICABLE -> "/";
            case ABSENT -> Wording.ABSENT;
        };
    }

    public static String title(Section section) {
        return section.numeral() + "、" + section.title().zh();
    }

    /** What heads a report that has no title. */
    public static String untitled(AnnualReport report) {
        String agency = report.agency().map(found -> found.name()).orElse("");
        return agency + (report.year().isPresent() ? report.year().getAsInt() + "年" : "") + NAME.zh();
    }

    public static String publishedOn(LocalDate day) {
        return PUBLISHED_ON + day;
    }

    /** What stands for a picture in a file: a mark, its caption, and on the last line its address. */
    public static String picture(Block.Picture picture) {
        return PICTURE + picture.caption() + "\n" + picture.address();
    }

    /** The picture that such a text stands for. */
    public static Block.Picture picture(String text) {
        String marked = text.startsWith(PICTURE) ? text.substring(PICTURE.length()) : text;
        int end = marked.lastIndexOf('\n');
        return end < 0
                ? new Block.Picture(marked, "")
                : new Block.Picture(marked.substring(0, end), marked.substring(end + 1));
    }

    public static Labels severity(Severity severity) {
        return switch (severity) {
            case ERROR -> new Labels("错误", "Error");
            case WARNING -> new Labels("警告", "Warning");
            case NOTICE -> new Labels("提示", "Notice");
        };
    }
}
