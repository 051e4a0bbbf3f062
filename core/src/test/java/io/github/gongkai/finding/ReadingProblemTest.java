package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingProblemTest {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "address",
            "cells",
            "expected",
            "actual",
            "difference",
            "cell",
            "line",
            "lines",
            "column",
            "unit",
            "figure");

    /** The details that readers give. */
    private static final Set<String> DETAILS =
            Set.of("count", "text", "label", "found", "wanted", "wantedZh", "edition", "known");

    /** An id is never reused or renamed: what stands here stays; new problems are appended. */
    @Test
    void idsAreNumberedInOrderAndStayWhatTheyAre() {
        List<String> ids = new ArrayList<>();
        for (ReadingProblem problem : ReadingProblem.values()) {
            ids.add(problem.rule().id() + " " + problem.name());
        }
        assertThat(ids)
                .startsWith(
                        "RD01 MISSING_CELLS",
                        "RD02 NOT_A_NUMBER",
                        "RD03 NOT_A_WHOLE_NUMBER",
                        "RD04 OUT_OF_RANGE",
                        "RD05 REPEATED",
                        "RD06 UNPLACEABLE",
                        "RD07 UNKNOWN_LINE",
                        "RD08 NO_AGENCY",
                        "RD09 NO_YEAR",
                        "RD10 WRONG_KIND",
                        "RD11 NO_EDITION",
                        "RD12 TEXT_AT_TABLE",
                        "RD13 CUT_SHORT",
                        "RD14 NOTE_IN_CELL",
                        "RD15 LABEL_CHANGED",
                        "RD16 UNKNOWN_KEY",
                        "RD17 MISSING",
                        "RD18 BAD_VALUE");
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).startsWith("RD" + (i < 9 ? "0" : "") + (i + 1) + " ");
        }
    }

    /** Whatever was not read is an error; what was read all the same is not. */
    @Test
    void onlyWhatLosesNothingOfTheFormIsLessThanAnError() {
        assertThat(Stream.of(ReadingProblem.values())
                        .filter(problem -> problem.rule().severity() != Severity.ERROR)
                        .map(problem ->
                                problem + " " + problem.rule().severity().key()))
                .contains(
                        "UNKNOWN_LINE warning",
                        "NO_AGENCY warning",
                        "NO_YEAR warning",
                        "TEXT_AT_TABLE notice",
                        "NOTE_IN_CELL notice",
                        "LABEL_CHANGED notice");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsThereInBothLanguages(ReadingProblem problem) {
        Rule rule = problem.rule();
        for (Labels text : List.of(rule.statement(), rule.message(), rule.basis())) {
            assertThat(text.zh()).containsPattern("\\p{IsHan}");
            assertThat(text.en()).matches("\\p{ASCII}+");
        }
        assertThat(rule).hasToString(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameThingsAndNothingThatNoReaderGives(ReadingProblem problem) {
        Labels message = problem.rule().message();
        Set<String> allowed = new TreeSet<>(PLACEHOLDERS);
        allowed.addAll(DETAILS);
        assertThat(placeholders(message.zh().replace("Zh}", "}"))).isEqualTo(placeholders(message.en()));
        assertThat(allowed).containsAll(placeholders(message.zh()));
    }

    @ParameterizedTest
    @EnumSource
    void aFindingWithCellAndDetailsLeavesNoPlaceholderUnfilled(ReadingProblem problem) {
        Cell cell = Edition.REVISED_2021.cell("requests.received.total").orElseThrow();
        Finding finding = Finding.builder(problem.rule())
                .addCell(cell, Figure.of(12))
                .putDetails("count", "7")
                .putDetails("text", "十二件")
                .putDetails("label", "新收")
                .putDetails("found", "6")
                .putDetails("wanted", "number")
                .putDetails("wantedZh", "数字")
                .putDetails("edition", "2021-30")
                .putDetails("known", "gongkai-report/1")
                .build();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(finding.message(locale)).doesNotContain("{", "}").isNotBlank();
        }
        assertThat(finding.severity()).isEqualTo(problem.rule().severity());
    }

    @Test
    void messagesReadLikeSentences() {
        Cell cell = Edition.REVISED_2021.cell("requests.received.total").orElseThrow();
        Finding finding = Finding.builder(ReadingProblem.NOTE_IN_CELL.rule())
                .addCell(cell, Figure.of(12))
                .details(Map.of("text", "12件"))
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("一、本年新收政府信息公开申请数量·总计填写为“12件”，读作 12。");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("1. Requests received this year, Total says \"12件\"; read as 12.");
    }

    private static Set<String> placeholders(String template) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([^}]*)}").matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
