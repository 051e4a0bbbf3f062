package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Relation;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Suppression;
import io.github.gongkai.validation.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyJsonTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    private static final String DOCUMENT = """
            {
              "format": "gongkai-policy/1",
              "rules": [
                {"rule": "ST06", "severity": "notice", "reason": "空白视同零", "by": "公开办", "on": "2025-02-10"},
                {"rule": "XY09", "severity": "off", "reason": "职权划转"}
              ],
              "suppressions": [
                {
                  "rule": "ST04", "agency": "某市人民政府", "year": 2024, "address": "disputes",
                  "cells": [
                    {"cell": "disputes.reconsideration.upheld", "value": 12},
                    {"cell": "disputes.reconsideration.corrected", "value": null},
                    {"cell": "disputes.reconsideration.other", "value": "/"},
                    {"cell": "proactiveDisclosure.charges.amount", "value": 1.50},
                    {"cell": "disputes.reconsideration.pending"}
                  ],
                  "expected": 1.20, "actual": -3,
                  "details": {"previous": "a=1", "": "x"},
                  "reason": "原件如此"
                }
              ],
              "verdict": {"reject": {"error": 2, "warning": 30}, "acceptWithRemarks": {}}
            }
            """;

    /** The problems in short: {@code RD24 address @line:column message}. */
    private static List<String> problems(String document) {
        return PolicyJson.parse(document, VALIDATOR).problems().stream()
                .map(problem -> Documents.brief(problem) + " " + problem.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void everyPartOfAPolicyIsRead() {
        Policy policy = PolicyJson.parse(DOCUMENT, VALIDATOR).orElseThrow();

        assertThat(policy.overrides())
                .containsExactly(
                        RuleOverride.severity(
                                "ST06",
                                Severity.NOTICE,
                                new Justification("空白视同零", Optional.of("公开办"), Optional.of(LocalDate.of(2025, 2, 10)))),
                        RuleOverride.off("XY09", Justification.of("职权划转")));
        assertThat(policy.suppressions())
                .containsExactly(new Suppression(
                        "ST04",
                        Optional.of("某市人民政府"),
                        OptionalInt.of(2024),
                        "disputes",
                        Map.of(
                                "disputes.reconsideration.upheld",
                                Figure.of(12),
                                "disputes.reconsideration.corrected",
                                Figure.blank(),
                                "disputes.reconsideration.other",
                                Figure.notApplicable(),
                                "proactiveDisclosure.charges.amount",
                                Figure.of(new BigDecimal("1.50")),
                                "disputes.reconsideration.pending",
                                Figure.absent()),
                        Optional.of(new BigDecimal("1.20")),
                        Optional.of(new BigDecimal("-3")),
                        Map.of("previous", "a=1", "", "x"),
                        Justification.of("原件如此")));
        assertThat(policy.rejectFrom())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Severity.ERROR, 2, Severity.WARNING, 30));
        assertThat(policy.remarksFrom()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsThatOfTheStandardPolicy() {
        assertThat(PolicyJson.parse("{\"format\": \"gongkai-policy/1\"}", VALIDATOR)
                        .orElseThrow())
                .isEqualTo(Policy.standard());
        assertThat(PolicyJson.parse("{\"format\": \"gongkai-policy/1\", \"verdict\": {}}", VALIDATOR)
                        .orElseThrow())
                .isEqualTo(Policy.standard());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "ST06"         | "ST99"         | RD24 rules[0].rule | there is no rule "ST99"
                    "ST06"         | "XY09"         | RD24 rules[1].rule | two entries for rule XY09: notice (空白视同零); off (职权划转)
                    "ST06"         | 6              | RD10 rules[0].rule | should be string but is 6
                    "notice"       | "none"         | RD18 rules[0].severity | "none" is no valid value of rules[0].severity; not read
                    "空白视同零"   | ""             | RD18 rules[0].reason | "" is no valid value of rules[0].reason; not read
                    "公开办"       | " "            | RD18 rules[0].by | " " is no valid value of rules[0].by; not read
                    "2025-02-10"   | "2025-02-30"   | RD18 rules[0].on | "2025-02-30" is no valid value of rules[0].on; not read
                    "ST04"         | "local-1"      | RD24 suppressions[0].rule | there is no rule "local-1"
                    2024           | 2024.5         | RD10 suppressions[0].year | should be integer but is 2024.5
                    "某市人民政府" | ""             | RD18 suppressions[0].agency | "" is no valid value of suppressions[0].agency; not read
                    "disputes.reconsideration.upheld" | "disputes.reconsideration" | RD24 suppressions[0].cells | no form has "disputes.reconsideration"
                    null           | "-"            | RD18 suppressions[0].cells[1].value | "-" is no valid value of suppressions[0].cells[1].value; not read
                    12             | true           | RD10 suppressions[0].cells[0].value | should be number but is true
                    1.20           | "1.20"         | RD10 suppressions[0].expected | should be number but is "1.20"
                    "a=1"          | 1              | RD10 suppressions[0].details.previous | should be string but is 1
                    2,             | 0,             | RD24 verdict.reject.error | it should be at least 1 but is 0
                    2,             | 1.5,           | RD10 verdict.reject.error | should be integer but is 1.5
                    30             | 99999999999    | RD18 verdict.reject.warning | "99999999999" is no valid value of verdict.reject.warning; not read
                    "gongkai-policy/1" | "gongkai-policy/12" | RD19 format | The format is gongkai-policy/12, later than gongkai-policy/1, which this library knows; what is new in it was not read
                    """)
    void aMistakeIsToldWhereItStands(String old, String wrong, String problem, String message) {
        String document = replace(DOCUMENT, old, wrong);
        String place = problem.endsWith("rules[1].rule")
                ? at(DOCUMENT, "\"XY09\"")
                : problem.endsWith("cells") ? at(DOCUMENT, "\"cells\": ", "[") : at(document, DOCUMENT.indexOf(old));

        assertThat(problems(document))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith(problem + " @" + place + " ")
                        .endsWith(message + "."));
        assertThat(PolicyJson.parse(document, VALIDATOR).value()).isEmpty();
    }

    @Test
    void everyDepartureNeedsItsReason() {
        assertThat(problems(
                        DOCUMENT.replaceAll(", \"reason\": \"职权划转\"", "").replaceAll(",\n *\"reason\": \"原件如此\"", "")))
                .containsExactly(
                        "RD17 rules[1].reason @5:5 rules[1].reason is missing.",
                        "RD17 suppressions[0].reason @8:5 suppressions[0].reason is missing.");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheSource() {
        String document = DOCUMENT.replace("\"ST06\"", "\"ST99\"")
                .replace("\"off\"", "0")
                .replace("\"address\"", "\"adress\"")
                .replace("disputes.reconsideration.other", "disputes.x")
                .replace("\"reject\"", "\"deny\"");

        assertThat(problems(document))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly(
                        "RD24 rules[0].rule",
                        "RD10 rules[1].severity",
                        "RD17 suppressions[0].address",
                        "RD16 suppressions[0].adress",
                        "RD24 suppressions[0].cells",
                        "RD16 verdict.deny");
    }

    @Test
    void entriesThatAreNoneAreToldWhereTheyStand() {
        assertThat(problems("""
                        {"format": "gongkai-policy/1", "rules": [1, {}], "suppressions": [null, {"rule": "AC01", "address": "x", "reason": "r",
                        "cells": [{}, 1, {"cell": "requests.received.total"}, {"cell": "requests.received.total", "value": 1}]}],
                        "verdict": {"reject": [], "acceptWithRemarks": {"fatal": 1}}}"""))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly(
                        "RD10 rules[0]",
                        "RD17 rules[1].rule",
                        "RD17 rules[1].severity",
                        "RD17 rules[1].reason",
                        "RD10 suppressions[0]",
                        "RD17 suppressions[1].cells[0].cell",
                        "RD10 suppressions[1].cells[1]",
                        "RD05 suppressions[1].cells[3]",
                        "RD10 verdict.reject",
                        "RD16 verdict.acceptWithRemarks.fatal");
    }

    @Test
    void aKeyThatTheFormatDoesNotHaveIsToldAtEveryLevel() {
        String document = DOCUMENT.replaceFirst("\\{", "{\"x\": [{}],")
                .replace("{\"rule\": \"ST06\"", "{\"x\": [{}], \"rule\": \"ST06\"")
                .replace("\"rule\": \"ST04\"", "\"x\": [{}], \"rule\": \"ST04\"")
                .replace(
                        "{\"cell\": \"disputes.reconsideration.upheld\"",
                        "{\"x\": [{}], \"cell\": \"disputes.reconsideration.upheld\"")
                .replace("{\"reject\"", "{\"x\": [{}], \"reject\"")
                .replace("{\"error\"", "{\"x\": [{}], \"error\"");

        assertThat(problems(document))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly(
                        "RD16 x",
                        "RD16 rules[0].x",
                        "RD16 suppressions[0].x",
                        "RD16 suppressions[0].cells[0].x",
                        "RD16 verdict.x",
                        "RD16 verdict.reject.x");
    }

    @Test
    void aMistakeOfAnEntryAsAWholeIsToldWhereTheEntryStands() {
        String document = """
                {"format": "gongkai-policy/1", "suppressions": [
                  {"rule": "AC01", "year": 2024, "address": "requests", "reason": "a"},
                  {"rule": "AC01", "year": 2024, "address": "requests", "reason": "b"},
                  {"rule": "AC02", "address": "requests", "reason": "c"}]}
                """;

        assertThat(problems(document))
                .containsExactly(
                        "RD24 suppressions[1] @3:3 suppressions[1]: the same finding is suppressed twice: AC01 requests (a); (b).",
                        "RD24 suppressions[2] @4:3 suppressions[2]: it names neither a report nor figures;"
                                + " to let a rule pass everywhere, switch it off.");
    }

    @Test
    void whatUtf8CannotCarryIsNotWritten() {
        Justification half = new Justification("原件如此", Optional.of("某\uD842"), Optional.empty());
        Policy policy =
                Policy.builder(VALIDATOR).add(RuleOverride.off("ST06", half)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyJson.toJson(policy))
                .withMessageContaining("by holds half a surrogate pair");
    }

    @Test
    void aPolicyMaySpeakOfTheLocalRulesOfItsValidator() {
        LocalRule local = LocalRule.builder()
                .id("local-1")
                .severity(Severity.ERROR)
                .statement(new Labels("一", "a"))
                .basis(new Labels("二", "b"))
                .comparison(LinearComparison.of(Term.of("requests.received.total"), Relation.MORE, Term.of(0)))
                .message(new Labels("三", "c"))
                .build();
        String document = replace(DOCUMENT, "\"ST06\"", "\"local-1\"");

        assertThat(PolicyJson.parse(document, VALIDATOR.with(List.of(local))).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"format\": ", "口径", "{} 1"})
    void whatIsNoJsonObjectEndsInTheOneException(String document) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> PolicyJson.parse(document, VALIDATOR));
    }
}
