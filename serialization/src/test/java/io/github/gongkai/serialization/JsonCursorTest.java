package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCursorTest {

    private final Problems problems = new Problems("x.json");

    /** A cursor at the one member of an object. */
    private JsonCursor at(String value) throws IOException {
        JsonCursor cursor = JsonCursor.of(("{\"a\": " + value + '}').getBytes(UTF_8), "x.json", problems);
        cursor.begin();
        cursor.openObject();
        cursor.nextKey();
        return cursor;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "17, 17",
        "-1, -1",
        "-9, -9",
        "10, 10",
        "999999999999999999, 999999999999999999",
        "-99999999999999999, -99999999999999999"
    })
    void aWholeNumberOfUpToEighteenCharactersIsACount(String value, long count) throws IOException {
        JsonCursor cursor = at(value);

        assertThat(cursor.kind()).isEqualTo(Cursor.Kind.COUNT);
        assertThat(cursor.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    -0                  | NUMBER
                    1000000000000000000 | NUMBER
                    9223372036854775808 | NUMBER
                    0.0                 | NUMBER
                    1e3                 | NUMBER
                    null                | BLANK
                    "/"                 | NOT_APPLICABLE
                    "\\u002f"           | NOT_APPLICABLE
                    "17"                | TEXT
                    ""                  | TEXT
                    true                | OTHER
                    []                  | OTHER
                    {}                  | OTHER
                    """)
    void whatElseStandsWhereAFigureIsDueIsOfAnotherKind(String value, Cursor.Kind kind) throws IOException {
        assertThat(at(value).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTruthIsWhatItSays(boolean truth) throws IOException {
        assertThat(at(Boolean.toString(truth)).truth()).isEqualTo(truth);
        assertThat(problems.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"true\"", "null", "{}", "[true]"})
    void whatIsNoTruthIsAProblemAndFalse(String value) throws IOException {
        assertThat(at(value).truth()).isFalse();
        assertThat(problems.inOrder()).extracting(Documents::brief).containsExactly("RD10 a @x.json:1:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud842\"", "\"a\\udfb7\"", "\"\\udfb7\\ud842\""})
    void aTextWithHalfAPairIsNone(String value) throws IOException {
        assertThat(at(value).string()).isNull();
        assertThat(problems.inOrder()).extracting(Documents::brief).containsExactly("RD18 a @x.json:1:7");
    }
}
