package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

    @Test
    void onlyTheNameIsAlwaysKnown() {
        Agency agency = Agency.of("曲阳街道办事处");
        assertThat(agency.name()).isEqualTo("曲阳街道办事处");
        assertThat(agency.creditCode()).isEmpty();
        assertThat(agency.divisionCode()).isEmpty();
        assertThat(agency.level()).isEmpty();
        assertThat(agency.kind()).isEmpty();
    }

    @Test
    void whatIsKnownIsKept() {
        Agency agency = Agency.builder()
                .name("宁国市商务局")
                .creditCode(CreditCode.of("11341702486344515H"))
                .divisionCode(DivisionCode.of("341881"))
                .level(AgencyLevel.COUNTY)
                .kind(AgencyKind.DEPARTMENT)
                .build();
        assertThat(agency.creditCode()).contains(CreditCode.of("11341702486344515H"));
        assertThat(agency.divisionCode()).contains(DivisionCode.of("341881"));
        assertThat(agency.level()).contains(AgencyLevel.COUNTY);
        assertThat(agency.kind()).contains(AgencyKind.DEPARTMENT);
        assertThat(agency).isEqualTo(Agency.builder().from(agency).build()).isNotEqualTo(Agency.of("宁国市商务局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void aBlankNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Agency.of(name)).withMessage("blank agency name");
    }

    @Test
    void aMissingNameIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Agency.builder().level(AgencyLevel.COUNTY).build())
                .withMessageContaining("name");
    }

    @Test
    void levelsAndKindsHaveTheNamesOfTheWireFormat() {
        assertThat(List.of(AgencyLevel.values()))
                .extracting(AgencyLevel::key)
                .containsExactly("central", "province", "prefecture", "county", "township");
        assertThat(List.of(AgencyKind.values()))
                .extracting(AgencyKind::key)
                .containsExactly(
                        "government",
                        "governmentOffice",
                        "department",
                        "subdistrictOffice",
                        "prefecturalOffice",
                        "branch",
                        "verticalAgency",
                        "developmentZone",
                        "authorizedOrganization");
    }
}
