package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.collation.AggregationProblem;
import io.github.gongkai.finding.ReadingProblem;
import io.github.gongkai.finding.Rule;
import io.github.gongkai.validation.ReportValidator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static List<String> printed(Run run) {
        return Pattern.compile("(?m)^  ([A-Z]{2}[0-9]{2}) ")
                .matcher(run.out())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void everyRuleThatCanBeToldOfIsListedOnce() {
        Run run = Run.gongkai("rules");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> ids = Stream.of(
                        ReportValidator.standard().rules().stream(),
                        Arrays.stream(ReadingProblem.values()).map(ReadingProblem::rule),
                        Arrays.stream(AggregationProblem.values()).map(AggregationProblem::rule))
                .flatMap(rules -> rules)
                .map(Rule::id)
                .toList();
        assertThat(printed(run)).isEqualTo(ids).doesNotHaveDuplicates().contains("AC01", "XY01", "RD01", "AG07");
    }

    @Test
    void aRuleTellsItsEditionsSeverityAndBasis() {
        assertThat(Run.gongkai("rules").out())
                .containsPattern("(?m)^  RULE +SEVERITY +EDITIONS +DEMANDS +BASIS$")
                .containsPattern("(?m)^  AC01 +error +2019-60 2021-30 +Requests, every column: .*Article 50")
                .containsPattern("(?m)^  XY11 +warning +2019-60 +Items last year")
                .containsPattern("(?m)^  XY02 +warning +2021-30 +Administrative rules");
    }

    @Test
    void theCatalogueIsInTheAskedLanguageAndFitsTheWindow() {
        Run run = Run.gongkai("rules", "--lang=zh");
        assertThat(run.out())
                .containsPattern("(?m)^  规则 +级别 +格式 +要求 +依据$")
                .containsPattern("(?m)^  AC01 +错误 +2019-60 2021-30 +申请情况表每一列");
        assertThat(run.out()).isEqualTo(Run.inChinese("rules").out());
        assertThat(Stream.of(run, Run.gongkai("rules")).flatMap(r -> r.out().lines()))
                .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(100));
        assertThat(Run.inColour("rules").out()).contains("\u001b[31mAC01\u001b[0m");
    }

    @Test
    void nothingElseIsTaken() {
        assertThat(Run.gongkai("rules", "AC01").exit()).isEqualTo(2);
    }
}
