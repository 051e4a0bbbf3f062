package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final String ERASE = "\r\u001b[K";

    @TempDir
    private Path folder;

    @Test
    void aBarIsDrawnForManyFilesAndTakenAwayAtTheEnd() throws Exception {
        ByteArrayOutputStream err = check(11, true);
        String drawn = err.toString(StandardCharsets.UTF_8);
        // Each file is read twice, first for whose report it is.
        assertThat(drawn).contains("/22").endsWith(ERASE);
    }

    @Test
    void fewFilesOrNobodyLookingMeansNoBar() throws Exception {
        assertThat(check(5, true).size()).isZero();
        assertThat(check(12, false).size()).isZero();
    }

    private ByteArrayOutputStream check(int files, boolean watched) throws Exception {
        for (int i = 0; i < files; i++) {
            Files.copy(Run.report("quyang-2021.txt"), folder.resolve(watched + "-" + files + "-" + i + ".txt"));
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                OutputStream.nullOutputStream(),
                err,
                StandardCharsets.UTF_8,
                Language.EN,
                false,
                () -> 100,
                () -> watched);
        assertThat(Main.run(terminal, "check", folder.toString())).isZero();
        return err;
    }
}
