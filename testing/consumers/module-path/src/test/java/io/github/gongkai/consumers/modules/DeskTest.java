package io.github.gongkai.consumers.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.form.Edition;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final AnnualReport NEGATIVE = AnnualReport.builder(Edition.REVISED_2021)
            .year(2023)
            .build()
            .with(Edition.REVISED_2021.cell("requests.received.total").orElseThrow(), Figure.of(-1));

    @Test
    void everyModuleIsNamed() {
        assertThat(Desk.class.getModule().isNamed()).isTrue();
        assertThat(AnnualReport.class.getModule().getName()).isEqualTo("io.github.gongkai.core");
        assertThat(ModuleLayer.boot().findModule("jakarta.el")).isEmpty();
    }

    @Test
    void aReportIsCarriedAndChecked() {
        assertThat(Desk.throughJson(NEGATIVE)).isEqualTo(NEGATIVE);
        assertThat(Desk.passes(NEGATIVE)).isFalse();
        assertThat(Desk.readText("石桥镇2023年政府信息公开工作年度报告\n一、总体情况\n无。").report().year())
                .hasValue(2023);
    }

    @Test
    void theConstraintSpeaksTheLanguageOfTheCaller() {
        assertThat(Desk.messages(NEGATIVE, Locale.CHINESE)).isNotEmpty().anyMatch(message -> message.contains("本年新收"));
        assertThat(Desk.messages(NEGATIVE, Locale.ENGLISH))
                .isNotEmpty()
                .anyMatch(message -> message.contains("Requests received"));
    }
}
