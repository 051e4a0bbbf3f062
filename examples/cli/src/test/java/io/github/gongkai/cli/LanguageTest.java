package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstVariableThatIsSetDecides() {
        assertThat(of(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8"))).isEqualTo(Language.EN);
        assertThat(of(Map.of("LC_MESSAGES", "zh_CN.UTF-8", "LANG", "en_US.UTF-8")))
                .isEqualTo(Language.ZH);
        assertThat(of(Map.of("LC_ALL", "", "LANG", "zh_TW"))).isEqualTo(Language.ZH);
    }

    @Test
    void withoutAnyOfThemItIsEnglish() {
        assertThat(of(Map.of())).isEqualTo(Language.EN);
        assertThat(of(Map.of("LANGUAGE", "zh"))).isEqualTo(Language.EN);
    }

    @Test
    void languagesAreTypedAsTheirCodes() {
        assertThat(Language.values()).extracting(Language::toString).containsExactly("zh", "en");
    }

    private static Language of(Map<String, String> environment) {
        return Language.of(environment::get);
    }
}
