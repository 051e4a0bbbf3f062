package io.github.gongkai.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyDefinition.class)
@Domain(DomainContext.Global.class)
class DefinitionMutationTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    @Property
    void aCharacterThatChangesGivesAValueOrProblemsOrTheOneException(
            @ForAll List<LocalRule> rules,
            @ForAll Policy policy,
            @ForAll @IntRange(max = 5000) int at,
            @ForAll char changed) {
        mutate(RulesJson.toJson(rules), at, changed, RulesJson::parse);
        mutate(PolicyJson.toJson(policy), at, changed, json -> PolicyJson.parse(json, VALIDATOR));
    }

    private static void mutate(String json, int at, char changed, Function<String, Loaded<?>> read) {
        StringBuilder document = new StringBuilder(json);
        document.setCharAt(at % json.length(), changed);
        try {
            read.apply(document.toString()).problems().forEach(problem -> {
                assertThat(problem.location().orElseThrow().line()).isPositive();
                assertThat(problem.message(Locale.CHINESE)).isNotBlank();
            });
        } catch (UnreadableDocumentException e) {
            assertThat(e.location().line()).isPositive();
        }
    }
}
