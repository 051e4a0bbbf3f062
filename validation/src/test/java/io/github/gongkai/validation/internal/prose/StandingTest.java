package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.DivisionCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static Optional<AgencyKind> kind(AgencyKind kind) {
        return Optional.ofNullable(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "甲市乙街道, SUBDISTRICT_OFFICE, TOWNSHIP",
        "乙街道办事处, SUBDISTRICT_OFFICE, TOWNSHIP",
        "乙街道办, SUBDISTRICT_OFFICE, TOWNSHIP",
        "甲县丙镇, GOVERNMENT, TOWNSHIP",
        "甲县丙镇人民政府, GOVERNMENT, TOWNSHIP",
        "甲縣丙鎮人民政府, GOVERNMENT, TOWNSHIP",
        "甲縣人民政府, GOVERNMENT, COUNTY",
        "甲县丁乡, GOVERNMENT, TOWNSHIP",
        "甲县丁乡人民政府, GOVERNMENT, TOWNSHIP",
        "甲旗戊苏木, GOVERNMENT, TOWNSHIP",
        "甲旗戊苏木人民政府, GOVERNMENT, TOWNSHIP",
        "甲县人民政府, GOVERNMENT, COUNTY",
        "甲旗人民政府, GOVERNMENT, COUNTY",
        "某市甲区人民政府, GOVERNMENT, COUNTY",
        "某自治区人民政府, GOVERNMENT,",
        "某市人民政府, GOVERNMENT,",
        "某省人民政府办公厅, GOVERNMENT_OFFICE,",
        "某市人民政府办公室, GOVERNMENT_OFFICE,",
        // no more than the end of a name
        "街道,,",
        "镇,,",
        "乡,,",
        "苏木,,",
        "县人民政府, GOVERNMENT,",
        "人民政府,,",
        "甲县审计局,,"
    })
    void aNameTellsWhatItLeavesNoDoubtOf(String name, AgencyKind kind, AgencyLevel level) {
        assertThat(Standing.of(Agency.of(name))).isEqualTo(new Standing(kind(kind), Optional.ofNullable(level)));
    }

    @Test
    void whatIsSaidGoesBeforeTheName() {
        Agency zone = Agency.builder()
                .name("甲县人民政府")
                .kind(AgencyKind.DEVELOPMENT_ZONE)
                .build();
        Agency city =
                Agency.builder().name("甲县人民政府").level(AgencyLevel.PREFECTURE).build();
        Agency both = zone.withLevel(AgencyLevel.PREFECTURE);

        assertThat(Standing.of(zone))
                .isEqualTo(new Standing(kind(AgencyKind.DEVELOPMENT_ZONE), Optional.of(AgencyLevel.COUNTY)));
        assertThat(Standing.of(city))
                .isEqualTo(new Standing(kind(AgencyKind.GOVERNMENT), Optional.of(AgencyLevel.PREFECTURE)));
        assertThat(Standing.of(both))
                .isEqualTo(new Standing(kind(AgencyKind.DEVELOPMENT_ZONE), Optional.of(AgencyLevel.PREFECTURE)));
    }

    @Test
    void theDivisionGoesBeforeTheNameAndAfterTheLevelThatIsSaid() {
        Agency ofACity = Agency.of("甲县人民政府").withDivisionCode(DivisionCode.of("341700"));

        assertThat(Standing.of(ofACity).level()).contains(AgencyLevel.PREFECTURE);
        assertThat(Standing.of(ofACity.withLevel(AgencyLevel.PROVINCE)).level()).contains(AgencyLevel.PROVINCE);
    }

    @ParameterizedTest
    @CsvSource({
        ", , ",
        "GOVERNMENT, , ",
        ", CENTRAL, true",
        "DEPARTMENT, CENTRAL, true",
        "GOVERNMENT, PROVINCE, true",
        "GOVERNMENT, PREFECTURE, true",
        "DEPARTMENT, PROVINCE, false",
        "BRANCH, PREFECTURE, false",
        "GOVERNMENT_OFFICE, PREFECTURE, ",
        ", PREFECTURE, ",
        "GOVERNMENT, COUNTY, false",
        "GOVERNMENT, TOWNSHIP, false"
    })
    void rulesAreMadeByGovernmentsFromThePrefectureUpAndByCentralAgencies(
            AgencyKind kind, AgencyLevel level, Boolean may) {
        Standing standing = new Standing(kind(kind), Optional.ofNullable(level));

        assertThat(standing.mayMakeRules()).isEqualTo(Optional.ofNullable(may));
        assertThat(standing.isTownship()).isEqualTo(level == AgencyLevel.TOWNSHIP);
    }
}
