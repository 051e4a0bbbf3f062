package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.finding.UnreadableDocumentException;
import io.github.gongkai.serialization.JsonScanner.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scanner is held against Jackson's parser: both take the same documents, and take them apart into the same tokens. */
class JsonScannerOracleTest {

    private static final String REFUSED = "refused";

    private static List<String> byUs(String document) {
        byte[] bytes = document.getBytes(UTF_8);
        List<String> tokens = new ArrayList<>();
        JsonScanner scanner = new JsonScanner(bytes, 0, bytes.length, 1, "", ReadOptions.strict());
        int open = 0;
        try {
            do {
                Token token = scanner.next();
                open += token == Token.OBJECT || token == Token.LIST
                        ? 1
                        : token == Token.OBJECT_END || token == Token.LIST_END ? -1 : 0;
                boolean text = token == Token.TEXT || token == Token.KEY || token.isNumber();
                long place = scanner.place();
                tokens.add(token + (text ? " " + scanner.text() : "") + " @" + Place.line(place) + ':'
                        + Place.column(place));
            } while (open > 0);
        } catch (UnreadableDocumentException e) {
            tokens.add(REFUSED);
        }
        return tokens;
    }

    private static List<String> byJackson(String document) throws IOException {
        List<String> tokens = new ArrayList<>();
        // From characters, so that columns are counted in units.
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            do {
                JsonToken token = parser.nextToken();
                Token ours = switch (token) {
                    case START_OBJECT -> Token.OBJECT;
                    case END_OBJECT -> Token.OBJECT_END;
                    case START_ARRAY -> Token.LIST;
                    case END_ARRAY -> Token.LIST_END;
                    case FIELD_NAME -> Token.KEY;
                    case VALUE_STRING -> Token.TEXT;
                    case VALUE_NUMBER_INT -> Token.INTEGER;
                    case VALUE_NUMBER_FLOAT -> Token.DECIMAL;
                    case VALUE_TRUE -> Token.TRUE;
                    case VALUE_FALSE -> Token.FALSE;
                    case VALUE_NULL -> Token.NULL;
                    default -> throw new IllegalStateException(token.name());
                };
                String text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME || token.isNumeric()
                        ? ' ' + parser.getText()
                        : "";
                tokens.add(ours + text + " @" + parser.currentTokenLocation().getLineNr() + ':'
                        + parser.currentTokenLocation().getColumnNr());
            } while (!parser.getParsingContext().inRoot());
        } catch (JsonProcessingException e) {
            tokens.add(REFUSED);
        }
        return tokens;
    }

    /** Up to the end of the first list or object; of what is refused, not where, since Jackson may tell of a text before it is read. */
    private static void assertTakenAlike(String document) throws IOException {
        // Half a pair becomes a question mark.
        String whole = new String(document.getBytes(UTF_8), UTF_8);
        List<String> ours = byUs(whole);
        List<String> theirs = byJackson(whole);
        boolean refused = ours.contains(REFUSED);
        assertThat(refused).as(document).isEqualTo(theirs.contains(REFUSED));
        if (!refused) {
            assertThat(ours).isEqualTo(theirs);
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"a\"",
                        "\"政\"",
                        "\"\"",
                        "\"a\\n\\u653f\\/\"",
                        "\"\\ud842\\udfb7\"",
                        "\"\\x\"",
                        "\"\\u12\"",
                        "\"\t\"",
                        "\"a",
                        "0",
                        "-0",
                        "12",
                        "-1.50",
                        "1e3",
                        "1E-2",
                        "01",
                        "1.",
                        "-",
                        ".5",
                        "+1",
                        "NaN",
                        "true",
                        "false",
                        "null",
                        "nul",
                        " ",
                        "\n",
                        "\r\n",
                        "\r",
                        "\t",
                        "\f",
                        "𠮷",
                        "'",
                        "//")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void whatIsPutTogetherOfPiecesIsTakenApartAlike(@ForAll("pieces") String document) throws IOException {
        assertTakenAlike('[' + document + ']');
        assertTakenAlike("{\"k\":" + document + '}');
    }

    @Provide
    Arbitrary<String> changed() {
        String whole = Samples.FULL_2021;
        Arbitrary<String> inserts = Arbitraries.of(
                "", "\"", "\\", ",", ":", "{", "}", "[", "]", "1", "-", ".", "e", "\n", "\r", " ", "政", "\u0001");
        return Arbitraries.integers()
                .between(0, whole.length() - 1)
                .flatMap(at -> inserts.flatMap(insert -> Arbitraries.integers()
                        .between(0, 2)
                        .map(cut -> whole.substring(0, at)
                                + insert
                                + whole.substring(Math.min(whole.length(), at + cut)))));
    }

    @Property(tries = 1_000)
    void aReportWithAChangeIsTakenApartAlike(@ForAll("changed") String document) throws IOException {
        assertTakenAlike('[' + document + ']');
    }
}
