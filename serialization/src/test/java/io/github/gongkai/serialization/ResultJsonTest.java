package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.replace;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.RuledFinding;
import io.github.gongkai.validation.Ruling;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    /** Every cell 0, but for a row that does not add up, a blank, a slash and a cell that is not there. */
    private static final String DOCUMENT = zeros();

    private static String zeros() {
        String zeros = Samples.COLLAPSED.replaceAll("\": \\d+(\\.\\d+)?(,?)\n", "\": 0$2\n");
        zeros = replace(zeros, "\"year\": 0", "\"year\": 2022");
        String reconsideration = "\"reconsideration\": {\n      \"upheld\": 0,\n      \"corrected\": 0,";
        zeros = replace(
                zeros, reconsideration, "\"reconsideration\": {\n      \"upheld\": 7,\n      \"corrected\": 2,");
        String direct = "\"directLitigation\": {\n      \"upheld\": 0,\n      \"corrected\": 0,\n      \"other\": 0,";
        return replace(zeros, direct, "\"directLitigation\": {\n      \"upheld\": null,\n      \"corrected\": \"/\",");
    }

    private static String write(Locale locale, Reading... readings) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultJson result = ResultJson.open(target, locale)) {
            for (Reading reading : readings) {
                result.add(reading, VALIDATOR.validate(reading));
            }
        }
        return target.toString(UTF_8);
    }

    @Test
    void nothingCheckedIsADocumentToo() throws IOException {
        assertThat(write(Locale.ENGLISH)).isEqualTo("""
                        {
                          "format": "gongkai-result/1",
                          "reports": [],
                          "summary": {
                            "reports": 0,
                            "passed": 0,
                            "failed": 0,
                            "unreadable": 0,
                            "errors": 0,
                            "warnings": 0,
                            "notices": 0
                          }
                        }
                        """);
    }

    @Test
    void aReportThatFailsTellsEachFindingWithCellsAndPlace() throws IOException {
        Reading reading = ReportJson.read(DOCUMENT.getBytes(UTF_8), "年报/a.json");
        String json = write(Locale.ENGLISH, reading);

        assertThat(json)
                .startsWith("""
                        {
                          "format": "gongkai-result/1",
                          "reports": [
                            {
                              "source": "年报/a.json",
                              "status": "fail",
                              "edition": "2021-30",
                              "year": 2022,
                              "agency": {
                                "name": "某某区司法局",
                                "kind": "department"
                              },
                              "cellsRead": 185,
                              "cells": 186,
                              "identitiesHeld": 38,
                              "identities": 40,
                              "findings": [
                                {
                                  "rule": "RD01",
                                  "severity": "error",
                                  "address": "disputes.directLitigation.other",
                                  "cells": [
                                    {
                                      "cell": "disputes.directLitigation.other"
                                    }
                                  ],
                                  "message": "1 cell(s) are not in the source: Litigation without prior reconsideration.",
                                  "basis": "Reading of the source",
                                  "location": {
                                    "line": 258,
                                    "column": 25
                                  }
                                },
                                {
                                  "rule": "AC04",
                                  "severity": "error",
                                  "address": "disputes.reconsideration",
                                  "cells": [
                                    {
                                      "cell": "disputes.reconsideration.total",
                                      "value": 0
                                    },
                                    {
                                      "cell": "disputes.reconsideration.upheld",
                                      "value": 7
                                    },
                                    {
                                      "cell": "disputes.reconsideration.corrected",
                                      "value": 2
                                    },
                        """)
                .contains("\"expected\": 9,\n          \"actual\": 0,")
                .endsWith("""
                            }
                          ],
                          "summary": {
                            "reports": 1,
                            "passed": 0,
                            "failed": 1,
                            "unreadable": 0,
                            "errors": 2,
                            "warnings": 3,
                            "notices": 0
                          }
                        }
                        """);
        assertThat(DOCUMENT.split("\n", -1)[257]).isEqualTo("    \"directLitigation\": {");
    }

    @Test
    void whatCouldNotBeAssessedTellsTheCellsByTheirStates() throws IOException {
        String json = write(Locale.ENGLISH, ReportJson.parse(DOCUMENT));

        assertThat(json).contains("""
                              "notAssessed": [
                                {
                                  "rule": "AC05",
                                  "address": "disputes.directLitigation",
                                  "cells": [
                                    {
                                      "cell": "disputes.directLitigation.upheld",
                                      "value": null
                                    },
                                    {
                                      "cell": "disputes.directLitigation.corrected",
                                      "value": "/"
                                    },
                                    {
                                      "cell": "disputes.directLitigation.other"
                                    }
                                  ],
                                  "reason": \
                        """);
    }

    @Test
    void aRepairTellsEachChangeWithReason() throws IOException {
        String json = write(Locale.ENGLISH, ReportJson.parse(DOCUMENT));

        assertThat(json).contains("""
                              "repairs": [
                                {
                                  "changes": [
                                    {
                                      "cell": "disputes.reconsideration.total",
                                      "from": 0,
                                      "to": 9
                                    }
                                  ],
                                  "reason": "Administrative reconsideration, Total: 0 should be 9 (one digit seems wrong).",
                                  "unique": true
                                }
                              ]
                            }
                          ],
                        """);
    }

    @Test
    void aFigureForABlankCellReplacesNull() throws IOException {
        String blank = replace(
                DOCUMENT,
                "\"corrected\": 2,\n      \"other\": 0,\n      \"pending\": 0,\n      \"total\": 0",
                "\"corrected\": 2,\n      \"other\": 0,\n      \"pending\": 0,\n      \"total\": null");
        String json = write(Locale.ENGLISH, ReportJson.parse(blank));

        assertThat(json)
                .contains("\"cell\": \"disputes.reconsideration.total\",\n              \"from\": null,")
                .contains("Total is blank; by the other cells it is 9.");
    }

    @Test
    void repairsThatCouldNotAllBeToldAreSaidToBeSo() throws IOException {
        String beyond = DOCUMENT.replaceFirst("\"upheld\": 7", "\"upheld\": " + Long.MAX_VALUE);
        assertThat(write(Locale.ENGLISH, ReportJson.parse(beyond)))
                .contains(
                        "\"repairs\": [],\n      \"repairsDetermined\": false,\n      \"repairsUndeterminedReason\": \"the sums");
        assertThat(write(Locale.ENGLISH, ReportJson.parse(DOCUMENT))).doesNotContain("repairsDetermined");
    }

    // With a policy

    private static Ruling ruling(Reading reading, UnaryOperator<Policy.Builder> policy) {
        return policy.apply(Policy.builder(VALIDATOR)).build().applyTo(VALIDATOR.validate(reading));
    }

    private static Finding finding(Reading reading, String rule) {
        return VALIDATOR.validate(reading).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String write(Locale locale, Reading reading, Ruling ruling) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultJson result = ResultJson.open(target, locale)) {
            result.add(reading, ruling);
        }
        return target.toString(UTF_8);
    }

    @Test
    void aPolicyAddsToTheResultAndChangesNothingInIt() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        Justification who = new Justification("已函告更正", Optional.of("张某"), Optional.of(LocalDate.of(2025, 2, 3)));
        String json = write(
                Locale.ENGLISH,
                reading,
                ruling(
                        reading,
                        policy -> policy.add(Suppression.of(reading.report(), finding(reading, "AC04"), who))
                                .add(RuleOverride.off("RD01", Justification.of("缺项另案处理")))
                                .add(RuleOverride.severity("ST04", Severity.NOTICE, Justification.of("从宽")))));

        assertThat(json)
                .contains("\"status\": \"fail\",\n      \"verdict\": \"acceptWithRemarks\",")
                .contains("""
                                  "policy": {
                                    "effect": "suppressed",
                                    "reason": "已函告更正",
                                    "by": "张某",
                                    "on": "2025-02-03"
                                  }
                        """)
                .contains("""
                                  "details": {
                                    "count": "1"
                                  },
                                  "policy": {
                                    "effect": "off",
                                    "reason": "缺项另案处理"
                                  }
                        """)
                .contains("""
                                  "policy": {
                                    "effect": "severity",
                                    "severity": "notice",
                                    "reason": "从宽"
                                  }
                        """)
                .contains("""
                              "lapsed": [],
                              "unused": []
                            }
                          ],
                        """)
                .endsWith("""
                            "notices": 0,
                            "verdicts": {
                              "accept": 0,
                              "acceptWithRemarks": 1,
                              "reject": 0
                            }
                          }
                        }
                        """);
        assertThat(withoutPolicy(json)).isEqualTo(write(Locale.ENGLISH, reading));
    }

    /** Takes out what a policy adds, by lines. */
    private static String withoutPolicy(String json) {
        return json.replaceAll("\n *\"verdict\": .*", "")
                .replaceAll(",\n *\"(details|policy|verdicts)\": \\{[^}]*}", "")
                .replaceAll(",\n *\"(lapsed|unused)\": \\[]", "");
    }

    @Test
    void aSuppressionThatLapsedIsTold() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        Reading changed = ReportJson.parse(replace(DOCUMENT, "\"upheld\": 7", "\"upheld\": 8"));
        Suppression suppression = Suppression.of(reading.report(), finding(reading, "AC04"), Justification.of("原件如此"));
        String json = write(Locale.CHINESE, changed, ruling(changed, policy -> policy.add(suppression)));

        assertThat(json).contains("""
                              "lapsed": [
                                {
                                  "rule": "AC04",
                                  "address": "disputes.reconsideration",
                                  "message": "AC04 disputes.reconsideration：所依据的数据已变化，豁免失效：\
                        disputes.reconsideration.upheld 7 → 8；expected 9 → 10",
                                  "reason": "原件如此"
                                }
                              ],
                              "unused": []
                        """).doesNotContain("\"effect\": \"suppressed\"");
    }

    @Test
    void whatTheResultSaysOfAFindingIsWhatASuppressionHasToSay() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        String json = write(Locale.ENGLISH, reading, ruling(reading, policy -> policy));
        for (Finding finding : VALIDATOR.validate(reading).findings()) {
            int from = json.indexOf("\"rule\": \"" + finding.rule().id() + "\"");
            String copied = json.substring(from, json.indexOf("\n        }", from))
                    .replaceAll("\n *\"severity\": .*", "")
                    .replaceAll("\n *\"message\": .*", "")
                    .replaceAll("\n *\"basis\": .*,", "\n          \"reason\": \"可\",")
                    .replaceAll("\n *\"basis\": .*", "\n          \"reason\": \"可\"")
                    .replaceAll(",?\n *\"location\": \\{[^}]*}", "");
            Policy policy = PolicyJson.parse(
                            "{\"format\": \"gongkai-policy/1\", \"suppressions\": [{\"year\": 2022, " + copied + "}]}",
                            VALIDATOR)
                    .orElseThrow();

            assertThat(policy.applyTo(VALIDATOR.validate(reading)).suppressed())
                    .extracting(RuledFinding::finding)
                    .containsExactly(finding);
        }
    }

    @Test
    void aReportAmongOthersIsNamedAsItIsToldFromThem() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultJson result = ResultJson.open(target, Locale.ENGLISH)) {
            result.add("all.ndjson:17", reading, ruling(reading, policy -> policy));
        }

        assertThat(target.toString(UTF_8))
                .contains(
                        "\"source\": \"all.ndjson:17\",\n      \"status\": \"fail\",\n      \"verdict\": \"reject\",");
    }

    @Test
    void allThatIsKnownOfAnAgencyIsTold() throws IOException {
        assertThat(write(Locale.ENGLISH, ReportJson.parse(Samples.FULL_2021))).contains("""
                              "agency": {
                                "name": "临江市青石街道办事处",
                                "creditCode": "11341702486344515H",
                                "divisionCode": "220681001",
                                "level": "township",
                                "kind": "subdistrictOffice"
                              },
                        """);
    }

    @Test
    void aReportOfWhichOnlyTheReadingFoundSomethingIsTaken() throws IOException {
        AnnualReport zeros = AnnualReport.builder(Edition.REVISED_2021)
                .year(2022)
                .agency(Agency.of("某某区司法局"))
                .build();
        for (Cell cell : Edition.REVISED_2021.cells()) {
            zeros = zeros.with(cell, Figure.of(0));
        }
        String json = ReportJson.toJson(zeros);
        Reading reading = ReportJson.parse(replace(json, "\"year\": 2022", "\"year\": 2022, \"note\": 1"));
        assertThat(VALIDATOR.validate(reading).findings()).hasSize(1).isEqualTo(reading.findings());

        assertThat(write(Locale.ENGLISH, reading)).contains("\"rule\": \"RD16\"");
    }

    @Test
    void aRulingThatIsNotThatOfTheReadingIsRefused() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        Ruling ofAnother = ruling(ReportJson.parse(Samples.COLLAPSED), policy -> policy);
        try (ResultJson result = ResultJson.open(OutputStream.nullOutputStream(), Locale.ENGLISH)) {
            assertThatIllegalArgumentException().isThrownBy(() -> result.add(reading, ofAnother));
        }
    }

    @Test
    void messagesAreInTheAskedLanguageAndAllElseIsNot() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        String zh = write(Locale.SIMPLIFIED_CHINESE, reading);
        String en = write(Locale.FRENCH, reading);

        assertThat(zh).contains("\"message\": \"来源中没有").contains("\"basis\": \"读取来源\"");
        String texts = "\"(message|basis|reason)\": \"[^\n]*\"";
        assertThat(zh.replaceAll(texts, "")).isEqualTo(en.replaceAll(texts, ""));
    }

    @Test
    void aSourceThatIsNoDocumentHasItsReasonAndPlace() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultJson result = ResultJson.open(target, Locale.ENGLISH)) {
            result.addUnreadable(
                    "a.json",
                    new UnreadableDocumentException(new Location("a.json", 3, 14), new Labels("不是 JSON", "not JSON")));
            result.addUnreadable(
                    "b.pdf", new UnreadableDocumentException(new Location("b.pdf", 2, 0), new Labels("空", "empty")));
            result.addUnreadable(
                    "c.doc", new UnreadableDocumentException(new Location("c.doc", 0, 0), new Labels("坏", "broken")));
        }

        assertThat(target.toString(UTF_8))
                .startsWith("""
                        {
                          "format": "gongkai-result/1",
                          "reports": [
                            {
                              "source": "a.json",
                              "status": "unreadable",
                              "message": "not JSON",
                              "location": {
                                "line": 3,
                                "column": 14
                              }
                            },
                            {
                              "source": "b.pdf",
                              "status": "unreadable",
                              "message": "empty",
                              "location": {
                                "line": 2
                              }
                            },
                            {
                              "source": "c.doc",
                              "status": "unreadable",
                              "message": "broken"
                            }
                          ],
                        """)
                .contains("\"reports\": 3,\n    \"passed\": 0,\n    \"failed\": 0,\n    \"unreadable\": 3,");
    }

    @Test
    void theSummaryCountsReportsAndFindings() throws IOException {
        Reading failing = ReportJson.parse(DOCUMENT);
        Reading passing = ReportJson.parse(Samples.COLLAPSED
                .replaceAll("\": \\d+(\\.\\d+)?(,?)\n", "\": 0$2\n")
                .replace("\"year\": 0", "\"year\": 2022"));
        assertThat(VALIDATOR.validate(passing).isPass()).isTrue();

        assertThat(write(Locale.ENGLISH, failing, passing, failing))
                .contains(
                        "\"reports\": 3,\n    \"passed\": 1,\n    \"failed\": 2,\n    \"unreadable\": 0,\n    \"errors\": 4,")
                .contains("\"status\": \"pass\"");
    }

    @Test
    void aValidationThatIsNotThatOfTheReadingIsRefused() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        Validation ofAnother = VALIDATOR.validate(ReportJson.parse(Samples.COLLAPSED));
        Validation withoutReadingProblems = VALIDATOR.validate(reading.report());
        try (ResultJson result = ResultJson.open(OutputStream.nullOutputStream(), Locale.ENGLISH)) {
            assertThatIllegalArgumentException().isThrownBy(() -> result.add(reading, ofAnother));
            assertThatIllegalArgumentException().isThrownBy(() -> result.add(reading, withoutReadingProblems));
        }
    }

    @Test
    void textsThatUtf8CannotCarryDoNotSpoilTheDocument() throws IOException {
        Reading broken = Reading.of(
                Samples.collapsed().withTitle("\uD842").withAgency(Agency.of("a\uD842")),
                java.util.List.of(),
                io.github.gongkai.finding.SourceMap.empty());
        String json = write(Locale.ENGLISH, broken);

        assertThat(json).contains("\"name\": \"a?\"");
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }

    @Test
    void reportsAreWrittenAsTheyCome() throws IOException {
        Reading reading = ReportJson.parse(DOCUMENT);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ResultJson result = ResultJson.open(target, Locale.ENGLISH)) {
            for (int i = 0; i < 100; i++) {
                result.add(reading, VALIDATOR.validate(reading));
            }
            // Of some 300 KB at most what the buffers hold is still to be written.
            assertThat(target.size()).isGreaterThan(200_000);
        }
    }

    @Test
    void theDocumentEndsOnceAndItsTargetStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ResultJson result = ResultJson.open(target, Locale.ENGLISH);
        result.close();
        int size = target.size();
        result.close();

        assertThat(target.size()).isEqualTo(size);
        assertThat(closed[0]).isFalse();
    }
}
