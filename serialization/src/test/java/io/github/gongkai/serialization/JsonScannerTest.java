package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.JsonScanner.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {

    /** Names of members on a level of their own, as they are laid out by who indents by two. */
    private static final Keys NAMES = new Keys(List.of("a", "b"), 1);

    private static JsonScanner scanner(String document) {
        byte[] bytes = document.getBytes(UTF_8);
        return new JsonScanner(bytes, 0, bytes.length, 1, "", ReadOptions.strict());
    }

    /** Takes an object of two numbers, {@code a} and {@code b}; returns the place of the second. */
    private static String placeOfSecond(JsonScanner scanner) {
        assertThat(scanner.next()).isEqualTo(Token.OBJECT);
        for (int i = 0; i < 2; i++) {
            assertThat(scanner.next(NAMES, i)).isTrue();
            assertThat(scanner.token()).isEqualTo(Token.KEY);
            assertThat(scanner.text()).isEqualTo(NAMES.name(i));
            assertThat(scanner.next()).isEqualTo(Token.INTEGER);
            assertThat(scanner.integer()).isEqualTo(i + 1);
            assertThat(scanner.length()).isEqualTo(1);
        }
        String place = Place.line(scanner.place()) + ":" + Place.column(scanner.place());
        assertThat(scanner.next(NAMES, 0)).isFalse();
        assertThat(scanner.token()).isEqualTo(Token.OBJECT_END);
        assertThat(scanner.next()).isEqualTo(Token.END);
        return place;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {"a":1,"b":2}                        | 1:12
                    {\\n  "a": 1,\\n  "b": 2\\n}         | 3:8
                    {\\n  "a": 1,\\n  "b":2\\n}          | 3:7
                    {\\n  "a": 1,\\n  "b":  2\\n}        | 3:9
                    {\\n  "a": 1,\\n  "b": \\n    2\\n}  | 4:5
                    {\\n  "a": 1,\\n  "b" : 2\\n}        | 3:9
                    {\\n  "a": 1\\n  ,\\n  "b": 2\\n}    | 4:8
                    {\\n  "a": 1,\\n\\n  "b": 2\\n}      | 4:8
                    {\\r\\n  "a": 1,\\r\\n  "b": 2\\r\\n} | 3:8
                    {\\r  "a": 1,\\r  "b": 2\\r}         | 3:8
                    {\\r\\n  "a": 1,\\r\\r\\n  "b": 2}   | 4:8
                    """)
    void membersAreFoundHoweverTheyAreLaidOut(String document, String place) {
        assertThat(placeOfSecond(scanner(document.replace("\\n", "\n").replace("\\r", "\r"))))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{,\n  \"a\": 1}", "{\n,\n  \"a\": 1}", "{,}", "{,\"a\": 1}"})
    void noCommaComesBeforeTheFirstMember(String document) {
        JsonScanner scanner = scanner(document);
        scanner.next();

        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(() -> scanner.next(NAMES, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u00\u000041\"", "\"\\u004\u0000\"", "\"\\u004g\"", "\"\\u004é\"", "\"\\u004"})
    void anEscapedUnitIsFourHexadecimalDigits(String text) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> scanner(text).next());
    }

    @Test
    void aTextTellsWhetherItHasEscapes() {
        JsonScanner scanner = scanner("[\"a\\n\", \"a\", \"政\\u5e9c\", \"政府\"]");
        scanner.next();

        for (String text : List.of("a\n", "a", "政府", "政府")) {
            scanner.next();
            assertThat(scanner.text()).isEqualTo(text);
            assertThat(scanner.isEscaped()).isEqualTo(scanner.address().matches("\\[[02]]"));
        }
    }
}
