package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is one of four things, as a developer without the library would have to bind it.
 *
 * @param count a whole number, if it is one
 * @param amount a number with decimals; null if it is none
 */
@JsonDeserialize(using = StrictFigure.Reader.class)
record StrictFigure(State state, long count, @Nullable BigDecimal amount) {

    private static final StrictFigure BLANK = new StrictFigure(State.BLANK, 0, null);
    private static final StrictFigure NOT_APPLICABLE = new StrictFigure(State.NOT_APPLICABLE, 0, null);
    private static final StrictFigure ABSENT = new StrictFigure(State.ABSENT, 0, null);

    enum State {
        STATED,
        BLANK,
        NOT_APPLICABLE,
        ABSENT
    }

    /** Reads a count. */
    static class Reader extends StdDeserializer<StrictFigure> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(StrictFigure.class);
        }

        boolean takesDecimals() {
            return false;
        }

        @Override
        public StrictFigure deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return new StrictFigure(State.STATED, parser.getLongValue(), null);
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT && takesDecimals()) {
                return new StrictFigure(State.STATED, 0, parser.getDecimalValue());
            }
            if (token == JsonToken.VALUE_STRING && parser.getText().equals("/")) {
                return NOT_APPLICABLE;
            }
            return (StrictFigure) context.handleUnexpectedToken(StrictFigure.class, parser);
        }

        @Override
        public StrictFigure getNullValue(DeserializationContext context) {
            return BLANK;
        }

        @Override
        public StrictFigure getAbsentValue(DeserializationContext context) {
            return ABSENT;
        }
    }

    /** Reads an amount. */
    static final class AmountReader extends Reader {

        private static final long serialVersionUID = 1;

        @Override
        boolean takesDecimals() {
            return true;
        }
    }
}
