package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.replace;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.Location;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document typed by hand that holds everything once. */
class ResultReaderTest {

    private static final String DOCUMENT = """
            {"format": "gongkai-result/1", "reports": [
              {"source": "a.json", "status": "fail", "verdict": "acceptWithRemarks", "edition": "2019-60", "year": 2020,
                "agency": {"name": "某局", "creditCode": "11341702486344515H", "divisionCode": "220681001",
                  "level": "county", "kind": "branch"},
                "cellsRead": 199, "cells": 200, "identitiesHeld": 38, "identities": 40,
                "findings": [
                  {"rule": "AC01", "severity": "warning", "address": "requests",
                    "cells": [
                      {"cell": "requests.received.total", "value": 3},
                      {"cell": "proactiveDisclosure.charges.amount", "value": 1.50},
                      {"cell": "requests.carriedForward.total", "value": null},
                      {"cell": "requests.broughtForward.total", "value": "/"},
                      {"cell": "requests.outcomes.total.total"}],
                    "expected": 4, "actual": -3, "message": "m1", "basis": "b1", "location": {"line": 5, "column": 7},
                    "details": {"count": "1"},
                    "policy": {"effect": "severity", "severity": "notice", "reason": "r1", "by": "某甲", "on": "2026-01-02"}}],
                "notAssessed": [
                  {"rule": "AC05", "address": "disputes", "cells": [{"cell": "disputes.reconsideration.total"}], "reason": "r2"}],
                "repairs": [
                  {"changes": [{"cell": "disputes.reconsideration.total", "from": null, "to": 9}], "reason": "r3", "unique": false},
                  {"changes": [], "reason": "r4", "unique": true}],
                "repairsDetermined": false, "repairsUndeterminedReason": "r5",
                "lapsed": [{"rule": "AC04", "address": "requests", "message": "m2", "reason": "r6", "by": "某乙"}],
                "unused": [{"rule": "AC03", "address": "disputes", "reason": "r7", "on": "2026-03-04"}]},
              {"source": "b.json", "status": "unreadable", "message": "m3", "location": {"line": 3}}],
            "summary": {"reports": 2, "passed": 4, "failed": 1, "unreadable": 3, "errors": 5, "warnings": 6, "notices": 7,
              "verdicts": {"accept": 8, "acceptWithRemarks": 9, "reject": 10}}}
            """;

    private static Loaded<Results> read(String document) {
        return ResultJson.read(document.getBytes(UTF_8), "");
    }

    /** The problems in short: {@code RD16 address}. */
    private static List<String> problems(String document) {
        return read(document).problems().stream()
                .map(problem -> problem.rule().id() + ' ' + problem.address())
                .toList();
    }

    private static Results.CellValue cell(String address, Figure value) {
        return new Results.CellValue(address, value);
    }

    @Test
    void everyPartOfADocumentIsRead() {
        Results results = read(DOCUMENT).orElseThrow();

        Agency agency = Agency.builder()
                .name("某局")
                .creditCode(CreditCode.of("11341702486344515H"))
                .divisionCode(DivisionCode.of("220681001"))
                .level(AgencyLevel.COUNTY)
                .kind(AgencyKind.BRANCH)
                .build();
        Results.Stated finding = new Results.Stated(
                "AC01",
                Severity.WARNING,
                "requests",
                List.of(
                        cell("requests.received.total", Figure.of(3)),
                        cell("proactiveDisclosure.charges.amount", Figure.of(new BigDecimal("1.50"))),
                        cell("requests.carriedForward.total", Figure.blank()),
                        cell("requests.broughtForward.total", Figure.notApplicable()),
                        cell("requests.outcomes.total.total", Figure.absent())),
                Optional.of(new BigDecimal("4")),
                Optional.of(new BigDecimal("-3")),
                "m1",
                "b1",
                Optional.of(new Location("", 5, 7)),
                Map.of("count", "1"),
                Optional.of(new Results.Decision(
                        "severity",
                        Optional.of(Severity.NOTICE),
                        new Justification("r1", Optional.of("某甲"), Optional.of(LocalDate.of(2026, 1, 2))))));
        assertThat(results.reports())
                .containsExactly(
                        new Results.Result(
                                "a.json",
                                Results.Status.FAIL,
                                Optional.of(Verdict.ACCEPT_WITH_REMARKS),
                                Optional.of(Edition.TRIAL_2019),
                                OptionalInt.of(2020),
                                Optional.of(agency),
                                199,
                                200,
                                38,
                                40,
                                List.of(finding),
                                List.of(new Results.Unassessed(
                                        "AC05",
                                        "disputes",
                                        List.of(cell("disputes.reconsideration.total", Figure.absent())),
                                        "r2")),
                                List.of(
                                        new Results.Proposal(
                                                List.of(new Results.Change(
                                                        "disputes.reconsideration.total",
                                                        Figure.blank(),
                                                        Figure.of(9))),
                                                "r3",
                                                false),
                                        new Results.Proposal(List.of(), "r4", true)),
                                Optional.of("r5"),
                                List.of(new Results.Lapsed(
                                        "AC04",
                                        "requests",
                                        "m2",
                                        new Justification("r6", Optional.of("某乙"), Optional.empty()))),
                                List.of(new Results.Unused(
                                        "AC03",
                                        "disputes",
                                        new Justification(
                                                "r7", Optional.empty(), Optional.of(LocalDate.of(2026, 3, 4))))),
                                Optional.empty(),
                                Optional.empty()),
                        new Results.Result(
                                "b.json",
                                Results.Status.UNREADABLE,
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                0,
                                0,
                                0,
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of("m3"),
                                Optional.of(new Location("", 3, 0))));
        assertThat(results.summary())
                .isEqualTo(new Results.Summary(
                        2,
                        4,
                        1,
                        3,
                        Map.of(Severity.ERROR, 5, Severity.WARNING, 6, Severity.NOTICE, 7),
                        Map.of(Verdict.ACCEPT, 8, Verdict.ACCEPT_WITH_REMARKS, 9, Verdict.REJECT, 10)));
    }

    @Test
    void aMemberThatTheFormatDoesNotHaveIsToldAtEveryLevel() {
        String document = replace(DOCUMENT, "{\"count\"", "{ \"count\"").replace("{\"", "{\"x\": [{}], \"");

        assertThat(problems(document))
                .containsExactly(
                        "RD16 x",
                        "RD16 reports[0].x",
                        "RD16 reports[0].agency.x",
                        "RD16 reports[0].findings[0].x",
                        "RD16 reports[0].findings[0].cells[0].x",
                        "RD16 reports[0].findings[0].cells[1].x",
                        "RD16 reports[0].findings[0].cells[2].x",
                        "RD16 reports[0].findings[0].cells[3].x",
                        "RD16 reports[0].findings[0].cells[4].x",
                        "RD16 reports[0].findings[0].location.x",
                        "RD16 reports[0].findings[0].policy.x",
                        "RD16 reports[0].notAssessed[0].x",
                        "RD16 reports[0].notAssessed[0].cells[0].x",
                        "RD16 reports[0].repairs[0].x",
                        "RD16 reports[0].repairs[0].changes[0].x",
                        "RD16 reports[0].repairs[1].x",
                        "RD16 reports[0].lapsed[0].x",
                        "RD16 reports[0].unused[0].x",
                        "RD16 reports[1].x",
                        "RD16 reports[1].location.x",
                        "RD16 summary.x",
                        "RD16 summary.verdicts.x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "acceptWithRemarks", "edition" | "maybe", "edition" | RD18 reports[0].verdict
                    "county"              | "city"           | RD18 reports[0].agency.level
                    "branch"              | "office"         | RD18 reports[0].agency.kind
                    "某局"                | " "              | RD18 reports[0].agency.name
                    "cellsRead": 199      | "cellsRead": -1  | RD18 reports[0].cellsRead
                    "warning"             | "awful"          | RD18 reports[0].findings[0].severity
                    "value": 3            | "value": "3"     | RD10 reports[0].findings[0].cells[0].value
                    "line": 5             | "line": "5"      | RD10 reports[0].findings[0].location.line
                    "count": "1"          | "count": 1       | RD10 reports[0].findings[0].details.count
                    "effect": "severity"  | "effect": "gone" | RD18 reports[0].findings[0].policy.effect
                    "2026-01-02"          | "2026-02-30"     | RD18 reports[0].findings[0].policy.on
                    "unique": false       | "unique": 0      | RD10 reports[0].repairs[0].unique
                    '"message": "m2", ' | ''               | RD17 reports[0].lapsed[0].message
                    "errors": 5           | "errors": 5.0    | RD10 summary.errors
                    "accept": 8           | "accept": null   | RD10 summary.verdicts.accept
                    """)
    void aMistakeIsToldWhereItStands(String old, String wrong, String problem) {
        assertThat(problems(replace(DOCUMENT, old, wrong))).containsExactly(problem);
        assertThat(read(replace(DOCUMENT, old, wrong)).value()).isEmpty();
    }

    @Test
    void aMemberThatStandsTwiceIsToldAndPassedOverHoweverDeep() {
        String document = replace(DOCUMENT, "\"year\": 2020", "\"year\": 2020, \"year\": {\"x\": [[1], {\"y\": 2}]}");

        assertThat(problems(document)).containsExactly("RD05 reports[0].year");
    }

    @Test
    void nothingFollowsTheDocument() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(DOCUMENT + "{}"))
                .withMessageContaining("something follows the JSON object");
    }

    @Test
    void xmlTellsItsFormatByItsNamespaceAndNoOtherWay() {
        String document = """
                <results xmlns="urn:gongkai:result:1" format="gongkai-result/1">
                  <reports/>
                  <summary reports="0" passed="0" failed="0" unreadable="0" errors="0" warnings="0" notices="0"/>
                </results>
                """;

        assertThat(ResultXml.read(document.getBytes(UTF_8), "").problems())
                .extracting(problem -> problem.rule().id() + ' ' + problem.address())
                .containsExactly("RD16 format");
        assertThat(ResultXml.read(
                                replace(document, " format=\"gongkai-result/1\"", "")
                                        .getBytes(UTF_8),
                                "")
                        .orElseThrow()
                        .reports())
                .isEmpty();
    }
}
