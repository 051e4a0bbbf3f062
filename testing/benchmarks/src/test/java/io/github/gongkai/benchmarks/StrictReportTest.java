package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict peer keeps the states of a figure apart and guesses nothing, or its time would say nothing. */
class StrictReportTest {

    private static final JsonMapper MAPPER =
            StrictReport.strict(JsonMapper.builder()).build();

    @Test
    void aFigureIsOneOfFourThings() throws JsonProcessingException {
        StrictReport.Results results = MAPPER.readValue(
                "{\"upheld\": 0, \"corrected\": null, \"other\": \"/\", \"pending\": 3}", StrictReport.Results.class);

        assertThat(results.upheld()).isEqualTo(new StrictFigure(StrictFigure.State.STATED, 0, null));
        assertThat(results.corrected().state()).isEqualTo(StrictFigure.State.BLANK);
        assertThat(results.other().state()).isEqualTo(StrictFigure.State.NOT_APPLICABLE);
        assertThat(results.pending().count()).isEqualTo(3);
        assertThat(results.total().state()).isEqualTo(StrictFigure.State.ABSENT);
        assertThat(MAPPER.readValue("{\"amount\": 1.50}", StrictReport.Charges.class)
                        .amount()
                        .amount())
                .isEqualTo(new BigDecimal("1.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"upheld\": 1.9}",
                "{\"upheld\": \"12\"}",
                "{\"upheld\": \"\"}",
                "{\"upheld\": 1, \"upheld\": 2}",
                "{\"uphold\": 1}",
                "{\"upheld\": 1} {}",
                "{\"upheld\": 9223372036854775808}"
            })
    void nothingIsGuessed(String document) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> MAPPER.readValue(document, StrictReport.Results.class));
    }
}
