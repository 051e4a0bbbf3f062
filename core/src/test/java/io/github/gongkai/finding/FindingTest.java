package io.github.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    private static final Locale DEFAULT = Locale.getDefault();

    private static final Cell TOTAL = cell("disputes.reconsideration.total");
    private static final Cell UPHELD = cell("disputes.reconsideration.upheld");
    private static final Cell AMOUNT = cell("proactiveDisclosure.charges.amount");

    private static final Rule SUM = rule(
            "AC04",
            "{cell}填报{figure}{unit}，应为{expected}，相差{difference}。",
            "{cell} says" + " {figure} {unit} but should be {expected}; the difference is {difference}.");

    @AfterEach
    void restoreTheDefaultLocale() {
        Locale.setDefault(DEFAULT);
    }

    @Test
    void theMessageSpeaksTheAskedLanguage() {
        Finding finding = sum();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("行政复议·总计填报171件，应为170，相差1。");
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("行政复议·总计填报171件，应为170，相差1。");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo(
                        "Administrative reconsideration, Total says 171 pieces but should be 170; the difference is 1.");
        assertThat(finding.message(Locale.FRANCE)).isEqualTo(finding.message(Locale.ENGLISH));
        assertThat(finding.message(Locale.ROOT)).isEqualTo(finding.message(Locale.ENGLISH));
    }

    @Test
    void aFigureThatIsNotStatedIsToldInTheAskedLanguage() {
        Finding finding = Finding.builder(rule("AC04", "{figure}；{cells}", "{figure}; {cells}"))
                .addCell(TOTAL, Figure.blank())
                .addCell(UPHELD, Figure.absent())
                .build();
        assertThat(finding.message(Locale.CHINESE))
                .isEqualTo("空白；disputes.reconsideration.total=空白, disputes.reconsideration.upheld=未载");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("blank; disputes.reconsideration.total=blank, disputes.reconsideration.upheld=absent");
    }

    /** Turkish changes the case of i, Arabic has digits of its own, Chinese is one of our two languages. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "ar-EG-u-nu-arab", "zh-CN", "hi-IN-u-nu-deva", "de-DE"})
    void theMessageDoesNotDependOnTheDefaultLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Finding finding = Finding.builder(
                        rule("TT01", "{figure}／{expected}／{difference}", "{figure} / {expected} / {difference}"))
                .addCell(AMOUNT, Figure.of(new BigDecimal("1234567.8900")))
                .actual(new BigDecimal("1234567.8900"))
                .expected(new BigDecimal("-0.11"))
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("1234567.8900／-0.11／1234568.0000");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("1234567.8900 / -0.11 / 1234568.0000");
        assertThat(finding.message(Locale.ROOT)).isEqualTo("1234567.8900 / -0.11 / 1234568.0000");
        assertThat(sum().message(Locale.ENGLISH)).contains("171 pieces");
        assertThat(sum().message(Locale.CHINESE)).contains("171件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "address; disputes.reconsideration.total",
                "cells; 'disputes.reconsideration.total=171, disputes.reconsideration.upheld=/'",
                "expected; 170",
                "actual; 171",
                "difference; 1",
                "cell; 行政复议·总计",
                "line; 行政复议",
                "lines; 行政复议",
                "column; 总计",
                "unit; 件",
                "figure; 171",
                "text; 一百七十一"
            })
    void everyPlaceholderIsFilled(String placeholder, String value) {
        Finding finding = sum().withDetails(Map.of("text", "一百七十一"))
                .withRule(rule("AC04", "“{" + placeholder + "}”", "{" + placeholder + "}"));
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("“" + value + "”");
    }

    @Test
    void placeholdersOfTheFirstCellSpeakTheLabelsOfItsEdition() {
        Cell documents = Edition.TRIAL_2019
                .cell("proactiveDisclosure.normativeDocuments.totalDisclosed")
                .orElseThrow();
        Rule rule = rule("AC04", "{line}、{column}、{cell}", "{line}; {column}; {cell}");
        Finding finding = Finding.builder(rule)
                .addCell(documents, Figure.blank())
                .addCell(TOTAL, Figure.of(1))
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("规范性文件、对外公开总数量、规范性文件·对外公开总数量");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Normative documents; Disclosed in total; Normative documents, Disclosed in total");
    }

    @Test
    void linesAreThoseOfTheFirstAndTheLastCell() {
        Finding finding = Finding.builder(rule("RD01", "{lines}", "{lines}"))
                .addCell(cell("requests.outcomes.granted.total"), Figure.absent())
                .addCell(cell("requests.outcomes.notProcessed.repeated.total"), Figure.absent())
                .addCell(cell("requests.carriedForward.total"), Figure.absent())
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("（一）予以公开至四、结转下年度继续办理");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("(1) Granted to 4. Carried forward to next year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{expected}",
                "{actual}",
                "{difference}",
                "{cell}",
                "{line}",
                "{lines}",
                "{column}",
                "{unit}",
                "{figure}",
                "{text}",
                "{}",
                "{ expected }",
                "{EXPECTED}",
                "{",
                "}",
                "{expected",
                "expected}",
                "}{",
                "{{}}",
                "无占位符"
            })
    void whatHasNoValueIsPrintedAsItStands(String template) {
        Finding finding = Finding.builder(rule("AC04", template, template)).build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo(template);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo(template);
    }

    @Test
    void aBraceThatOpensNothingDoesNotHideThePlaceholderAfterIt() {
        Finding finding = Finding.builder(rule("AC04", "{ 甲 {text} 乙 } {text}", "{ a {text} b } {text}"))
                .putDetails("text", "1")
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("{ 甲 1 乙 } 1");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("{ a 1 b } 1");
    }

    /** A published text may hold anything: it is data, never a template. */
    @Test
    void whatIsFilledInIsNotReadAsATemplateAgain() {
        Finding finding = Finding.builder(rule("RD02", "{text}{figure}", "{text}{figure}"))
                .addCell(TOTAL, Figure.of(3))
                .putDetails("text", "{figure}$1\\{text}%s'")
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("{figure}$1\\{text}%s'3");
    }

    @Property
    void anyTextIsFilledInAsItIs(@ForAll String text) {
        Finding finding = Finding.builder(rule("RD02", "“{text}”", "\"{text}\""))
                .putDetails("text", text)
                .build();
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("“" + text + "”");
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("\"" + text + "\"");
    }

    @Property
    void noTemplateBreaksTheMessage(@ForAll String template) {
        String text = "x" + template;
        assertThat(Finding.builder(rule("RD02", text, text)).build().message(Locale.ENGLISH))
                .startsWith("x");
    }

    /** Readers name a line that has no cells, a key of a text section for instance, by a detail. */
    @Test
    void aDetailStandsInForAPlaceholderOfTheFirstCellIfThereIsNoCell() {
        Rule rule = rule("RD15", "“{label}”按“{line}”读取。", "\"{label}\" was read as \"{line}\".");
        Finding.Builder finding =
                Finding.builder(rule).putDetails("label", "其它").putDetails("line", "其他");
        assertThat(finding.build().message(Locale.CHINESE)).isEqualTo("“其它”按“其他”读取。");
        assertThat(finding.addCell(TOTAL, Figure.of(0)).build().message(Locale.CHINESE))
                .isEqualTo("“其它”按“行政复议”读取。");
    }

    @Test
    void theSeverityIsThatOfTheRuleUnlessSetOtherwise() {
        assertThat(sum().severity()).isEqualTo(Severity.ERROR);
        assertThat(Finding.builder(SUM).severity(Severity.NOTICE).build().severity())
                .isEqualTo(Severity.NOTICE);
        assertThat(sum().withSeverity(Severity.WARNING).severity()).isEqualTo(Severity.WARNING);
        assertThat(SUM.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void theAddressIsThatOfTheFirstCellUnlessSetOtherwise() {
        assertThat(sum().address()).isEqualTo("disputes.reconsideration.total");
        assertThat(Finding.builder(SUM).build().address()).isEqualTo("report");
        assertThat(Finding.builder(SUM).address("agency.name").build().address())
                .isEqualTo("agency.name");
        assertThat(Finding.builder(SUM)
                        .address("disputes")
                        .addCell(TOTAL, Figure.of(1))
                        .build()
                        .address())
                .isEqualTo("disputes");
    }

    @ParameterizedTest
    @CsvSource({
        "171, 170, 1",
        "0, 5, -5",
        "72701.2578, 72701.25, 0.0078",
        "9223372036854775807, -1, 9223372036854775808",
        "-9223372036854775808, 9223372036854775807, -18446744073709551615"
    })
    void theDifferenceIsActualMinusExpectedExactly(BigDecimal actual, BigDecimal expected, BigDecimal difference) {
        Finding finding = Finding.builder(SUM).actual(actual).expected(expected).build();
        assertThat(finding.difference()).contains(difference);
    }

    @Test
    void withoutBothNumbersThereIsNoDifference() {
        assertThat(Finding.builder(SUM).build().difference()).isEmpty();
        assertThat(Finding.builder(SUM).actual(BigDecimal.ONE).build().difference())
                .isEmpty();
        assertThat(Finding.builder(SUM).expected(BigDecimal.ONE).build().difference())
                .isEmpty();
    }

    @Test
    void findingsOfTheSameDataAreEqual() {
        assertThat(sum()).isEqualTo(sum()).hasSameHashCodeAs(sum());
        assertThat(sum())
                .isNotEqualTo(sum().withSeverity(Severity.NOTICE))
                .isNotEqualTo(sum().withAddress("disputes"))
                .isNotEqualTo(sum().withExpected(new BigDecimal("169")))
                .isNotEqualTo(sum().withLocation(new Location("a.html", 1, 1)))
                .isNotEqualTo(sum().withDetails(Map.of("text", "x")))
                .isNotEqualTo(sum().withCells())
                .isNotEqualTo(sum().withRule(rule("AC05", "甲", "a")));
    }

    @Test
    void theTextTakesNoPartInEquality() {
        Finding reworded = sum().withRule(rule("AC04", "另一种说法", "Another wording"));
        assertThat(reworded.message(Locale.CHINESE)).isNotEqualTo(sum().message(Locale.CHINESE));
        assertThat(reworded).isEqualTo(sum()).hasSameHashCodeAs(sum());
    }

    /** So that two runs over the same source print the same: a map of the JDK has another order in every JVM. */
    @Test
    void detailsAreInTheOrderOfTheirNames() {
        Finding.Builder finding = Finding.builder(SUM);
        for (String name : List.of("where", "count", "text", "label", "found", "wanted", "edition")) {
            finding.putDetails(name, "1");
        }
        assertThat(finding.build().details().keySet())
                .containsExactly("count", "edition", "found", "label", "text", "wanted", "where");
        assertThat(finding.build().details()).isUnmodifiable();
    }

    @Test
    void cellsKeepTheirOrderAndTheirFigures() {
        assertThat(sum().cells())
                .containsExactly(new CellFigure(TOTAL, Figure.of(171)), new CellFigure(UPHELD, Figure.notApplicable()))
                .isUnmodifiable();
        assertThat(sum().cells().get(0)).hasToString("disputes.reconsideration.total=171");
        assertThat(sum().cells().get(1)).hasToString("disputes.reconsideration.upheld=/");
    }

    @Test
    void aFindingNeedsARule() {
        assertThatNullPointerException().isThrownBy(() -> Finding.builder(null));
    }

    @Test
    void aRuleNeedsAllItsParts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Rule.builder().id("AC01").build())
                .withMessageContaining("severity")
                .withMessageContaining("statement")
                .withMessageContaining("basis")
                .withMessageContaining("message");
    }

    @Test
    void aRuleIsItsIdAndSeverity() {
        assertThat(SUM).hasToString("AC04");
        assertThat(SUM)
                .isEqualTo(rule("AC04", "另一种说法", "Another wording"))
                .hasSameHashCodeAs(rule("AC04", "另一种说法", "Another wording"))
                .isNotEqualTo(rule("AC05", SUM.message().zh(), SUM.message().en()))
                .isNotEqualTo(
                        Rule.builder().from(SUM).severity(Severity.WARNING).build());
        assertThat(SUM.statement()).isEqualTo(new Labels("应平衡", "Must balance"));
        assertThat(SUM.basis()).isEqualTo(new Labels("格式", "The form"));
    }

    @Test
    void severitiesHaveTheNamesOfTheWireFormat() {
        assertThat(Severity.values()).extracting(Severity::key).containsExactly("error", "warning", "notice");
    }

    private static Finding sum() {
        return Finding.builder(SUM)
                .addCell(TOTAL, Figure.of(171))
                .addCell(UPHELD, Figure.notApplicable())
                .expected(new BigDecimal("170"))
                .actual(new BigDecimal("171"))
                .build();
    }

    private static Rule rule(String id, String zh, String en) {
        return Rule.builder()
                .id(id)
                .severity(Severity.ERROR)
                .statement(new Labels("应平衡", "Must balance"))
                .basis(new Labels("格式", "The form"))
                .message(new Labels(zh, en))
                .build();
    }

    private static Cell cell(String address) {
        return Edition.REVISED_2021.cell(address).orElseThrow();
    }
}
