package io.github.gongkai.validation.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.report.Block;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    private static Clause clause(String text) {
        Clause clause = new Clause();
        Prose.of(new Block.Paragraph(text))
                .tokens(Authority.of(Optional.empty()))
                .forEach(clause::add);
        for (int i = 0; i < clause.tokens().size(); i++) {
            clause.note(i);
        }
        return clause;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1月", "截至10月底", "截至12月", "截至12月30日", "截至11月31日", "1月1日起", "12月至5月", "12月31件"})
    void monthsArePartsOfAYear(String text) {
        assertThat(clause(text).isOfMonths()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至12月底", "截至12月末", "截至12月31日", "1月1日至12月31日", "2024年", "31日", "12件"})
    void theEndOfTheYearIsNot(String text) {
        assertThat(clause(text).isOfMonths()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "收到申请67, 1, 0, 0, false",
        "收到申请67件, 1, 0, 0, false",
        "67申请, 0, 0, 0, true",
        "收到67条, 0, 0, 0, true",
        "收取380元占5%, 0, 1, 1, false",
        "收到3件5件, 2, 0, 0, false",
        "2024年收到, 0, 0, 0, false"
    })
    void numbersCountByTheirUnitAndALastOneWithout(String text, int pieces, int sums, int percents, boolean unknown) {
        Clause clause = clause(text);

        assertThat(clause.pieces()).hasSize(pieces);
        assertThat(clause.sums()).hasSize(sums);
        assertThat(clause.percents()).hasSize(percents);
        assertThat(clause.has(Word.UNKNOWN)).isEqualTo(unknown);
        assertThat(clause.counts()).isEqualTo(pieces + sums + percents > 0);
    }

    @ParameterizedTest
    @CsvSource({"约300件, false", "300件, true", "约收到300件, true", "申请约300件, false"})
    void aNumberAfterAboutIsNotExact(String text, boolean exact) {
        Clause clause = clause(text);

        assertThat(clause.numeral(clause.pieces().get(0)).isExact()).isEqualTo(exact);
    }
}
