package io.github.gongkai.serialization;

import static io.github.gongkai.serialization.Documents.problems;
import static io.github.gongkai.serialization.Documents.replace;
import static io.github.gongkai.serialization.Samples.FULL_2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.finding.Reading;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lenient mode makes of figures that are not written as the format asks, and that it says so. */
class LenientJsonTest {

    private static final Cell RECEIVED_TOTAL =
            Edition.REVISED_2021.cell("requests.received.total").orElseThrow();

    private static final Cell AMOUNT =
            Edition.REVISED_2021.cell("proactiveDisclosure.charges.amount").orElseThrow();

    private static Reading read(String value) {
        String document = replace(FULL_2021, "\"total\": 17\n", "\"total\": " + value + "\n");
        return ReportJson.parse(document, ReadOptions.lenient());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    12.0            | 12
                    1.2e1           | 12
                    "12"            | 12
                    " 12 "          | 12
                    "+12"           | 12
                    "-12"           | -12
                    "012"           | 12
                    "12.00"         | 12
                    "1,234"         | 1234
                    "1,234,567"     | 1234567
                    "１２"          | 12
                    "１０９"        | 109
                    "１．０"        | 1
                    ""              | blank
                    "　"            | blank
                    "-"             | /
                    "—"             | /
                    "不适用"        | /
                    """)
    void aFigureIsReadAsPeopleWouldAndItIsSaid(String value, String figure) {
        Reading reading = read(value);

        assertThat(reading.report().figure(RECEIVED_TOTAL)).hasToString(figure);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("RD14");
            assertThat(finding.message(Locale.ENGLISH)).endsWith("read as " + figure + '.');
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "1.50"           | 1.50
                    "72,701.2570"    | 72701.2570
                    "７２７０１．２" | 72701.2
                    "7.27e4"         | 72700
                    "-"              | /
                    """)
    void anAmountKeepsItsDecimals(String value, String figure) {
        Reading reading = ReportJson.parse(replace(FULL_2021, "72701.2570", value), ReadOptions.lenient());

        assertThat(reading.report().figure(AMOUNT)).hasToString(figure);
        assertThat(reading.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("RD14");
    }

    @Test
    void anAmountOfMoreThanThirtyDigitsIsNone() {
        String document = replace(FULL_2021, "72701.2570", '"' + "9".repeat(31) + '"');

        assertThat(problems(ReportJson.parse(document, ReadOptions.lenient())))
                .singleElement()
                .asString()
                .startsWith("RD02 proactiveDisclosure.charges.amount");
    }

    @Test
    void leadingZerosAreReadUpToAHundredCharacters() {
        assertThat(read('"' + "0".repeat(98) + "12\"").report().figure(RECEIVED_TOTAL))
                .hasToString("12");
        assertThat(problems(read('"' + "0".repeat(99) + "12\"")))
                .singleElement()
                .asString()
                .startsWith("RD02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    1.9                   | RD03
                    "1.9"                 | RD02
                    "12件"                | RD02
                    "12,34"               | RD02
                    "1 2"                 | RD02
                    "9223372036854775808" | RD02
                    9223372036854775808   | RD04
                    1e999999999           | RD03
                    "1e999999999"         | RD02
                    true                  | RD10
                    [12]                  | RD10
                    """)
    void whatPeopleCouldOnlyGuessIsNotRead(String value, String rule) {
        Reading reading = read(value);

        assertThat(reading.report().figure(RECEIVED_TOTAL)).hasToString("absent");
        assertThat(problems(reading)).singleElement().asString().startsWith(rule);
    }

    @Test
    void limitsMayBeLower() {
        ReadOptions strict = ReadOptions.strict();
        int size = FULL_2021.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

        assertThat(ReportJson.parse(
                                FULL_2021,
                                strict.withMaxSize(size).withMaxDepth(6).withMaxText(100))
                        .findings())
                .isEmpty();
        for (ReadOptions low :
                new ReadOptions[] {strict.withMaxSize(size - 1), strict.withMaxDepth(4), strict.withMaxText(5)}) {
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(() -> ReportJson.parse(FULL_2021, low));
        }
        assertThat(strict.withMaxDepth(1).maxDepth()).isEqualTo(1);
        assertThat(strict.withMaxText(ReadOptions.MAX_TEXT).maxText()).isEqualTo(20_000_000);
        assertThatIllegalArgumentException().isThrownBy(() -> strict.withMaxDepth(0));
        assertThatIllegalArgumentException().isThrownBy(() -> strict.withMaxText(ReadOptions.MAX_TEXT + 1));
    }
}
