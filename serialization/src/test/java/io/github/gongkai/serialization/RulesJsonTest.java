package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.at;
import static io.github.gongkai.serialization.Documents.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Relation;
import io.github.gongkai.validation.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesJsonTest {

    private static final String RULE = """
            {
              "id": "local-1",
              "severity": "warning",
              "editions": ["2021-30"],
              "statement": {"zh": "予以公开应过半", "en": "More than half is granted"},
              "basis": {"zh": "本市考核办法", "en": "The city's own scheme"},
              "condition": {"left": ["requests.outcomes.total.total"], "relation": ">=", "right": [100]},
              "comparison": {
                "left": ["requests.outcomes.granted.total", {"times": 0.5, "of": "requests.outcomes.partlyGranted.total"}],
                "relation": ">",
                "right": [{"times": 0.30, "of": "previous:requests.outcomes.*.total"}, -10],
                "tolerance": 1.5
              },
              "message": {"zh": "仅 {left}", "en": "only {left}"}
            }""";
    private static final String DOCUMENT = "{\n\"format\": \"gongkai-rules/1\",\n\"rules\": [" + RULE + "]}\n";

    /** The problems in short: {@code RD24 address @line:column message}. */
    private static List<String> problems(String document) {
        return RulesJson.parse(document).problems().stream()
                .map(problem -> Documents.brief(problem) + " " + problem.message(Locale.ENGLISH))
                .toList();
    }

    private static String changed(String old, String changed) {
        return replace(DOCUMENT, old, changed);
    }

    @Test
    void everyPartOfARuleIsRead() {
        assertThat(RulesJson.parse(DOCUMENT).orElseThrow())
                .containsExactly(LocalRule.builder()
                        .id("local-1")
                        .severity(Severity.WARNING)
                        .editions(Set.of(Edition.REVISED_2021))
                        .statement(new Labels("予以公开应过半", "More than half is granted"))
                        .basis(new Labels("本市考核办法", "The city's own scheme"))
                        .condition(LinearComparison.of(
                                Term.of("requests.outcomes.total.total"), Relation.AT_LEAST, Term.of(100)))
                        .comparison(new LinearComparison(
                                List.of(
                                        Term.of("requests.outcomes.granted.total"),
                                        new Term(
                                                new BigDecimal("0.5"),
                                                Optional.of("requests.outcomes.partlyGranted.total"))),
                                Relation.MORE,
                                List.of(
                                        new Term(
                                                new BigDecimal("0.30"),
                                                Optional.of("previous:requests.outcomes.*.total")),
                                        Term.of(-10)),
                                new BigDecimal("1.5")))
                        .message(new Labels("仅 {left}", "only {left}"))
                        .build());
    }

    @Test
    void editionsConditionAndToleranceMayBeLeftOut() {
        String document =
                DOCUMENT.replaceAll("\"(editions|condition)\": .*\n", "").replace(",\n    \"tolerance\": 1.5", "");
        LocalRule rule = RulesJson.parse(document).orElseThrow().get(0);

        assertThat(rule.editions()).containsExactly(Edition.values());
        assertThat(rule.condition()).isEmpty();
        assertThat(rule.comparison().tolerance()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void noRulesAreRulesToo() {
        assertThat(RulesJson.parse("{\"format\": \"gongkai-rules/1\", \"rules\": []}")
                        .orElseThrow())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "local-1"                      | "AC01"                     | RD24 rules[0].id | "AC01" looks like a rule of the library (two capital letters and digits), which is not open to local rules
                    "local-1"                      | "a b"                      | RD24 rules[0].id | "a b" is no id: it should be 1 to 40 letters, digits, - or _
                    "local-1"                      | 7                          | RD10 rules[0].id | should be string but is 7
                    "warning"                      | "fatal"                    | RD18 rules[0].severity | "fatal" is no valid value of rules[0].severity; not read
                    ["2021-30"]                    | []                         | RD24 rules[0].editions | no edition
                    ["2021-30"]                    | "2021-30"                  | RD10 rules[0].editions | should be array but is "2021-30"
                    "予以公开应过半"               | " "                        | RD18 rules[0].statement.zh | " " is no valid value of rules[0].statement.zh; not read
                    "requests.outcomes.granted.total" | "requests.outcomes.grant.total" | RD24 rules[0].comparison.left[0] | no form has "requests.outcomes.grant.total"
                    "requests.outcomes.granted.total" | "requests.approved.*" | RD24 rules[0].comparison.left[0] | no form has "requests.approved.*"
                    "requests.outcomes.granted.total" | "proactiveDisclosure.*.*"  | RD24 rules[0].comparison.left[0] | "proactiveDisclosure.*.*" adds up figures of different units: pieces, 10 000 yuan
                    "requests.outcomes.granted.total" | "proactiveDisclosure.procurement.items" | RD24 rules[0].comparison.left[0] | the form of 2021-30 has no "proactiveDisclosure.procurement.items"; leave it out of editions
                    "requests.outcomes.granted.total" | null                    | RD10 rules[0].comparison.left[0] | should be string, number or object but is null
                    "requests.outcomes.granted.total" | []                      | RD10 rules[0].comparison.left[0] | should be string, number or object but is […]
                    "requests.outcomes.granted.total" | 1e31                    | RD04 rules[0].comparison.left[0] | "1e31" is out of range; rules[0].comparison.left[0] was not read
                    "requests.outcomes.granted.total" | 1e999999999999          | RD04 rules[0].comparison.left[0] | "1e999999999999" is out of range; rules[0].comparison.left[0] was not read
                    ">"                            | "=>"                       | RD18 rules[0].comparison.relation | "=>" is no valid value of rules[0].comparison.relation; not read
                    1.5                            | -1.5                       | RD24 rules[0].comparison.tolerance | a tolerance is not negative
                    1.5                            | "1.5"                      | RD10 rules[0].comparison.tolerance | should be number but is "1.5"
                    0.5                            | "1/2"                      | RD10 rules[0].comparison.left[1].times | should be number but is "1/2"
                    0.5                            | 0                          | RD24 rules[0].comparison.left[1] | the coefficient is 0
                    "仅 {left}"                    | "仅 {合计}"                | RD24 rules[0].message.zh | nothing stands for the placeholder {合计}
                    "仅 {left}"                    | ""                         | RD18 rules[0].message.zh | "" is no valid value of rules[0].message.zh; not read
                    "only {left}"                  | "only {left"               | RD24 rules[0].message.en | a brace has no partner
                    "gongkai-rules/1"              | "gongkai-policy/1"         | RD18 format | "gongkai-policy/1" is no valid value of format; not read
                    "gongkai-rules/1"              | "gongkai-rules/2"          | RD19 format | The format is gongkai-rules/2, later than gongkai-rules/1, which this library knows; what is new in it was not read
                    """)
    void aMistakeIsToldWhereItStands(String old, String wrong, String problem, String message) {
        String document = changed(old, wrong);
        String before = DOCUMENT.substring(0, DOCUMENT.indexOf(old));
        String place = at(document, before.length());

        assertThat(problems(document)).singleElement().satisfies(told -> {
            // A summand is told as a whole.
            if (problem.endsWith("left[1]")) {
                assertThat(told).startsWith(problem + " @" + at(DOCUMENT, "{\"times\": 0.5") + " ");
            } else {
                assertThat(told).startsWith(problem + " @" + place + " ");
            }
            assertThat(told).endsWith(message + ".");
        });
        assertThat(RulesJson.parse(document).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "severity", "statement", "basis", "comparison", "message"})
    void aPartThatIsMissingIsToldAtTheRule(String key) {
        String document = replace(DOCUMENT, "\"" + key + "\":", "\"note\":");

        assertThat(problems(document))
                .containsExactlyInAnyOrder(
                        "RD17 rules[0]." + key + " @" + at(document, document.indexOf("[{") + 1) + " rules[0]." + key
                                + " is missing.",
                        "RD16 rules[0].note @" + at(document, "\"note\"")
                                + " The format has no rules[0].note; not read.");
    }

    @Test
    void aMessageNeedsBothLanguages() {
        assertThat(problems(changed("{\"zh\": \"仅 {left}\", \"en\": \"only {left}\"}", "{\"zh\": \"仅 {left}\"}")))
                .containsExactly("RD17 rules[0].message.en @" + at(DOCUMENT, "{\"zh\": \"仅")
                        + " rules[0].message.en is missing.");
    }

    @Test
    void anIdThatStandsTwiceIsToldWithBothPlaces() {
        String document = "{\"format\": \"gongkai-rules/1\", \"rules\": [" + RULE + ",\n" + RULE + ",\n" + RULE + "]}";

        assertThat(problems(document))
                .extracting(problem -> problem.replaceAll(" @[0-9:]+", ""))
                .containsExactly(
                        "RD24 rules[1].id rules[1].id: the id \"local-1\" is that of rules[0].id.",
                        "RD24 rules[2].id rules[2].id: the id \"local-1\" is that of rules[0].id.");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheSource() {
        String document = DOCUMENT.replace("\"local-1\"", "\"ST99\"")
                .replace("\"warning\"", "\"bad\"")
                .replace("requests.outcomes.total.total", "requests.x")
                .replace("0.5", "\"x\"")
                .replace("requests.outcomes.partlyGranted.total", "requests.y")
                .replace("\"only {left}\"", "\"{a} {b}\"")
                .replace("\"gongkai-rules/1\"", "1");

        assertThat(RulesJson.parse(document).problems())
                .extracting(Finding::address)
                .containsExactly(
                        "format",
                        "rules[0].id",
                        "rules[0].severity",
                        "rules[0].condition.left[0]",
                        "rules[0].comparison.left[1].times",
                        "rules[0].message.en",
                        "rules[0].message.en");
    }

    @Test
    void keysThatStandTwiceOrAreUnknownAreToldAndNothingIsUsed() {
        String document = DOCUMENT.replace("\"severity\":", "\"id\": \"b\", \"severty\": 1, \"severity\":")
                .replace("\"tolerance\": 1.5", "\"tolerance\": 1.5, \"unit\": \"件\"");

        assertThat(RulesJson.parse(document).problems())
                .extracting(problem -> problem.rule().id() + " " + problem.address())
                .containsExactly("RD05 rules[0].id", "RD16 rules[0].severty", "RD16 rules[0].comparison.unit");
        assertThat(problems("{\"format\": \"gongkai-rules/1\"}")).containsExactly("RD17 rules @1:1 rules is missing.");
        assertThat(problems("{\"rules\": [1, {}]}"))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .startsWith("RD17 format", "RD10 rules[0]", "RD17 rules[1].id")
                .hasSize(8);
        assertThat(problems(changed("[\"2021-30\"]", "[\"2021-30\", \"2021-30\", \"2025\"]")))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly("RD05 rules[0].editions[1]", "RD18 rules[0].editions[2]");
    }

    @Test
    void aKeyThatTheFormatDoesNotHaveIsToldAtEveryLevelAndAsOftenAsItStands() {
        String document = replace(DOCUMENT, "\"rules\"", "\"x\": [{}], \"x\": 1, \"rules\"")
                .replace("{\"zh\": \"予", "{\"x\": [{}], \"zh\": \"予")
                .replace("{\"times\": 0.5", "{\"x\": [{}], \"times\": 0.5");

        assertThat(problems(document))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly("RD16 x", "RD16 x", "RD16 rules[0].statement.x", "RD16 rules[0].comparison.left[1].x");
    }

    @Test
    void aKeyThatStandsTwiceIsPassedOverHoweverDeepItsValueIs() {
        String document = replace(DOCUMENT, "\"basis\"", "\"statement\": {\"zh\": [{\"en\": 1}]}, \"basis\"");

        assertThat(problems(document))
                .extracting(problem -> problem.substring(0, problem.indexOf('@') - 1))
                .containsExactly("RD05 rules[0].statement");
    }

    @Test
    void aProblemIsToldInChineseToo() {
        assertThat(RulesJson.parse(changed("requests.outcomes.granted.total", "requests.{address}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message(Locale.CHINESE))
                        .isEqualTo("rules[0].comparison.left[0]：任何格式都没有“requests.{address}”。"));
    }

    @Test
    void whoWantsTheRulesOrNothingIsToldAllProblems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RulesJson.parse("{\"format\": 1,\n \"rules\": {}}").orElseThrow())
                .withMessage("1:12: format should be string but is 1.\n2:11: rules should be array but is {…}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"format\": \"gongkai-rules/1\"", "规则", "{} {}"})
    void whatIsNoJsonObjectEndsInTheOneException(String document) {
        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> RulesJson.parse(document));
    }

    @Test
    void aLoadedFileHasAValueOrProblems() {
        List<Finding> problems = RulesJson.parse("{}").problems();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded<>(Optional.of(1), problems))
                .withMessageStartingWith("a value in spite of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded<>(Optional.empty(), List.of()))
                .withMessage("neither a value nor a problem");
    }
}
