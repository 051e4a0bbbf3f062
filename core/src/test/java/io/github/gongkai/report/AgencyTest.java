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

    @Test
    void aPlainNameHasNoSpacesAndNoGovernmentAtItsEnd() {
        assertThat(Agency.of("宿迁市 人民政府\u3000").plainName()).isEqualTo("宿迁市");
        assertThat(Agency.of("第１中学\u200b").plainName()).isEqualTo("第1中学");
        assertThat(Agency.of("人民政府").plainName()).isEqualTo("人民政府");
        assertThat(Agency.of("\u200b").plainName()).isEqualTo("\u200b");
        assertThat(Agency.of("宿迁市人民政府办公室").plainName()).isEqualTo("宿迁市人民政府办公室");
    }

    @Test
    void twoAgenciesAreOneByTheirCodesWhateverTheirNames() {
        Agency bureau = Agency.builder()
                .name("宁国市商务局")
                .creditCode(CreditCode.of("11341702486344515H"))
                .build();
        Agency renamed = bureau.withName("宁国市商务和粮食局");
        Agency other = bureau.withCreditCode(CreditCode.of("11100000014416330Y"));
        assertThat(bureau.isSameAs(renamed)).isTrue();
        assertThat(bureau.isSameAs(other)).isFalse();
    }

    @Test
    void withoutTwoValidCodesNamesDecide() {
        Agency city = Agency.of("宿迁市");
        Agency coded = Agency.of("宿迁市人民政府").withCreditCode(CreditCode.of("11341702486344515H"));
        Agency mistyped = coded.withCreditCode(CreditCode.of("11341702486344515X"));
        assertThat(city.isSameAs(coded)).isTrue();
        assertThat(coded.isSameAs(mistyped)).isTrue();
        assertThat(city.isSameAs(Agency.of("宿迁市人民政府办公室"))).isFalse();
    }

    @Test
    void theSameNameInAnotherDivisionIsAnotherAgency() {
        Agency here = Agency.of("城关镇人民政府").withDivisionCode(DivisionCode.of("341881"));
        assertThat(here.isSameAs(here.withDivisionCode(DivisionCode.of("321302"))))
                .isFalse();
        assertThat(here.isSameAs(here.withDivisionCode(DivisionCode.of("341881100000"))))
                .isTrue();
        assertThat(here.withDivisionCode(DivisionCode.of("341881100000")).isSameAs(here))
                .isTrue();
        assertThat(here.isSameAs(here.withDivisionCode(DivisionCode.of("?")))).isTrue();
        assertThat(here.isSameAs(Agency.of("城关镇"))).isTrue();
    }
}
