package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void columnsTellsTheWidth() {
        assertThat(Terminal.width("132")).isEqualTo(132);
    }

    @Test
    void aWindowTooNarrowForATableIsLeftToWrap() {
        assertThat(Terminal.width("20")).isEqualTo(60);
    }

    @Test
    void withoutAWindowTheWidthIsOneHundred() {
        assertThat(Terminal.width(null)).isEqualTo(100);
        assertThat(Terminal.width("wide")).isEqualTo(100);
    }

    @Test
    void theProcessWritesTextInAnEncodingThatHasChinese() {
        assertThat(Terminal.ofProcess().charset().newEncoder().canEncode('政')).isTrue();
    }

    @Test
    void aProcessUnderTestHasNoTerminal() {
        Terminal terminal = Terminal.ofProcess();
        assertThat(terminal.colours()).isFalse();
        assertThat(terminal.watched().getAsBoolean()).isFalse();
    }

    @Test
    void complainingToNobodyIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        Terminal terminal =
                new Terminal(closed, closed, StandardCharsets.UTF_8, Language.EN, false, () -> 100, () -> false);
        assertThatCode(() -> terminal.complain("hello\n")).doesNotThrowAnyException();
    }
}
