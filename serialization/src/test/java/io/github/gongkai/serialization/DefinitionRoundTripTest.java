package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Labels;
import io.github.gongkai.validation.Justification;
import io.github.gongkai.validation.LinearComparison;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Relation;
import io.github.gongkai.validation.ReportValidator;
import io.github.gongkai.validation.RuleOverride;
import io.github.gongkai.validation.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Domain(AnyDefinition.class)
@Domain(DomainContext.Global.class)
class DefinitionRoundTripTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    @Property
    void rulesAreReadBackAsTheyWereWritten(@ForAll List<LocalRule> rules) throws IOException {
        String json = RulesJson.toJson(rules);

        List<LocalRule> read = RulesJson.parse(json).orElseThrow();
        assertThat(read).isEqualTo(rules);
        assertThat(RulesJson.toJson(read)).isEqualTo(json);
        assertThat(RulesJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "")
                        .orElseThrow())
                .isEqualTo(rules);
    }

    @Property
    void policiesAreReadBackAsTheyWereWritten(@ForAll Policy policy) throws IOException {
        String json = PolicyJson.toJson(policy);

        Policy read = PolicyJson.parse(json, VALIDATOR).orElseThrow();
        assertThat(read).isEqualTo(policy);
        assertThat(PolicyJson.toJson(read)).isEqualTo(json);
        assertThat(PolicyJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "", VALIDATOR)
                        .orElseThrow())
                .isEqualTo(policy);
    }

    @Test
    void filesEndWithANewLineAndAreReadBack(@TempDir Path folder) throws IOException {
        LocalRule rule = rule("a").build();
        RulesJson.write(List.of(rule), folder.resolve("rules.json"));
        Policy policy = Policy.builder(VALIDATOR)
                .add(RuleOverride.off("ST06", Justification.of("本地惯例")))
                .build();
        PolicyJson.write(policy, folder.resolve("policy.json"));

        assertThat(Files.readString(folder.resolve("rules.json"))).endsWith("}\n");
        assertThat(RulesJson.read(folder.resolve("rules.json")).orElseThrow()).containsExactly(rule);
        assertThat(PolicyJson.read(folder.resolve("policy.json"), VALIDATOR).orElseThrow())
                .isEqualTo(policy);
    }

    @Test
    void aRuleIsWrittenWithAllItSays() {
        assertThat(RulesJson.toJson(List.of(rule("local-1")
                        .condition(LinearComparison.of(
                                Term.of("previous:requests.received.*"), Relation.NOT_EQUAL, Term.of(0)))
                        .build())))
                .isEqualTo("""
                        {
                          "format": "gongkai-rules/1",
                          "rules": [
                            {
                              "id": "local-1",
                              "severity": "notice",
                              "editions": [
                                "2019-60",
                                "2021-30"
                              ],
                              "statement": {
                                "zh": "说明",
                                "en": "statement"
                              },
                              "basis": {
                                "zh": "依据",
                                "en": "basis"
                              },
                              "condition": {
                                "left": [
                                  "previous:requests.received.*"
                                ],
                                "relation": "≠",
                                "right": [
                                  0
                                ],
                                "tolerance": 0
                              },
                              "comparison": {
                                "left": [
                                  {
                                    "times": 2,
                                    "of": "requests.received.total"
                                  }
                                ],
                                "relation": "≥",
                                "right": [
                                  100
                                ],
                                "tolerance": 0
                              },
                              "message": {
                                "zh": "仅 {left}",
                                "en": "only {left}"
                              }
                            }
                          ]
                        }""");
    }

    @Test
    void whatUtf8CannotCarryIsNotWritten() {
        LocalRule rule = rule("a").basis(new Labels("依\uD842", "basis")).build();
        Policy policy = Policy.builder(VALIDATOR)
                .add(RuleOverride.off("ST06", Justification.of("\uDFB7")))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulesJson.toJson(List.of(rule)))
                .withMessageStartingWith("basis holds half a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyJson.toJson(policy))
                .withMessageStartingWith("reason holds half a surrogate pair");
    }

    private static LocalRule.Builder rule(String id) {
        return LocalRule.builder()
                .id(id)
                .severity(Severity.NOTICE)
                .statement(new Labels("说明", "statement"))
                .basis(new Labels("依据", "basis"))
                .comparison(
                        LinearComparison.of(Term.times(2, "requests.received.total"), Relation.AT_LEAST, Term.of(100)))
                .message(new Labels("仅 {left}", "only {left}"));
    }
}
