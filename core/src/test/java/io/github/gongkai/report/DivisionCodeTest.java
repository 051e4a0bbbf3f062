package io.github.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.report.DivisionCode.TownshipKind;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "110000, PROVINCE",
        "340000, PROVINCE",
        "340000000, PROVINCE",
        "340000000000, PROVINCE",
        "820000, PROVINCE",
        "341700, PREFECTURE",
        "341700000000, PREFECTURE",
        "110100, PREFECTURE",
        "341702, COUNTY",
        "341881, COUNTY",
        "110101, COUNTY",
        "429004, COUNTY",
        "341702000, COUNTY",
        "341702000000, COUNTY",
        "220581102, TOWNSHIP",
        "220581102000, TOWNSHIP",
        "441900003, TOWNSHIP",
        "620201100, TOWNSHIP",
        "220581102001, TOWNSHIP",
        "220581102200, TOWNSHIP",
        "350322111201, TOWNSHIP",
        "640323101200, TOWNSHIP"
    })
    void wellFormedCodesHaveALevel(String code, AgencyLevel level) {
        assertThat(DivisionCode.of(code).isValid()).isTrue();
        assertThat(DivisionCode.of(code).level()).contains(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "34170",
                "3417020",
                "34170200",
                "3417020000",
                "34170200000",
                "3417020000000",
                "34170A",
                "34170/",
                "34170:",
                "-41702",
                "+41702",
                " 34170",
                "３４１７０２",
                "٣٤١٧٠٢",
                "000000",
                "100000",
                "101702",
                "830000",
                "990000",
                "340002",
                "340000001",
                "341702000001"
            })
    void malformedCodesHaveNoLevelAndNoKind(String code) {
        assertThat(DivisionCode.of(code).isValid()).isFalse();
        assertThat(DivisionCode.of(code).level()).isEmpty();
        assertThat(DivisionCode.of(code).townshipKind()).isEmpty();
    }

    /** GB/T 10114: 001–099 街道, 100–199 镇, 200–399 乡, 400–599 政企合一单位. */
    @ParameterizedTest
    @CsvSource({
        "341702001, SUBDISTRICT",
        "341702099, SUBDISTRICT",
        "341702100, TOWN",
        "341702199, TOWN",
        "341702200, TOWNSHIP",
        "341702299, TOWNSHIP",
        "341702300, TOWNSHIP",
        "341702399, TOWNSHIP",
        "341702400, ENTERPRISE_UNIT",
        "341702499, ENTERPRISE_UNIT",
        "341702500, ENTERPRISE_UNIT",
        "341702599, ENTERPRISE_UNIT",
        "220581102001, TOWN",
        "350322111201, TOWN",
        "640323101200, TOWN",
        "441900003, SUBDISTRICT"
    })
    void theNumberOfATownshipTellsItsKind(String code, TownshipKind kind) {
        assertThat(DivisionCode.of(code).townshipKind()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"341702", "341702000", "341700", "340000", "341702600", "341702999", "341702600001"})
    void withoutATownshipOrBeyondTheStandardThereIsNoKind(String code) {
        assertThat(DivisionCode.of(code).isValid()).isTrue();
        assertThat(DivisionCode.of(code).townshipKind()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "341702, 340000",
        "341702, 341700",
        "341702, 341702",
        "341702, 341702000000",
        "341702000, 341702",
        "220581102001, 220581102",
        "220581102001, 220581102000",
        "220581102001, 220581",
        "220581102001, 220500",
        "220581102001, 220000",
        "220581102001, 220581102001",
        "441900003, 441900",
        "441900003, 440000",
        "110101, 110100",
        "110101, 110000"
    })
    void aDivisionLiesInThoseWhosePrefixItHas(String inner, String outer) {
        assertThat(DivisionCode.of(inner).isWithin(DivisionCode.of(outer))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "341702, 341881",
        "341702, 341800",
        "341702, 350000",
        "341700, 341702",
        "340000, 341700",
        "341702, 341702001",
        "220581102, 220581102001",
        "220581102200, 220581102001",
        "441900003, 441900004",
        "341702, 34170",
        "34170, 341702",
        "341702, 99",
        "110101, 120000"
    })
    void aDivisionDoesNotLieInOthersNorInMalformedOnes(String inner, String outer) {
        assertThat(DivisionCode.of(inner).isWithin(DivisionCode.of(outer))).isFalse();
    }

    @Test
    void lyingWithinIsTransitiveAndHoldsForItself() {
        List<DivisionCode> codes = Stream.of(
                        "110000",
                        "110100",
                        "110101",
                        "340000",
                        "341700",
                        "341702",
                        "341702000",
                        "341702001",
                        "341702001000",
                        "341702001001",
                        "341702100",
                        "341702100200",
                        "441900",
                        "441900003",
                        "441900003001",
                        "34170",
                        "340002")
                .map(DivisionCode::of)
                .toList();
        int chains = 0;
        for (DivisionCode x : codes) {
            assertThat(x.isWithin(x)).isEqualTo(x.isValid());
            for (DivisionCode y : codes) {
                for (DivisionCode z : codes) {
                    if (x.isWithin(y) && y.isWithin(z)) {
                        assertThat(x.isWithin(z)).as("%s in %s in %s", x, y, z).isTrue();
                        chains++;
                    }
                }
            }
        }
        assertThat(chains).isGreaterThan(codes.size());
    }

    @Property
    void anyTextIsKeptAsItIsAndNeverBreaksTheCheck(@ForAll String text) {
        Assume.that(!text.isBlank());
        DivisionCode code = DivisionCode.of(text);
        assertThat(code.text()).isEqualTo(text);
        assertThat(code).hasToString(text).isEqualTo(DivisionCode.of(text)).hasSameHashCodeAs(DivisionCode.of(text));
        assertThat(code.level().isPresent()).isEqualTo(code.isValid());
        if (code.isValid()) {
            assertThat(text).matches("([0-9]{3}){2,4}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void aBlankTextIsNoCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivisionCode.of(text))
                .withMessage("blank division code");
    }

    @Test
    void codesAreEqualIfTheirTextsAre() {
        assertThat(DivisionCode.of("341702"))
                .isNotEqualTo(DivisionCode.of("341702000"))
                .isNotEqualTo("341702");
        assertThat(DivisionCode.of("341702").hashCode())
                .isNotEqualTo(DivisionCode.of("341703").hashCode());
    }
}
