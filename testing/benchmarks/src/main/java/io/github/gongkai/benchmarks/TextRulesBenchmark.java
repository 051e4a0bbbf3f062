package io.github.gongkai.benchmarks;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.Validation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The rules on the text of a report with 10 KB of it: the library against one {@link Pattern} that finds the key phrases and
 * understands none of them.
 *
 * <p>The goal is a ratio of at most 4 for {@code withText} less {@code withoutText}, to the peer. Other rules that look at the
 * text are in that difference, so that the rules on figures in the text take less.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextRulesBenchmark {

    private static final int BYTES_OF_A_CHARACTER = 3;
    private static final int LENGTH = 10 * 1024 / BYTES_OF_A_CHARACTER;

    private static final String FIGURES = "全市全年收办政府信息公开申请3646件，其中自然人申请3558件，法人或其他组织申请88件；"
            + "新收3525件，上年结转121件，答复3521件，结转下年125件。予以公开1431件，占40.64%；部分公开471件，占13.38%；"
            + "不予公开92件，占2.61%；无法提供941件，占26.73%；不予处理117件，占3.32%；其他处理469件，占13.32%。"
            + "发生政府信息公开行政复议170件、行政诉讼77件。全市制发行政规范性文件50件，废止227件，现行有效420件。";
    private static final String PROSE =
            "各部门紧扣群众关切，完善工作机制，健全审核流程，加强业务培训，丰富解读形式，优化平台栏目，畅通互动渠道，" + "2024年召开新闻发布会12场，发布解读材料230篇，办理网民留言1200条，及时回应社会关切。";

    private static final Pattern KEY_PHRASES =
            Pattern.compile("收到|受理|新收|收办|上年结转|上年度结转|答复|办结|办理|结转下年|结转下一年|顺延|予以公开|部分公开|"
                    + "不予公开|无法提供|不予处理|其他处理|自然人|法人或其他组织|行政复议|行政诉讼|维持|纠正|撤销|尚未审结|规章|规范性文件|制发|废止|"
                    + "现行有效|同比增长|同比下降|占|未收到|未发生|办结率|答复率|信息处理费|收费通知|政府信息公开申请|其中|累计");

    private final String text = text(LENGTH);
    private final AnnualReport figures = Suqian2024.report().withAgency(Agency.of("某市人民政府"));
    private final AnnualReport report = figures.withOverview(Narrative.of(List.of(new Block.Paragraph(text))));

    /**
     * A text that agrees with the figures of {@link Suqian2024}.
     *
     * @param length how many characters it has at most, unless that is too few for the figures at its begin and end
     */
    static String text(int length) {
        StringBuilder text = new StringBuilder(FIGURES);
        while (text.length() + PROSE.length() < length - FIGURES.length()) {
            text.append(PROSE);
        }
        return text.append(FIGURES).toString();
    }

    /** Makes sure that the text is understood: nothing is wrong, and one wrong figure is found. */
    @Setup
    public void oneWrongFigureIsFound() {
        AnnualReport wrong =
                report.withOverview(Narrative.of(List.of(new Block.Paragraph(text.replace("不予公开92件", "不予公开29件")))));
        if (count(withText(), "TT") != 0 || count(ReportValidator.standard().validate(wrong), "TT06") != 2) {
            throw new IllegalStateException("not understood: " + withText().findings());
        }
    }

    private static long count(Validation validation, String rules) {
        return validation.findings().stream()
                .filter(finding -> finding.rule().id().startsWith(rules))
                .count();
    }

    /**
     * Checks the report with its text.
     *
     * @return the result
     */
    @Benchmark
    public Validation withText() {
        return ReportValidator.standard().validate(report);
    }

    /**
     * Checks the same report without text.
     *
     * @return the result
     */
    @Benchmark
    public Validation withoutText() {
        return ReportValidator.standard().validate(figures);
    }

    /**
     * Finds the key phrases in the same text.
     *
     * @return how many there are
     */
    @Benchmark
    public int keyPhrases() {
        int count = 0;
        Matcher matcher = KEY_PHRASES.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
