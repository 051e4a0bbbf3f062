package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void helpGoesToStandardOutputAndNamesTheCommands() {
        Run run = Run.gongkai("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: gongkai").contains("check", "convert", "aggregate", "compare", "rules");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyCommandHelpsAndTellsItsExitCodes() {
        for (String command : new String[] {"check", "convert", "aggregate", "compare", "rules"}) {
            Run run = Run.gongkai(command, "--help");
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("Usage: gongkai " + command).containsPattern("(?m)^  2   ");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void versionNamesTheProgram() {
        Run run = Run.gongkai("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("gongkai ");
    }

    @Test
    void withoutCommandTheUsageIsAnError() {
        Run run = Run.gongkai();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required subcommand").contains("Usage: gongkai");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void commandsThatAreNotThereAreToldApartFromThoseThatAre() {
        Run run = Run.gongkai("repair", "a", "b");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no such command; there are check, convert, aggregate, compare, rules");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void optionsThatAreNotThereAreNamedWithThoseThatAre() {
        Run run = Run.gongkai("check", "--former", "old.txt", "new.txt");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("Unknown option: '--former'")
                .contains("--format")
                .contains("--lang");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void optionsBeforeTheCommandAreNotTakenForCommands() {
        Run run = Run.gongkai("--former");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--former'");
    }

    @Test
    void aReaderThatGoesAwayEndsTheRunQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                writingTo(failing("Broken pipe"), err),
                "check",
                Run.report("quyang-2021.txt").toString());
        assertThat(exit).isEqualTo(141);
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                writingTo(failing("No space left on device"), err),
                "check",
                "--format=json",
                Run.report("quyang-2021.txt").toString());
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("gongkai: No space left on device\n");
    }

    @Test
    void aMistakeOfOurOwnIsOneLineAndNoStackTrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal broken = new Terminal(
                OutputStream.nullOutputStream(),
                err,
                StandardCharsets.UTF_8,
                Language.EN,
                false,
                () -> {
                    throw new IllegalStateException("no width");
                },
                () -> false);
        int exit = Main.run(broken, "check", Run.report("quyang-2021.txt").toString());
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("gongkai: internal error, please report it: java.lang.IllegalStateException: no width at ")
                .hasLineCount(1);
    }

    private static Terminal writingTo(OutputStream out, OutputStream err) {
        return new Terminal(out, err, StandardCharsets.UTF_8, Language.EN, false, () -> 100, () -> false);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
