package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** For each rule, what to add to which figures of 宿迁 2024 to break that rule and no other. */
    private enum Fault {
        AC01(Map.of("requests.received.naturalPersons", 1, "requests.received.total", 1)),
        AC02(Map.of("requests.outcomes.granted.naturalPersons", 1, "requests.outcomes.granted.total", 1)),
        AC03(Map.of(
                "requests.outcomes.granted.naturalPersons", 1, "requests.outcomes.partlyGranted.naturalPersons", -1)),
        AC04(Map.of("disputes.reconsideration.upheld", 1)),
        AC05(Map.of("disputes.directLitigation.pending", 1)),
        AC06(Map.of("disputes.litigationAfterReconsideration.total", 1)),
        ST05(Map.of());

        private final Map<String, Integer> changes;

        Fault(Map<String, Integer> changes) {
            this.changes = changes;
        }

        List<Finding> findings() {
            AnnualReport report = PublishedReports.suqian2024();
            for (Map.Entry<String, Integer> change : changes.entrySet()) {
                Cell cell = report.edition().cell(change.getKey()).orElseThrow();
                report = report.with(cell, Figure.of(report.figure(cell).count() + change.getValue()));
            }
            return ReportValidator.standard()
                    .validate(this == ST05 ? report.withYear(2019) : report)
                    .findings();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleCanFailAlone(Fault fault) {
        assertThat(fault.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule().id()).isEqualTo(fault.name()));
    }

    @ParameterizedTest
    @EnumSource
    void messagesLeaveNoPlaceholder(Fault fault) {
        for (Locale language : LANGUAGES) {
            assertThat(fault.findings())
                    .allSatisfy(finding -> assertThat(finding.message(language)).doesNotContain("{", "}"));
        }
    }

    @Test
    void messagesSayWhatAClerkHasToKnow() {
        Map<String, Labels> messages = new TreeMap<>();
        for (Fault fault : Fault.values()) {
            Finding first = fault.findings().get(0);
            messages.put(fault.name(), new Labels(first.message(Locale.SIMPLIFIED_CHINESE), first.message(Locale.US)));
        }

        assertThat(messages)
                .containsEntry(
                        "AC01",
                        new Labels(
                                "“自然人”列：第一项加第二项之和为 3559 件，第三项加第四项之和为 3558 件，差额 -1 件。",
                                "Column \"Natural persons\": items 1 and 2 add up to 3559, items 3 and 4 to 3558; difference -1."))
                .containsEntry(
                        "AC02",
                        new Labels(
                                "（七）总计·自然人：各项办理结果之和为 3441 件，填报 3440 件，差额 -1 件。",
                                "(7) Total, Natural persons: the outcomes add up to 3441, but it says 3440; difference -1."))
                .containsEntry(
                        "AC03",
                        new Labels(
                                "（一）予以公开·总计：各类申请人之和为 1432 件，填报 1431 件，差额 -1 件。",
                                "(1) Granted, Total: the kinds of applicant add up to 1432, but it says 1431; difference -1."))
                .containsEntry(
                        "AC04",
                        new Labels(
                                "行政复议·总计：各项结果之和为 171 件，填报 170 件，差额 -1 件。",
                                "Administrative reconsideration, Total: the results add up to 171, but it says 170; difference -1."));
    }

    @Test
    void aMessageTellsTheLineApartFromAllOthers() {
        for (Shape shape : Shape.values()) {
            assertThat(IdentityTest.identities(shape))
                    .extracting(i -> i.rule().id() + i.totals().get(0).label())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "zh-CN", "ar-EG", "en-US"})
    void theDefaultLocaleChangesNoText(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> expected = texts();
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(texts()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyRuleRestsOnTheRegulationsOrTheForm() {
        assertThat(Catalogue.RULES)
                .filteredOn(rule ->
                        Shape.IDENTITIES.contains(rule.id()) || rule.id().equals("ST05"))
                .hasSize(7)
                .allSatisfy(rule -> {
                    assertThat(rule.basis().zh()).contains("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号");
                    if (rule.id().startsWith("AC")) {
                        assertThat(rule.basis().zh()).startsWith("条例第五十条");
                        assertThat(rule.basis().en()).startsWith("Regulations, Article 50");
                    }
                });
    }

    private static List<String> texts() {
        AnnualReport gaps = PublishedReports.shanghai2019().withYear(2018);
        return LANGUAGES.stream()
                .flatMap(language -> Stream.concat(
                        List.of(Fault.values()).stream()
                                .flatMap(fault -> fault.findings().stream())
                                .map(finding -> finding.message(language)),
                        ReportValidator.standard().validate(gaps).notAssessed().stream()
                                .map(note -> note.reason(language))))
                .toList();
    }
}
