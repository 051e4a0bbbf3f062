package io.github.gongkai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.Loaded;
import io.github.gongkai.serialization.PolicyJson;
import io.github.gongkai.serialization.RulesJson;
import io.github.gongkai.validation.LocalRule;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ReportValidator;
import java.util.List;
import java.util.Locale;

class DefinitionsFuzzTest {

    private static final ReportValidator VALIDATOR = ReportValidator.standard();

    @FuzzTest(maxDuration = Targets.DURATION)
    void aFileOfRulesOrAPolicyIsTakenAsAWholeOrNotAtAll(byte[] document) {
        try {
            Loaded<List<LocalRule>> rules = RulesJson.read(document, "fuzz");
            Watch.told(rules.problems());
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason(Locale.ENGLISH)).isNotBlank();
        }
        try {
            Loaded<Policy> policy = PolicyJson.read(document, "fuzz", VALIDATOR);
            Watch.told(policy.problems());
        } catch (UnreadableDocumentException e) {
            assertThat(e.reason(Locale.ENGLISH)).isNotBlank();
        }
    }
}
